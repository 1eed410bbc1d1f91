package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfTable;

/** Rows side by side under headings of their directions, and rows that do not start with a date. */
class SideBySideRowsTest {

    private static PdfTable statement(String closing) {
        return PdfTable.on(new PdfFile().page(), 60, left(40), left(100), right(280), left(320), left(380), right(560))
                .row("Statement of account")
                .row("Opening balance 500.00")
                .row(closing);
    }

    private static PdfTable directed(String closing) {
        return statement(closing)
                .row("Withdrawals and debits", "", "", "Deposits and credits")
                .row("Date", "Details", "Amount", "Date", "Details", "Amount")
                .row("14/04/2024", "Lantern", "10.00", "13/04/2024", "Heron", "200.00")
                .row("16/04/2024", "Reed", "20.00", "15/04/2024", "Moss", "40.00")
                .row("17/04/2024", "Alder", "30.00");
    }

    @Test
    void headingsAboveEachRowStateItsDirection() throws IOException {
        assertProven(
                directed("Closing balance 680.00").row("", "Total", "60.00", "", "Total", "240.00"),
                "2024-04-14 -10",
                "2024-04-13 200",
                "2024-04-16 -20",
                "2024-04-15 40",
                "2024-04-17 -30");
    }

    @Test
    void rowsBelowAnotherLineThatLeadToNoBalanceHoldTheFile() throws IOException {
        PdfTable table = directed("Closing balance 680.00")
                .row("Thank you for your trust in us")
                .row("18/04/2024", "Willow", "5.00", "19/04/2024", "Elm", "7.00");

        assertThat(lacking(table)).contains("amount: balances do not follow from the amounts");
    }

    @Test
    void rowsMayStartWithANumber() throws IOException {
        PdfTable table = statement("Closing balance 390.00")
                .row("Checks paid")
                .row("Check #", "Date", "Amount", "Check #", "Date", "Amount")
                .row("3301", "14/04/2024", "10.00", "3302", "15/04/2024", "20.00")
                .row("3303", "16/04/2024", "30.00", "3304", "17/04/2024", "50.00");

        assertProven(table, "2024-04-14 -10", "2024-04-15 -20", "2024-04-16 -30", "2024-04-17 -50");
    }
}
