package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertAmounts;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertTransactions;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertValueDates;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.oneAmount;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.read;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.twoAmounts;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfTable;

/** Dates and amounts in unusual forms, and rows among the transactions that are none. */
class StatementPiecesTest {

    @Test
    void readsDatesAndAmountsDrawnInPieces() throws IOException {
        PdfTable table = twoAmounts()
                .row("D a t e", "Opérations", "D é b i t", "C r é d i t")
                .row("", "Solde au 30/11/2023", "", "1 . 200 , 00")
                .row("04 . 12", "Boulangerie", "4 , 50")
                .row("05 . 12", "Salaire", "", "1 . 310 , 00")
                .row("28 . 12", "Loyer", "1 . 005 , 50")
                .row("", "Solde au 31/12/2023", "", "1 . 500 , 00");

        assertProven(table, "2023-12-04 -4.5", "2023-12-05 1310", "2023-12-28 -1005.5");
    }

    private static PdfTable withUnmarkedDates(String closing) {
        return StatementFixtures.table(left(40), left(110), left(360), right(550))
                .row("Buchung", "Buchungstext", "Wert", "Betrag EUR")
                .row("", "Alter Kontostand per 30.11.2023", "", "100,00+")
                .row("0412", "Tischlerei Huber", "0512", "4,50-")
                .row("1112", "Imkerei Moser", "1112", "10,00+")
                .row("2812", "Trafik am Eck 1204", "2912", "5,25-")
                .row("", "Neuer Kontostand per 31.12.2023", "", closing);
    }

    @Test
    void readsFourDigitsAsDatesIfBalancesProveThem() throws IOException {
        PdfTable table = withUnmarkedDates("100,25+");

        assertThat(lacking(table)).isEmpty();
        assertValueDates(
                table, "2023-12-04 2023-12-05 -4.5", "2023-12-11 2023-12-11 10", "2023-12-28 2023-12-29 -5.25");
    }

    @Test
    void readsDaysAndMonthsWithoutMarksAsDatesIfBalancesProveThem() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), left(360), right(550))
                .row("Date", "Libellé", "Valeur", "Montant EUR")
                .row("", "Ancien solde au 30.11.2023", "", "100,00+")
                .row("04 12", "Menuiserie", "05 12", "4,50-")
                .row("11 12", "Apiculteur", "11 12", "10,00+")
                .row("28 12", "Kiosque", "29 12", "5,25-")
                .row("", "Nouveau solde au 31.12.2023", "", "100,25+");

        assertThat(lacking(table)).isEmpty();
        assertValueDates(
                table, "2023-12-04 2023-12-05 -4.5", "2023-12-11 2023-12-11 10", "2023-12-28 2023-12-29 -5.25");
    }

    /** Returns a statement whose dates have spaces for marks, in its table and in its period. */
    private static PdfTable withSpacesInDates(String year) {
        PdfFile file = new PdfFile()
                .page()
                .left(40, 50, "Extrait de compte")
                .left(40, 64, "Période du 01 12 " + year + " au 31 12 " + year);
        return PdfTable.on(file, 100, left(40), left(110), right(550))
                .row("Date", "Libellé", "Montant EUR")
                .row("", "Ancien solde", "100,00+")
                .row("04 12 " + year, "Menuiserie", "4,50-")
                .row("11 12 " + year, "Apiculteur", "10,00+")
                .row("28 12 " + year, "Kiosque", "5,25-")
                .row("", "Nouveau solde", "100,25+");
    }

    @Test
    void readsDatesWithSpacesForMarks() throws IOException {
        for (String year : List.of("2023", "23")) {
            assertProven(withSpacesInDates(year), "2023-12-04 -4.5", "2023-12-11 10", "2023-12-28 -5.25");
        }
    }

    @Test
    void fourDigitsAreNoProvenDatesIfTheStatementDoesNotAddUp() throws IOException {
        assertThat(lacking(withUnmarkedDates("99,25+").file().content()))
                .containsExactly("amount: balances do not follow from the amounts");
    }

    private static PdfTable groupedByKind(String last) {
        return twoAmounts()
                .row("Date", "Opérations", "Débit", "Crédit")
                .row("", "Solde précédent au 15/12/2023", "", "100,00")
                .row("Prélèvements", "", "14,50")
                .row("29/12", "Eau", "4,50")
                .row("04/01", "Gaz", "10,00")
                .row("Virements", "", "", "30,00")
                .row("16/12", "Ann", "", "20,00")
                .row("12/01", "Marc", "", "10,00")
                .row("Cartes", "", "5,50")
                .row("18/12", "Kiosque", "3,50")
                .row(last, "Librairie", "2,00")
                .row("", "Nouveau solde au 15/01/2024", "", "110,00");
    }

    @Test
    void provesYearsOfRowsGroupedByKindWithinThePeriodOfTheBalances() throws IOException {
        assertThat(lacking(groupedByKind("15/01").file().content())).isEmpty();
        assertThat(read(groupedByKind("15/01")))
                .extracting(StatementFixtures::bookingDate)
                .containsExactly("2023-12-29", "2024-01-04", "2023-12-16", "2024-01-12", "2023-12-18", "2024-01-15");
    }

    @Test
    void doesNotProveYearsOfGroupedRowsOutsideThePeriod() throws IOException {
        assertThat(lacking(groupedByKind("17/01").file().content()))
                .containsExactly("booking_date: years that only one date of the document suggests");
    }

    @Test
    void readsDateOfTwoDigitYearWithFootnoteMark() throws IOException {
        PdfTable table = oneAmount()
                .row("Date", "Description", "Amount")
                .row("", "Opening balance", "100.00")
                .row("13/12/23*", "Bakery", "-4.50")
                .row("14/12/23", "Ann", "10.00")
                .row("15/12/23*", "Kiosk", "-5.50")
                .row("", "Closing balance", "100.00");

        assertTransactions(table, "2023-12-13 -4.5", "2023-12-14 10", "2023-12-15 -5.5");
    }

    @Test
    void leavesOutBalancesOfSeveralDaysOnOneLine() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), left(200), left(280), right(480))
                .row("Beginning balance", "", "", "", "100.00")
                .row("Date", "Description", "", "", "Amount")
                .row("12/04/23", "Bakery", "", "", "-4.50")
                .row("12/15/23", "Ann", "", "", "10.00")
                .row("12/28/23", "Kiosk", "", "", "-3.25")
                .row("Balances of each day")
                .row("12/04", "95.50", "", "12/28", "102.25")
                .row("12/15", "105.50")
                .gap(20)
                .row("Ending balance", "", "", "", "102.25");

        assertThat(lacking(table)).isEmpty();
        assertAmounts(table, "-4.5", "10", "-3.25");
    }

    private static PdfTable withBalanceAtTheEndOfEachDay() {
        return StatementFixtures.table(left(40), right(300), right(400), left(420), right(550))
                .row("Description", "Withdrawals", "Deposits", "Date", "Balance")
                .row("Opening balance", "", "", "30 Nov", "100.00")
                .row("Bakery", "4.50", "", "04 Dec")
                .row("Ann", "", "10.00", "04 Dec", "105.50")
                .row("Kiosk", "1.00", "", "05 Dec", "104.50")
                .row("Garage", "2.00", "", "08 Dec")
                .row("Florist", "3.00", "", "08 Dec", "99.50")
                .row("Harbour", "4.00", "", "12 Dec", "95.50");
    }

    @Test
    void leavesOutAmountAfterTheBalanceOfTheLastDay() throws IOException {
        PdfTable table = withBalanceAtTheEndOfEachDay().row("Smallest balance of the month", "", "77.00");

        assertAmounts(table, "-4.5", "10", "-1", "-2", "-3", "-4");
    }

    @Test
    void readsTotalsBelowTheColumnOfBalances() throws IOException {
        PdfTable table = withBalanceAtTheEndOfEachDay()
                .row("Credits 1", "", "", "", "10.00")
                .row("Debits 5", "", "", "", "14.50");

        assertThat(lacking(table)).isEmpty();
        assertThat(read(table)).hasSize(6);
    }
}
