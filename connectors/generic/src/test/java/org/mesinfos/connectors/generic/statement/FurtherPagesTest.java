package org.mesinfos.connectors.generic.statement;

import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.threeAmounts;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfTable;

/** Transactions that continue a day on another page, below text that is not part of the table. */
class FurtherPagesTest {

    /** Baseline at the foot of a page, in points. */
    private static final double FOOT = 800;

    /** Reads a statement with the same line at the foot of both pages, and other lines at the top of the second one. */
    private static void assertSameDay(String foot, String... head) throws IOException {
        PdfTable table = threeAmounts()
                .row("Date", "Details", "Paid out", "Paid in", "Balance")
                .row("04/12/2023", "LANTERN", "40.00", "", "460.00")
                .row("06/12/2023", "ALDER", "", "90.00", "550.00")
                .row("17/12/2023", "REED", "25.50", "", "");
        table.file().left(40, FOOT, foot);
        table.page();
        for (String line : head) {
            table.row(line.split("[|]"));
        }
        table.row("", "HERON", "7.00", "", "517.50").row("19/12/2023", "WREN", "5.00", "", "512.50");
        table.file().left(40, FOOT, foot);
        assertProven(table, "2023-12-04 -40", "2023-12-06 90", "2023-12-17 -25.5", "2023-12-17 -7", "2023-12-19 -5");
    }

    @Test
    void smallPrintAtTheFootDoesNotEndTheDay() throws IOException {
        assertSameDay("Deposits of all our customers are protected up to 85,000.00 in total.");
    }

    @Test
    void dateAfterAWordOfTheSmallPrintIsNoDateOfATransaction() throws IOException {
        assertSameDay("From 01/12/2023 the fee for each month of the account will be 4.95 as agreed.");
    }

    @Test
    void advertisementAboveTheNamesOfTheColumnsDoesNotEndTheDay() throws IOException {
        assertSameDay("Page 1 of 2", "SAVER 4.10% from", "1,000.00", "Date|Details|Paid out|Paid in|Balance");
    }

    @Test
    void sentenceAboveTheFirstRowDoesNotEndTheDay() throws IOException {
        assertSameDay("Page 1 of 2", "Please check this statement and tell us about any errors before 21/02/2024.");
    }

    /** Such as a daily fare, below other transactions of its page. */
    @Test
    void equalTransactionsAtTheSameHeightOfPagesAreNoPageHead() throws IOException {
        PdfTable table = StatementFixtures.oneAmount().row("Date", "Details", "Amount");
        for (int page = 0; page < 3; page++) {
            table.row((4 + page) + " December 2023")
                    .row("", "LANTERN " + (char) ('A' + page), "-4" + page + ".00")
                    .row("", "REED " + (char) ('A' + page), "+9" + page + ".00")
                    .row("", "TRAVEL CHARGE", "-2.80");
            if (page < 2) {
                table.page();
            }
        }

        StatementFixtures.assertAmounts(table, "-40", "90", "-2.8", "-41", "91", "-2.8", "-42", "92", "-2.8");
    }
}
