package org.mesinfos.pipelines.deliveries;

import java.util.List;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.BankMovementsConnector;
import org.mesinfos.connectors.generic.invoice.InvoicesConnector;
import org.mesinfos.connectors.generic.payslip.PayslipsConnector;
import org.mesinfos.connectors.generic.receipt.ReceiptsConnector;
import org.mesinfos.connectors.generic.statement.BankStatementsConnector;

/** Generic readers for the files of an organisation that no described connector recognises. */
public enum Fallback {
    /** None: these files stay in quarantine until a connector describes them. */
    NONE,
    /** Readers of bank transactions in tables and in PDF statements. */
    BANK_MOVEMENTS,
    /** Readers of invoices, payslips and receipts in PDF. */
    DOCUMENTS,
    /** All of them. */
    ANY;

    private static final List<String> MOVEMENTS = List.of(BankMovementsConnector.ID, BankStatementsConnector.ID);
    private static final List<String> PAPERS =
            List.of(InvoicesConnector.ID, PayslipsConnector.ID, ReceiptsConnector.ID);

    /** Returns the ids of the generic readers. */
    public List<String> connectorIds() {
        return switch (this) {
            case NONE -> List.of();
            case BANK_MOVEMENTS -> MOVEMENTS;
            case DOCUMENTS -> PAPERS;
            case ANY -> Stream.concat(MOVEMENTS.stream(), PAPERS.stream()).toList();
        };
    }
}
