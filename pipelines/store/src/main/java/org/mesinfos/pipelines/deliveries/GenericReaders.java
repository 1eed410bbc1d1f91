package org.mesinfos.pipelines.deliveries;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.invoice.InvoicesConnector;
import org.mesinfos.connectors.generic.payslip.PayslipsConnector;
import org.mesinfos.connectors.generic.receipt.ReceiptsConnector;
import org.mesinfos.connectors.generic.reimbursement.ReimbursementsConnector;
import org.mesinfos.connectors.generic.statement.BankStatementsConnector;
import org.mesinfos.connectors.generic.table.BankTransactionsConnector;

/** Generic readers for the files of an organisation that no described connector recognises. */
public enum GenericReaders {
    /** None: these files stay in quarantine until a connector describes them. */
    NONE,
    /** Readers of bank transactions in tables and in PDF statements. */
    BANK_TRANSACTIONS,
    /** Readers of invoices, payslips, receipts and health reimbursements in PDF or HTML. */
    DOCUMENTS,
    /** All of them. */
    ANY;

    /** Names in settings of earlier versions. */
    public static final Map<String, GenericReaders> EARLIER_NAMES = Map.of("bank-movements", BANK_TRANSACTIONS);

    private static final List<String> TRANSACTION_READERS =
            List.of(BankTransactionsConnector.ID, BankStatementsConnector.ID);
    private static final List<String> DOCUMENT_READERS =
            List.of(InvoicesConnector.ID, PayslipsConnector.ID, ReceiptsConnector.ID, ReimbursementsConnector.ID);

    /** Returns the ids of the generic readers. */
    public List<String> connectorIds() {
        return switch (this) {
            case NONE -> List.of();
            case BANK_TRANSACTIONS -> TRANSACTION_READERS;
            case DOCUMENTS -> DOCUMENT_READERS;
            case ANY ->
                Stream.concat(TRANSACTION_READERS.stream(), DOCUMENT_READERS.stream())
                        .toList();
        };
    }
}
