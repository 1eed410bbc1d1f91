package org.mesinfos.connectors.catalogue.fuzz;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.generic.invoice.InvoicesConnector;
import org.mesinfos.connectors.generic.payslip.PayslipsConnector;
import org.mesinfos.connectors.generic.receipt.ReceiptsConnector;
import org.mesinfos.connectors.generic.reimbursement.ReimbursementsConnector;
import org.mesinfos.connectors.generic.statement.BankStatementsConnector;

/** Generic readers of documents read any words at any positions without an exception. */
@Tag("slow")
class RandomPagesTest {

    @ParameterizedTest
    @MethodSource("readers")
    void readsAnyWordsAtAnyPositions(Function<PdfReader, GenericReader> connector) {
        FuzzedPages.readMany(connector);
    }

    static Stream<Function<PdfReader, GenericReader>> readers() {
        return Stream.of(
                BankStatementsConnector::new,
                InvoicesConnector::new,
                PayslipsConnector::new,
                ReceiptsConnector::new,
                ReimbursementsConnector::new);
    }
}
