package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.generic.invoice.InvoicesConnector;
import org.mesinfos.connectors.generic.payslip.PayslipsConnector;
import org.mesinfos.connectors.generic.receipt.ReceiptsConnector;
import org.mesinfos.connectors.generic.statement.BankStatementsConnector;

/** Precedence of the generic readers of documents that are equally plausible. */
class ReaderPrecedenceTest {

    /** Statements and receipts prove more of their amounts than invoices, and invoices more than payslips. */
    @Test
    void statementsAndReceiptsComeBeforeInvoicesAndTheseBeforePayslips() {
        assertThat(Stream.of(
                                new BankStatementsConnector(),
                                new ReceiptsConnector(),
                                new InvoicesConnector(),
                                new PayslipsConnector())
                        .map(GenericReader::maximumStrength))
                .containsExactly(25, 25, 24, 23);
    }
}
