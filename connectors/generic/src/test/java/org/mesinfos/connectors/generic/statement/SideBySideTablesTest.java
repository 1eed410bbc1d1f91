package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.read;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.records.BankTransaction;

/** Tables side by side, whose header repeats its names. */
class SideBySideTablesTest {

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

    /** The note reaches across the boundary of the tables, but the rows below it do not. */
    @Test
    void tablesContinueBelowANoteAcrossThem() throws IOException {
        PdfTable table = statement("Closing balance 368.00")
                .row("Date", "Details", "Amount", "Date", "Details", "Amount")
                .row("14/04/2024", "Lantern", "-10.00", "15/04/2024", "Heron", "-20.00")
                .row("16/04/2024", "Reed", "-30.00", "17/04/2024", "Moss", "-40.00")
                .row("Purchases abroad are converted at the rate of the day on which they are booked on the account")
                .row("18/04/2024", "Alder", "-15.00", "19/04/2024", "Elm", "-7.00")
                .row("20/04/2024", "Willow", "-10.00");

        assertProven(
                table,
                "2024-04-14 -10",
                "2024-04-15 -20",
                "2024-04-16 -30",
                "2024-04-17 -40",
                "2024-04-18 -15",
                "2024-04-19 -7",
                "2024-04-20 -10");
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

    @Test
    void theHeaderOfATableAcrossThemEndsTheTables() throws IOException {
        PdfTable table = statement("Closing balance 378.00")
                .row("Checks paid")
                .row("Check #", "Date", "Amount", "Check #", "Date", "Amount")
                .row("3301", "14/04/2024", "10.00", "3302", "15/04/2024", "20.00")
                .row("3303", "16/04/2024", "30.00", "3304", "17/04/2024", "50.00")
                .row("Fees")
                .row("Date", "Details", "", "", "", "Amount")
                .row("29/04/2024", "Lantern", "", "", "", "12.00");

        assertProven(table, "2024-04-14 -10", "2024-04-15 -20", "2024-04-16 -30", "2024-04-17 -50", "2024-04-29 -12");
    }

    @Test
    void numbersMayFollowTheAmountsOfTheTableBefore() throws IOException {
        PdfTable table = PdfTable.on(
                        new PdfFile().page(), 60, left(40), left(120), right(280), left(286), left(366), right(526))
                .row("Statement of account")
                .row("Opening balance 500.00")
                .row("Closing balance 390.00")
                .row("Checks paid")
                .row("Check no.", "Date", "Amount", "Check no.", "Date", "Amount")
                .row("3301", "14/04/2024", "10.00", "3302 *", "15/04/2024", "20.00")
                .row("3304 *", "16/04/2024", "30.00", "3305", "17/04/2024", "50.00");

        assertProven(table, "2024-04-14 -10", "2024-04-15 -20", "2024-04-16 -30", "2024-04-17 -50");
    }

    @Test
    void daysContinueInTheColumnBesideThatOfTheMonthBefore() throws IOException {
        PdfTable table = PdfTable.on(
                        new PdfFile().page(),
                        60,
                        left(40),
                        left(70),
                        right(210),
                        right(270),
                        left(310),
                        left(340),
                        right(480),
                        right(540))
                .row("Statement of account")
                .row("Statement period 1 March 2024 to 30 April 2024")
                .row("", "", "", "", "Balance on 1 March 2024 £500.00")
                .row("Date", "Details", "Amount", "Balance", "Date", "Details", "Amount", "Balance")
                .row("March 2024", "", "", "", "April 2024")
                .row("4", "LANTERN", "-£10.00", "£490.00", "1", "HERON", "-£40.00", "£420.00")
                .row("9", "REED", "-£50.00", "£440.00", "7", "MOSS", "+£90.00", "£510.00")
                .row("20", "ALDER", "+£20.00", "£460.00", "29", "ELM", "-£8.00", "£502.00")
                .gap(20)
                .row("Balance on 30 April 2024 £502.00");

        assertProven(
                table,
                "2024-03-04 -10",
                "2024-04-01 -40",
                "2024-03-09 -50",
                "2024-04-07 90",
                "2024-03-20 20",
                "2024-04-29 -8");
    }

    @Test
    void numbersOfAccountsAboveTheNamesStateTheAccountOfEachTable() throws IOException {
        PdfTable table = PdfTable.on(
                        new PdfFile().page(),
                        60,
                        left(30),
                        left(80),
                        right(220),
                        right(280),
                        left(310),
                        left(360),
                        right(500),
                        right(560))
                .row("Kontoauszug 01.02.2024 - 29.02.2024")
                .row("CHF CH9300762011623852957", "", "", "", "EUR CH3181239000001245689")
                .row("Datum", "Text", "Betrag", "Saldo", "Datum", "Text", "Betrag", "Saldo")
                .row("", "Saldovortrag", "", "900.00", "", "Saldovortrag", "", "80.00")
                .row("05.02.2024", "Laterne", "-100.00", "800.00", "06.02.2024", "Reiher", "20.00", "100.00")
                .row("07.02.2024", "Schilf", "-50.00", "750.00")
                .row("", "Saldo", "", "750.00", "", "Saldo", "", "100.00");

        assertThat(read(table))
                .extracting(
                        BankTransaction::getAccountNumber,
                        StatementFixtures::bookingDate,
                        StatementFixtures::amount,
                        BankTransaction::getCurrency)
                .containsExactly(
                        tuple("CH9300762011623852957", "2024-02-05", "-100", "CHF"),
                        tuple("CH3181239000001245689", "2024-02-06", "20", "EUR"),
                        tuple("CH9300762011623852957", "2024-02-07", "-50", "CHF"));
    }
}
