package org.mesinfos.pipelines.deliveries;

import java.util.List;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.BankMovementsConnector;
import org.mesinfos.connectors.generic.invoice.InvoicesConnector;
import org.mesinfos.connectors.generic.payslip.PayslipsConnector;
import org.mesinfos.connectors.generic.receipt.ReceiptsConnector;
import org.mesinfos.connectors.generic.statement.BankStatementsConnector;

/** How files of an organisation are read that no connector recognises. */
public enum Fallback {
    /** Not at all: they wait in quarantine until somebody describes them. */
    NONE,
    /** As account movements, in tables or in PDF statements, laid out as found out from each file. */
    BANK_MOVEMENTS,
    /** As documents in PDF that name their values, found out from each file. */
    DOCUMENTS,
    /** As whatever one of the others makes of them. */
    ANY;

    private static final List<String> MOVEMENTS = List.of(BankMovementsConnector.ID, BankStatementsConnector.ID);
    private static final List<String> PAPERS =
            List.of(InvoicesConnector.ID, PayslipsConnector.ID, ReceiptsConnector.ID);

    /** The connectors that do it. */
    public List<String> connectorIds() {
        return switch (this) {
            case NONE -> List.of();
            case BANK_MOVEMENTS -> MOVEMENTS;
            case DOCUMENTS -> PAPERS;
            case ANY -> Stream.concat(MOVEMENTS.stream(), PAPERS.stream()).toList();
        };
    }
}
