package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertTransactions;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfTable;

/** Pending and cancelled transactions beside booked ones. Each of the booked ones has its balance. */
class UnbookedTransactionsTest {

    private static PdfTable bookedBetween(String above, String below) {
        return StatementFixtures.table(left(40), left(110), right(380), right(460), right(540))
                .row("Date", "Details", "Debit", "Credit", "Balance")
                .row(above)
                .row("18/12/2023", "Heron", "47.00")
                .row("Booked transactions")
                .row("04/12/2023", "Lantern", "40.00", "", "460.00")
                .row("06/12/2023", "Alder", "", "90.00", "550.00")
                .row("17/12/2023", "Reed", "25.50", "", "524.50")
                .row(below)
                .row("05/12/2023", "Willow", "120.00");
    }

    @Test
    void rowsWithoutABalanceAboveAndBelowThoseWithOneMayBePending() throws IOException {
        assertThat(lacking(bookedBetween("Upper", "Lower")))
                .contains("amount: rows without a balance above or below those with one;"
                        + " they may be pending, cancelled or an annex");
    }

    @Test
    void pendingAndCancelledTransactionsAreNotBooked() throws IOException {
        PdfTable table = bookedBetween("Pending transactions", "Cancelled transactions");

        assertTransactions(table, "2023-12-04 -40", "2023-12-06 90", "2023-12-17 -25.5");
        assertThat(lacking(table)).isEmpty();
    }

    @Test
    void transactionsBelowOtherNamesOfColumnsAreCancelledAsWell() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), right(380), right(460), right(540))
                .row("Date", "Details", "Money out", "Money in", "Balance")
                .row("04/12/2023", "Lantern", "40.00", "", "460.00")
                .row("06/12/2023", "Alder", "", "90.00", "550.00")
                .row("17/12/2023", "Reed", "25.50", "", "524.50")
                .row("", "Card 1234")
                .gap(20)
                .row("Declined from 1 December 2023 to 31 December 2023")
                .row("Started on", "Details", "Money out")
                .row("05/12/2023", "Willow", "120.00");

        assertTransactions(table, "2023-12-04 -40", "2023-12-06 90", "2023-12-17 -25.5");
        assertThat(lacking(table)).isEmpty();
    }

    @Test
    void accountWithNothingButPendingTransactionsHasNoRows() throws IOException {
        PdfTable table = bookedBetween("Booked in December", "Account number 4177 2099 144")
                .row("Date", "Details", "Debit", "Credit", "Balance")
                .row("Pending transactions")
                .row("19/12/2023", "Basket", "7.00");

        assertThat(lacking(table)).containsExactly("amount: balances do not follow from the amounts");
    }

    /** Returns amounts with signs below days, without names of columns and balances, and a heading above the last of them. */
    private static PdfTable withoutBalances(String heading, double space) {
        return StatementFixtures.table(left(40), right(540))
                .row("4 December 2023")
                .row("Card purchase lantern", "- 40.00 GBP")
                .row("ATM alder", "- 90.00 GBP")
                .row("6 December 2023")
                .row("Card purchase reed", "- 25.50 GBP")
                .row("Salary willow", "+ 912.00 GBP")
                .row("8 December 2023")
                .row("Card purchase oak", "- 12.00 GBP")
                .row("Hazel", "- 3.00 GBP")
                .gap(space)
                .row(heading)
                .gap(space)
                .row("Card purchase moss", "- 120.00 GBP");
    }

    @Test
    void rowsBelowAHeadingOfPendingOnesAreNotBookedIfNoBalanceIsPrinted() throws IOException {
        assertTransactions(
                withoutBalances("Pending transactions", 8),
                "2023-12-04 -40",
                "2023-12-04 -90",
                "2023-12-06 -25.5",
                "2023-12-06 912",
                "2023-12-08 -12",
                "2023-12-08 -3");
    }

    @Test
    void wordsOfALabelAreNotAHeadingOfPendingOnes() throws IOException {
        assertThat(StatementFixtures.read(withoutBalances("Deposit pending", 0)))
                .last()
                .extracting(StatementFixtures::amount)
                .isEqualTo("-120");
    }

    @Test
    void withoutABalanceInEachBookedRowAHeadingOfPendingOnesLeavesNothingOut() throws IOException {
        PdfTable table = bookedBetween("Pending transactions", "Booked later");

        assertThat(lacking(table))
                .containsExactly(
                        "amount: rows without a balance above or below those with one; they may be pending, cancelled or an annex");
        assertTransactions(
                table, "2023-12-18 -47", "2023-12-04 -40", "2023-12-06 90", "2023-12-17 -25.5", "2023-12-05 -120");
    }
}
