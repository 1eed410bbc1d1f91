package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertLabelledValueDates;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertValueDates;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.read;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.threeAmounts;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.records.BankTransaction;

/** Dates that transactions inherit from a heading or from the transaction above. */
class InheritedDatesTest {

    @Test
    void readsBookingDateFromHeading() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(330), right(460), right(550))
                .row("Angaben zu den Umsätzen", "Valuta", "zu Ihren Lasten", "zu Ihren Gunsten")
                .row("Buchungsdatum: 01.12.2023")
                .row("Stadtwerke", "30.11.", "40,00-")
                .row("Mandat 4711")
                .row("Bäckerei", "01.12.", "4,50-")
                .row("Buchungsdatum: 04.12.2023")
                .row("Gehalt Werft", "04.12.", "", "1.200,00");

        assertLabelledValueDates(
                table,
                "2023-12-01 2023-11-30 -40 Stadtwerke Mandat 4711",
                "2023-12-01 2023-12-01 -4.5 Bäckerei",
                "2023-12-04 2023-12-04 1200 Gehalt Werft");
    }

    @Test
    void aRowWithItsValueDateOnlyHasTheBookingDateAboveDetails() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), left(180), right(450), right(550))
                .row("Kirj.pv", "Arvopv", "Saaja, selite", "Nro", "Määrä")
                .row("", "", "Alkusaldo 30.11.2023", "", "500,00+")
                .row("04.12.", "04.12.", "LAMPPU", "1", "40,00-")
                .row("", "", "KORTTIOSTO 02.12.")
                .row("", "04.12.", "SANIAINEN", "2", "12,00+")
                .row("", "", "TILISIIRTO")
                .row("05.12.", "05.12.", "RUOKO", "3", "22,00-")
                .row("", "05.12.", "MAKSUT", "4", "2,00-")
                .row("", "", "KUUKAUSI")
                .row("", "", "Loppusaldo 31.12.2023", "", "448,00+");

        StatementFixtures.assertProven(table, "2023-12-04 -40", "2023-12-04 12", "2023-12-05 -22", "2023-12-05 -2");
    }

    @Test
    void headingsMayNameTheDateInSeveralLanguages() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), left(180), right(550))
                .row("Nro", "Arvo", "Saaja", "Määrä")
                .row("", "", "Alkusaldo 30.11.2023", "500,00+")
                .row("", "Kirjauspäivä / Bokföringsdag 04.12.2023")
                .row("1", "0412", "LAMPPU", "40,00-")
                .row("2", "0512", "SANIAINEN", "12,00+")
                .row("", "Kirjauspäivä / Bokföringsdag 06.12.2023")
                .row("3", "0612", "RUOKO", "22,00-")
                .row("", "", "Loppusaldo 31.12.2023", "450,00+");

        StatementFixtures.assertProven(table, "2023-12-04 -40", "2023-12-04 12", "2023-12-06 -22");
    }

    @Test
    void rowsOfSeveralLinesBelowAnOpeningBalanceHaveItsDate() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), right(360), right(450), right(550))
                .row("Date", "Particulars", "Debits", "Credits", "Balance")
                .row("1 Jul 2024", "Brought forward", "", "", "208.35 Cr")
                .row("", "Internet Transfer")
                .row("", "Rent Willow St ........", "1,820.00")
                .row("", "V4417 28/06 Reed Coffee")
                .row("", "Fernton 74557024 ......", "4.50", "", "1,616.15 Dr")
                .row("2 Jul 2024", "Salary Heron Works")
                .row("", "000044710288 ..........", "", "3,104.66")
                .row("", "V4417 30/06 Moss 3044")
                .row("", "Fernton 74564724 ......", "96.15", "", "1,392.36 Cr")
                .row("3 Jul 2024", "Brook Energy", "65.00", "", "1,327.36 Cr");

        StatementFixtures.assertProven(
                table,
                "2024-07-01 -1820",
                "2024-07-01 -4.5",
                "2024-07-02 3104.66",
                "2024-07-02 -96.15",
                "2024-07-03 -65");
    }

    private static PdfTable withTotals(String first) {
        return StatementFixtures.table(left(40), right(550))
                .row("Solde au 30/11/2023", "+500,00 €")
                .row("Vendredi 1er décembre 2023", "Total du jour : " + first)
                .row("Carte Lampion", "-40,00 €")
                .row("Carte Roseau", "-5,37 €")
                .row("Lundi 4 décembre 2023", "Total du jour : +90,00 €")
                .row("Virement reçu Saule", "+90,00 €")
                .row("Mardi 5 décembre 2023", "Total du jour : -12,00 €")
                .row("Carte Chêne", "-12,00 €")
                .row("Solde au 31/12/2023", "+532,63 €");
    }

    @Test
    void headingsOfDaysMayHaveTheSumBelowThem() throws IOException {
        StatementFixtures.assertProven(
                withTotals("-45,37 €"), "2023-12-01 -40", "2023-12-01 -5.37", "2023-12-04 90", "2023-12-05 -12");
    }

    @Test
    void datedPurchasesNamedAsTotalsAreNoHeadings() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), right(550))
                .row("Solde au 30/11/2023", "", "+500,00 €")
                .row("04/12/2023", "TOTAL ENERGIES", "-50,00 €")
                .row("05/12/2023", "Carte Roseau", "-20,00 €")
                .row("06/12/2023", "Carte Lampion", "-30,00 €")
                .row("11/12/2023", "TOTAL ENERGIES", "-60,00 €")
                .row("12/12/2023", "Parking", "-60,00 €")
                .row("Solde au 31/12/2023", "", "+280,00 €");

        StatementFixtures.assertProven(
                table, "2023-12-04 -50", "2023-12-05 -20", "2023-12-06 -30", "2023-12-11 -60", "2023-12-12 -60");
    }

    @Test
    void datesBesideOtherAmountsAreNoHeadings() throws IOException {
        assertThat(StatementFixtures.lacking(withTotals("-45,38 €"))).isNotEmpty();
    }

    @Test
    void aNameOfThePayeeAndTheDescriptionIsThatOfLabels() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), left(180), right(450), right(550))
                .row("Booked", "Value date", "Payee / payer, description", "No.", "Amount")
                .row("", "", "Opening balance 30.11.2023", "", "500.00+")
                .row("04.12.", "04.12.", "LANTERN", "1", "40.00-")
                .row("", "", "CARD 02.12.")
                .row("", "04.12.", "FERN", "2", "12.00+")
                .row("05.12.", "05.12.", "REED", "3", "22.00-")
                .row("", "", "Closing balance 31.12.2023", "", "450.00+");

        assertThat(read(table))
                .extracting(StatementFixtures::bookingDate, BankTransaction::getLabel)
                .containsExactly(
                        tuple("2023-12-04", "LANTERN CARD 02.12."),
                        tuple("2023-12-04", "FERN"),
                        tuple("2023-12-05", "REED"));
    }

    @Test
    void valueDateInALabelIsNotTheDateOfTheTransactionsBelow() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(330), right(550))
                .row("Omschrijving", "Rentedatum", "Bedrag")
                .row("Vorig saldo", "", "500,00")
                .row("Maandag 4 december 2023")
                .row("Lantaarn", "04-12-2023", "-40,00")
                .row("Valutadatum: 01-12-2023")
                .row("Els", "05-12-2023", "-90,00")
                .row("Dinsdag 5 december 2023")
                .row("Riet", "05-12-2023", "-25,50")
                .row("Nieuw saldo", "", "344,50");

        StatementFixtures.assertProven(table, "2023-12-04 -40", "2023-12-04 -90", "2023-12-05 -25.5");
    }

    @Test
    void namedDatesBetweenTransactionsWithOtherDatesHoldTheFile() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(330), right(550))
                .row("Opening balance", "", "500.00")
                .row("Booked 04.12.2023")
                .row("01.12.2023 Lantern", "", "40.00-")
                .row("05.12.2023 Alder", "", "90.00-")
                .row("Booked 06.12.2023")
                .row("08.12.2023 Reed", "", "25.50-")
                .row("Closing balance", "", "344.50");

        assertThat(StatementFixtures.lacking(table))
                .containsExactly("booking_date: rows in the order of another column of dates");
    }

    @Test
    void periodWithABalanceOnAFurtherPageIsNoTransaction() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), left(330), right(550))
                .row("Valuta", "Angaben zu den Umsätzen", "", "Betrag")
                .row("Alter Saldo", "", "", "500,00")
                .row("Buchungsdatum: 04.12.2023")
                .row("01.12.", "Laterne", "", "40,00-")
                .row("04.12.", "Erle", "", "90,00-")
                .page()
                .row("01.12.2023 - 31.12.2023", "", "Stand:", "344,50")
                .row("Valuta", "Angaben zu den Umsätzen", "", "Betrag")
                .row("06.12.", "Schilf", "", "25,50-")
                .row("Neuer Saldo", "", "", "344,50");

        StatementFixtures.assertProven(table, "2023-12-04 -40", "2023-12-04 -90", "2023-12-04 -25.5");
    }

    @Test
    void readsDatesFromHeadingsOnly() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), right(550))
                .row("Montag, 4. Dezember 2023")
                .row("Bäckerei", "-4,50 €")
                .row("Gehalt Werft", "+1.200,00 €")
                .row("Dienstag, 5. Dezember 2023")
                .row("Kiosk", "-2,00 €");

        assertThat(read(table))
                .extracting(StatementFixtures::bookingDate, StatementFixtures::amount, BankTransaction::getLabel)
                .containsExactly(
                        tuple("2023-12-04", "-4.5", "Bäckerei"),
                        tuple("2023-12-04", "1200", "Gehalt Werft"),
                        tuple("2023-12-05", "-2", "Kiosk"));
    }

    @Test
    void weekdaysOfAnyLengthPrecedeTheDatesOfHeadings() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), right(550))
                .row("Monday, 4 December 2023")
                .row("Bakery", "-4.50 GBP")
                .row("Card 1111")
                .row("Kiosk", "-2.00 GBP")
                .row("Wednesday, 6 December 2023")
                .row("Wages", "+1,200.00 GBP")
                .row("Thursday, 7 December 2023")
                .row("Garage", "-8.00 GBP");

        assertThat(read(table))
                .extracting(StatementFixtures::bookingDate, StatementFixtures::amount, BankTransaction::getLabel)
                .containsExactly(
                        tuple("2023-12-04", "-4.5", "Bakery Card 1111"),
                        tuple("2023-12-04", "-2", "Kiosk"),
                        tuple("2023-12-06", "1200", "Wages"),
                        tuple("2023-12-07", "-8", "Garage"));
    }

    @Test
    void dateAloneIsTheBookingDateOfTransactionsThatHaveValueDates() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(80), left(330), right(550))
                .row("No", "Description", "Value date", "Amount")
                .row("04/12/2023")
                .row("0001", "Bakery", "05/12", "-4.50")
                .row("0002", "Kiosk", "04/12", "-2.00")
                .row("06/12/2023")
                .row("0003", "Wages", "06/12", "+1,200.00");

        assertValueDates(table, "2023-12-04 2023-12-05 -4.5", "2023-12-04 2023-12-04 -2", "2023-12-06 2023-12-06 1200");
    }

    @Test
    void dateAloneAppliesToTheTransactionsBelowAndTheirFurtherLines() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), right(550))
                .row("04/12/2023")
                .row("Bakery", "-4.50 EUR")
                .row("Card 1111")
                .row("Kiosk", "-2.00 EUR")
                .row("Card 2222")
                .row("06/12/2023")
                .row("Wages", "+1,200.00 EUR");

        assertThat(read(table))
                .extracting(StatementFixtures::bookingDate, StatementFixtures::amount, BankTransaction::getLabel)
                .containsExactly(
                        tuple("2023-12-04", "-4.5", "Bakery Card 1111"),
                        tuple("2023-12-04", "-2", "Kiosk Card 2222"),
                        tuple("2023-12-06", "1200", "Wages"));
    }

    @Test
    void dateAloneMayBeTheLastLineOfItsPageAndRepeatedOnTheNext() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), right(550))
                .row("04/12/2023")
                .row("Bakery", "-4.50 EUR")
                .row("Card 1111")
                .row("Kiosk", "-2.00 EUR")
                .row("06/12/2023")
                .page()
                .row("06/12/2023")
                .row("Wages", "+1,200.00 EUR")
                .page()
                .row("06/12/2023")
                .row("07/12/2023")
                .row("Garage", "-8.00 EUR");

        assertThat(read(table))
                .extracting(StatementFixtures::bookingDate, StatementFixtures::amount)
                .containsExactly(
                        tuple("2023-12-04", "-4.5"),
                        tuple("2023-12-04", "-2"),
                        tuple("2023-12-06", "1200"),
                        tuple("2023-12-07", "-8"));
    }

    @Test
    void inheritsDateAcrossPages() throws IOException {
        String[] names = {"Date", "Description", "Money out £", "Money in £", "Balance £"};
        PdfTable table = threeAmounts()
                .row(names)
                .row("1 Dec", "Start balance", "", "", "100.00")
                .row("4 Dec", "Bakery", "4.50")
                .row("", "Balance carried forward to next page", "", "", "95.50")
                .page()
                .row(names)
                .row("", "Balance brought forward from previous page", "", "", "95.50")
                .row("", "Kiosk", "2.00", "", "93.50")
                .row("5 Dec", "Ann", "", "10.00", "103.50")
                .row("", "End balance", "", "", "103.50");

        assertThat(read(table))
                .extracting(StatementFixtures::bookingDate, StatementFixtures::amount, BankTransaction::getLabel)
                .containsExactly(
                        tuple("2023-12-04", "-4.5", "Bakery"),
                        tuple("2023-12-04", "-2", "Kiosk"),
                        tuple("2023-12-05", "10", "Ann"));
    }

    @Test
    void keepsValueDateOfTransactionWithInheritedDate() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(100), right(380), right(450), left(460), right(570))
                .row("Datum", "Text", "Belastung", "Gutschrift", "Valuta", "Saldo")
                .row("04.12.23", "Kiosk", "20.00", "", "04.12.23")
                .row("", "Bäckerei", "5.00", "", "05.12.23", "75.00");

        assertLabelledValueDates(table, "2023-12-04 2023-12-04 -20 Kiosk", "2023-12-04 2023-12-05 -5 Bäckerei");
    }

    @Test
    void inheritsOmittedBookingDateBeforeValueDate() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), left(190), right(480))
                .row("Datum", "Valuta", "Text", "Betrag")
                .row("04.12.2023", "03.12.2023", "Kiosk", "-4,50")
                .row("", "02.12.2023", "Lohn", "100,00")
                .row("06.12.2023", "05.12.2023", "Markt", "-5,50");

        assertThat(read(table))
                .extracting(
                        StatementFixtures::bookingDate,
                        row -> row.getValueDate().toString())
                .containsExactly(
                        tuple("2023-12-04", "2023-12-03"),
                        tuple("2023-12-04", "2023-12-02"),
                        tuple("2023-12-06", "2023-12-05"));
    }

    @Test
    void datesAtTheStartOfTextBelowDatesAloneArePartOfTheLabel() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), right(460), right(550))
                .row("Omschrijving", "Bedrag", "Saldo")
                .row("Vorig saldo", "", "100,00")
                .row("1 december 2023")
                .row("Overschrijving naar Berk", "-40,00", "60,00")
                .row("Huur december 2023")
                .row("4 december 2023")
                .row("Geldopname Breda", "-10,00", "50,00")
                .row("03-12-2023 07.52 uur pas 911")
                .row("Betaalautomaat Linde", "-5,00", "45,00")
                .row("02-12-2023 14:31 Breda")
                .row("6 december 2023")
                .row("Overboeking van Eik", "20,00", "65,00")
                .row("Nieuw saldo", "", "65,00");

        StatementFixtures.assertProven(table, "2023-12-01 -40", "2023-12-04 -10", "2023-12-04 -5", "2023-12-06 20");
        assertThat(read(table))
                .extracting(BankTransaction::getLabel)
                .contains("Geldopname Breda 03-12-2023 07.52 uur pas 911");
    }

    @Test
    void datesAtTheStartOfTextBelowWeekdaysArePartOfTheLabel() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), right(460), right(550))
                .row("Omschrijving", "Bedrag", "Saldo")
                .row("Vorig saldo", "", "100,00")
                .row("Vrijdag 1 december 2023")
                .row("Overschrijving naar Berk", "-40,00", "60,00")
                .row("Huur december 2023")
                .row("Maandag 4 december 2023")
                .row("Geldopname Breda", "-10,00", "50,00")
                .row("03-12-2023 07.52 uur pas 911")
                .row("Betaalautomaat Linde", "-5,00", "45,00")
                .row("Nieuw saldo", "", "45,00");

        StatementFixtures.assertProven(table, "2023-12-01 -40", "2023-12-04 -10", "2023-12-04 -5");
    }

    @Test
    void debitsAndCreditsBesideAnUnknownNameAreAHeaderAboveDatesAlone() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), right(460), right(550))
                .row("Saldovortrag", "", "100,00")
                .row("Quittungen", "Soll", "Haben")
                .row("01.12.2023")
                .row("Kartenzahlung", "40,00")
                .row("TANKHOF BREMEN")
                .row("04.12.2023")
                .row("Kartenzahlung", "10,00")
                .row("03.12.2023 13:05 Kfn 5")
                .row("Gehalt", "", "5,00")
                .row("Endsaldo", "", "55,00");

        StatementFixtures.assertProven(table, "2023-12-01 -40", "2023-12-04 -10", "2023-12-04 5");
    }

    @Test
    void datesInLabelsBelowTransactionsAreNoHeadings() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(140), right(550))
                .row("Wert", "Text", "Betrag")
                .row("04.12.2023", "Laterne", "-20,00")
                .row("", "2023-12-02T17:22")
                .row("05.12.2023", "Schilf", "-5,00")
                .row("06.12.2023", "Erle", "100,00");

        assertThat(read(table))
                .extracting(StatementFixtures::bookingDate, BankTransaction::getLabel)
                .containsExactly(
                        tuple("2023-12-04", "Laterne 2023-12-02T17:22"),
                        tuple("2023-12-05", "Schilf"),
                        tuple("2023-12-06", "Erle"));
    }

    private static PdfFile headings(String secondDate) {
        PdfFile file = new PdfFile()
                .page()
                .left(40, 50, "Relevé de compte")
                .left(60, 80, "Lou Marais")
                .left(240, 80, "Solde au 01/12/2023")
                .left(340, 80, "Solde au " + secondDate)
                .left(60, 92, "Banque des Essais")
                .left(240, 92, "200,00 €")
                .left(340, 92, "105,10 €");
        PdfTable.on(file, 130, left(60), right(540))
                .row("Lundi 4 décembre 2023")
                .gap(8)
                .row("Avoir Verger", "+9,90 €")
                .gap(14)
                .row("Samedi 2 décembre 2023");
        file.left(60, 190, "Colline").right(540, 195, "-36,70 €").left(60, 200, "31,00 £ · 1 £ = 1,1845 €");
        PdfTable.on(file, 226, left(60), right(540))
                .row("Marais", "-18,10 €")
                .gap(14)
                .row("Vendredi 1 décembre 2023")
                .gap(8)
                .row("Loyer", "-50,00 €");
        return file;
    }

    @Test
    void amountBetweenTheLinesOfTheFirstLabelBelowAHeadingBelongsToIt() throws IOException {
        assertThat(read(headings("05/12/2023").content()))
                .extracting(row -> row.getBookingDate() + " " + StatementFixtures.amount(row) + " " + row.getLabel())
                .containsExactly(
                        "2023-12-04 9.9 Avoir Verger",
                        "2023-12-02 -36.7 Colline 31,00 £ · 1 £ = 1,1845 €",
                        "2023-12-02 -18.1 Marais",
                        "2023-12-01 -50 Loyer");
    }

    @Test
    void earlierOfTwoDatedBalancesSideBySideIsTheOpeningBalance() throws IOException {
        assertThat(StatementFixtures.lacking(headings("05/12/2023").content())).isEmpty();
    }
}
