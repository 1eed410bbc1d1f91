package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertAmounts;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.oneAmount;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.read;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.threeAmounts;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.twoAmounts;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.records.BankTransaction;

/** Reading of statements with other content in and around the table of transactions. */
class StatementLayoutsTest {
    @Test
    void recognisesBalanceWithUnknownName() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(190), right(460), right(550))
                .row("Date", "Description", "Amount", "Balance")
                .row("", "Stan przed", "", "100,00")
                .row("2023-12-04", "Kiosk", "-2,00", "98,00")
                .row("", "Stan po", "", "98,00");

        assertThat(read(table))
                .extracting(BankTransaction::getLabel, StatementFixtures::amount)
                .containsExactly(tuple("Kiosk", "-2"));
    }

    @Test
    void keepsMarksAfterAmountsOutOfLabel() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(100), left(160), right(470), right(550), left(556))
                .row("Date", "Valeur", "Nature de l'opération", "Débit", "Crédit")
                .row("04/12/2023", "05/12/2023", "CHEQUE 12", "20,00", "", "*")
                .row("", "", "REF 4711");

        BankTransaction only = read(table).get(0);

        assertThat(only.getLabel()).isEqualTo("CHEQUE 12 REF 4711");
        assertThat(only.getAdditional()).containsExactly(Map.entry("mark", "*"));
    }

    @Test
    void readsOriginalAmountCurrencyAndRateFromOwnColumns() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(90), left(330), right(420), right(470), right(550))
                .row("Beleg", "Verwendungszweck", "Währung", "Betrag", "Kurs", "Betrag in EUR")
                .row("01.12.23", "Markt am Hafen", "", "", "", "20,00-")
                .row("03.12.23", "Hotel", "USD", "110,00", "1,10000", "100,00-");

        List<BankTransaction> rows = read(table);

        assertThat(rows).extracting(StatementFixtures::amount).containsExactly("-20", "-100");
        assertThat(rows.get(0).getOriginalAmount()).isNull();
        assertThat(rows.get(1).getOriginalAmount()).isEqualByComparingTo("-110");
        assertThat(rows.get(1).getOriginalCurrency()).isEqualTo("USD");
        assertThat(rows.get(1).getExchangeRate()).isEqualByComparingTo("1.1");
        assertThat(rows.get(1).getAdditional()).isEmpty();
    }

    @Test
    void ignoresAmountsWithinLabels() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(80), left(150), right(550));
        for (int i = 0; i < 6; i++) {
            table.row(
                    "000" + (i + 1),
                    "0" + (i + 1) + "-12-2023",
                    i % 2 == 0 ? "Energie 45,20 EUR" : "Bakker",
                    (i == 3 ? "+ " : "- ") + "1" + i + ",00 EUR");
        }

        assertAmounts(table, "-10", "-11", "-12", "13", "-14", "-15");
    }

    @Test
    void doesNotTakeDateAfterAccountCaptionForNumber() throws IOException {
        PdfFile file = new PdfFile()
                .page()
                .left(40, 50, "RELEVE DE COMPTE du 01/12/2023 au 31/12/2023")
                .left(40, 64, "Compte courant n° 20 41010 12345 A 067");
        PdfTable table = PdfTable.on(file, 100, left(40), left(90), right(470), right(555))
                .row("DATE", "LIBELLE", "DEBIT", "CREDIT")
                .row("04/12", "CHEQUE", "4,50");

        assertThat(read(table)).extracting(BankTransaction::getSubject).containsExactly("20 41010 12345 A 067");
    }

    @Test
    void skipsLineWithDebitAndCreditAsTotal() throws IOException {
        PdfTable table = threeAmounts()
                .row("Booking date", "Booking text", "Debit", "Credit", "Balance")
                .row("04.12.2023", "Bakery", "4.50", "", "95.50")
                .row("", "Volume of the month", "4.50", "0.50");

        assertAmounts(table, "-4.5");
    }

    @Test
    void attributesTransactionsToEachAccountOfStatement() throws IOException {
        PdfTable table = twoAmounts()
                .row("COMPTE CHEQUES N° 12345678901")
                .row("DATE", "OPERATIONS", "DEBIT", "CREDIT")
                .row("04/12", "VIREMENT", "50,00")
                .gap(30)
                .row("LIVRET EPARGNE N° 98765432109")
                .row("DATE", "OPERATIONS", "DEBIT", "CREDIT")
                .row("04/12", "VIREMENT", "", "50,00");

        assertThat(read(table))
                .extracting(BankTransaction::getSubject, StatementFixtures::amount)
                .containsExactly(tuple("12345678901", "-50"), tuple("98765432109", "50"));
    }

    @Test
    void proposesLongStatementWithoutHeaderFromClosingBalanceOnLastPage() throws IOException {
        PdfFile file =
                new PdfFile().page().left(40, 50, "Account statement").left(40, 64, "12/01/2023 through 01/08/2024");
        PdfTable table =
                PdfTable.on(file, 90, left(40), left(110), right(550)).row("Beginning Balance", "", "$1,000.00");
        for (int page = 0; page < 4; page++) {
            for (int row = 0; row < 20; row++) {
                table.row("12/" + (11 + page) + "/2023", "Bakery", row % 2 == 0 ? "-$4.50" : "$4.50");
            }
            table.page();
        }
        table.row("Ending Balance", "", "$1,000.00");

        assertThat(StatementFixtures.CONNECTOR
                        .propose(BufferedFilePreview.of(table.file().content(), PdfReader.inProcess()))
                        .orElseThrow()
                        .reason())
                .isEqualTo(
                        "80 transactions: columns without header, inferred from their positions; balances that follow from fewer than three amounts, not from all, or with other signs as well, dates have only one interpretation");
    }

    @Test
    void readsRowsSideBySideUnderRepeatedHeader() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(100), right(220), left(300), left(360), right(480))
                .row("Date", "Check No.", "Amount", "Date", "Check No.", "Amount")
                .row("01.12.2023", "1001", "-4.50", "05.12.2023", "1003", "-9.00")
                .row("04.12.2023", "1002", "-80.00");

        assertThat(read(table))
                .extracting(StatementFixtures::bookingDate, StatementFixtures::amount, BankTransaction::getChequeNumber)
                .containsExactly(
                        tuple("2023-12-01", "-4.5", "1001"),
                        tuple("2023-12-05", "-9", "1003"),
                        tuple("2023-12-04", "-80", "1002"));
    }

    @Test
    void ignoresTableOfDailyBalancesSideBySide() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), right(220), left(300), right(480))
                .row("Date", "", "Description", "Amount")
                .row("01.12.2023", "", "Bakery", "-4.50")
                .row("04.12.2023", "", "Garage", "-80.00")
                .gap(20)
                .row("Date", "Balance ($)", "Date", "Balance ($)")
                .row("01.12.2023", "95.50", "04.12.2023", "15.50");

        assertAmounts(table, "-4.5", "-80");
    }

    private static PdfTable withDatesBelow(String heading) {
        return StatementFixtures.table(left(40), left(150), right(480))
                .row("Date", "Description", "Amount")
                .row("01.12.2023", "Bakery", "-4.50")
                .row("04.12.2023", "Garage", "-80.00")
                .gap(20)
                .row(heading)
                .row("Date", "", "Amount")
                .row("01.12.2023", "", "95.50")
                .row("04.12.2023", "", "15.50");
    }

    @Test
    void balancesBelowAHeadingOfDailyOnesAreNoTransactions() throws IOException {
        assertAmounts(withDatesBelow("Daily ending balance"), "-4.5", "-80");
        assertThat(StatementFixtures.read(withDatesBelow("Further bookings"))).hasSize(4);
    }

    @Test
    void balancesOfDaysContinueBelowTheHeadOfTheNextPage() throws IOException {
        PdfTable table = StatementFixtures.titledTable("Reed Bank, page 1", left(40), left(150), right(480))
                .row("Date", "Description", "Amount")
                .row("01.12.2023", "Bakery", "-4.50")
                .row("04.12.2023", "Garage", "-80.00")
                .row("05.12.2023", "Kiosk", "-2.00")
                .gap(20)
                .row("Daily ending balance")
                .row("from 01.12.2023 to 05.12.2023")
                .row("Date", "", "Amount")
                .row("01.12.2023", "", "95.50")
                .row("04.12.2023", "", "15.50")
                .page()
                .gap(-10)
                .row("Reed Bank, page 2")
                .row("Date", "", "Amount")
                .row("05.12.2023", "", "13.50");

        assertAmounts(table, "-4.5", "-80", "-2");
    }

    @Test
    void transactionsBelowAHeaderOnTheNextPageEndBalancesOfDays() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(150), right(480))
                .row("Date", "Description", "Amount")
                .row("01.12.2023", "Bakery", "-4.50")
                .row("04.12.2023", "Garage", "-80.00")
                .gap(20)
                .row("Daily ending balance")
                .row("01.12.2023", "", "95.50")
                .row("04.12.2023", "", "15.50")
                .page()
                .row("Date", "Description", "Amount")
                .row("05.12.2023", "", "-2.00");

        assertAmounts(table, "-4.5", "-80", "-2");
    }

    @Test
    void ignoresFootnoteMarksAfterAmounts() throws IOException {
        PdfTable table = oneAmount()
                .row("Datum", "Text", "Betrag")
                .row("01.12.2023", "Bäcker", "-4,50*")
                .row("04.12.2023", "Lohn", "350,00");

        assertAmounts(table, "-4.5", "350");
    }

    @Test
    void skipsBalanceCarriedToTheNextPageUnderAnUnknownName() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(190), right(460), right(550))
                .row("Date", "Description", "Amount", "Balance")
                .row("04.12.2023", "Kiosk", "-2,00", "98,00")
                .row("", "A transportar", "", "98,00")
                .page()
                .row("Date", "Description", "Amount", "Balance")
                .row("", "Weitergabe", "", "98,00")
                .row("05.12.2023", "Bakery", "-3,00", "95,00");

        assertThat(read(table))
                .extracting(BankTransaction::getLabel, StatementFixtures::amount, StatementFixtures::balance)
                .containsExactly(tuple("Kiosk", "-2", "98"), tuple("Bakery", "-3", "95"));
    }

    @Test
    void balanceForwardOpensTheAccountAndIsCarriedToTheNextPage() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(150), right(360), right(450), right(550))
                .row("Date", "Details", "Debit €", "Credit €", "Balance €")
                .row("28 Feb 2024", "BALANCE FORWARD", "", "", "20.10")
                .row("3 Mar 2024", "Rent", "89.00", "", "68.90 dr")
                .row("4 Mar 2024", "Kiosk", "14.20", "", "83.10 dr")
                .row("5 Mar 2024", "Wages", "", "185.00", "101.90")
                .row("", "BALANCE CARRIED FORWARD", "", "", "101.90")
                .page()
                .row("Date", "Details", "Debit €", "Credit €", "Balance €")
                .row("5 Mar 2024", "BALANCE FORWARD", "", "", "101.90")
                .row("6 Mar 2024", "Bakery", "6.50", "", "95.40")
                .row("7 Mar 2024", "Lantern", "5.00", "", "90.40");

        assertThat(read(table))
                .extracting(BankTransaction::getLabel, StatementFixtures::amount, StatementFixtures::balance)
                .containsExactly(
                        tuple("Rent", "-89", "-68.9"),
                        tuple("Kiosk", "-14.2", "-83.1"),
                        tuple("Wages", "185", "101.9"),
                        tuple("Bakery", "-6.5", "95.4"),
                        tuple("Lantern", "-5", "90.4"));
    }
}
