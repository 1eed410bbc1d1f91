package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.oneAmount;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.read;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.records.BankTransaction;

/** Places of the dates of transactions, and their forms. */
class StatementDateLayoutsTest {

    @Test
    void readsDateAfterLabel() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(330), right(550))
                .row("Beschreibung", "Verbuchungsdatum", "Betrag")
                .row("ATM 23NOV Hafen", "01.12.2023", "-47,27 €")
                .row("Wertstellung 02.12.2023")
                .gap(5)
                .row("Gehalt Werft", "04.12.2023", "+1.200,00 €");

        assertThat(read(table))
                .extracting(StatementFixtures::bookingDate, StatementFixtures::amount, BankTransaction::getLabel)
                .containsExactly(
                        tuple("2023-12-01", "-47.27", "ATM 23NOV Hafen Wertstellung 02.12.2023"),
                        tuple("2023-12-04", "1200", "Gehalt Werft"));
    }

    @Test
    void readsDateBelowAmount() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), right(380), right(460), right(550))
                .row("Description", "Incoming", "Outgoing", "Amount")
                .row("Bakery", "", "-12.50", "87.50")
                .row("4 December 2023")
                .gap(6)
                .row("From Ann", "100.00", "", "100.00")
                .row("2 December 2023");

        assertThat(read(table))
                .extracting(
                        StatementFixtures::bookingDate,
                        StatementFixtures::amount,
                        BankTransaction::getLabel,
                        StatementFixtures::balance)
                .containsExactly(
                        tuple("2023-12-04", "-12.5", "Bakery", "87.5"), tuple("2023-12-02", "100", "From Ann", "100"));
    }

    @Test
    void readsAmbiguousHeaderNextToDateAsValueDate() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(90), left(140), right(400), right(480), right(560))
                .row("FECHA", "VALOR", "CONCEPTO", "DEBE", "HABER", "SALDO")
                .row("04-12", "05-12", "COMISION", "3,00", "", "97,00")
                .row("", "", "IMPORTE 12,50 USD");

        BankTransaction only = read(table).get(0);

        assertThat(only.getValueDate()).hasToString("2023-12-05");
        assertThat(only.getAmount()).isEqualByComparingTo("-3");
        assertThat(only.getLabel()).isEqualTo("COMISION IMPORTE 12,50 USD");
        assertThat(only.getCurrency()).as("what was paid abroad").isNull();
    }

    @Test
    void readsDateLikeAmountInAmountColumn() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(100), right(380), right(450), left(460), right(570))
                .row("Datum", "Text", "Belastung", "Gutschrift", "Valuta", "Saldo")
                .row("02.12.23", "Gutschein", "", "20.04", "03.12.23", "120.04")
                .row("04.12.23", "Kiosk", "20.00", "", "04.12.23", "100.04")
                .row("", "Umsatztotal", "20.00", "20.04");

        assertThat(read(table))
                .extracting(StatementFixtures::amount, row -> row.getValueDate().toString())
                .containsExactly(tuple("20.04", "2023-12-03"), tuple("-20", "2023-12-04"));
    }

    @Test
    void readsValueDateAfterLabelWithoutHeader() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(90), left(320), right(410), right(480), right(555))
                .row("", "SALDO ANTERIOR", "", "", "", "100,00")
                .row("04-12", "RECIBO LUZ", "05-12", "20,00", "", "80,00")
                .row("05-12", "NOMINA", "05-12", "", "10,00", "90,00")
                .row("07-12", "CUOTA", "08-12", "5,00", "", "85,00");

        assertThat(read(table))
                .extracting(BankTransaction::getLabel, row -> row.getValueDate().toString(), StatementFixtures::amount)
                .containsExactly(
                        tuple("RECIBO LUZ", "2023-12-05", "-20"),
                        tuple("NOMINA", "2023-12-05", "10"),
                        tuple("CUOTA", "2023-12-08", "-5"));
    }

    @Test
    void readsTwoDigitYearFirst() throws IOException {
        PdfTable table = oneAmount()
                .row("Datum", "Text", "Betrag")
                .row("23.12.01", "Bäcker", "-4,50")
                .row("23.12.11", "Lohn", "350,00");

        assertThat(read(table)).extracting(StatementFixtures::bookingDate).containsExactly("2023-12-01", "2023-12-11");
    }

    @Test
    void readsSixDigitDateUnderDateHeader() throws IOException {
        PdfTable table = oneAmount()
                .row("Bokföringsdag", "Text", "Belopp")
                .row("231201", "Kortköp", "-4,50")
                .row("231211", "Lön", "350,00");

        assertThat(read(table)).extracting(StatementFixtures::bookingDate).containsExactly("2023-12-01", "2023-12-11");
    }

    @Test
    void splitsDateHeadersPrintedCloseTogether() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(95), left(150), right(550))
                .row("Data mov. Data valor Descrição", "", "", "Valor EUR")
                .row("01.12.2023", "02.12.2023", "Padaria", "-4,50")
                .row("04.12.2023", "06.12.2023", "Salário", "350,00");

        assertThat(read(table))
                .extracting(
                        StatementFixtures::bookingDate,
                        row -> row.getValueDate().toString())
                .containsExactly(tuple("2023-12-01", "2023-12-02"), tuple("2023-12-04", "2023-12-06"));
    }

    @Test
    void readsAmountInMiddleOfLabel() throws IOException {
        PdfTable table = oneAmount()
                .row("Date", "Description", "Amount")
                .row("01.12.2023", "Bakery", "-4.50")
                .row("", "ATM withdrawal")
                .gap(-9)
                .row("", "", "-80.00")
                .gap(-9)
                .row("", "Seattle")
                .row("04.12.2023", "Salary", "350.00");

        assertThat(read(table))
                .extracting(StatementFixtures::bookingDate, StatementFixtures::amount, BankTransaction::getLabel)
                .containsExactly(
                        tuple("2023-12-01", "-4.5", "Bakery"),
                        tuple("2023-12-01", "-80", "ATM withdrawal Seattle"),
                        tuple("2023-12-04", "350", "Salary"));
    }

    @Test
    void firstOfTwoDatesUnderTheNameOfTheSecondIsTheBookingDate() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(75), left(130), right(550))
                .row("DATE VALEUR", "", "Désignation", "Montant")
                .row("04 12", "05 12", "BOULANGERIE", "-4,50")
                .row("06 12", "06 12", "SALAIRE", "100,00")
                .row("07 12", "08 12", "KIOSQUE", "-5,50");

        assertThat(read(table))
                .extracting(
                        StatementFixtures::bookingDate,
                        row -> row.getValueDate().toString())
                .containsExactly(
                        tuple("2023-12-04", "2023-12-05"),
                        tuple("2023-12-06", "2023-12-06"),
                        tuple("2023-12-07", "2023-12-08"));
    }

    @Test
    void dayBetweenTwoMonthsBelongsToTheFirst() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(80), left(130), right(550))
                .row("Trans date", "", "Details", "Amount")
                .row("Dec 04", "Dec 05", "Bakery", "-4.50")
                .row("Dec 06", "Dec 07", "Salary", "100.00");

        assertThat(read(table)).extracting(StatementFixtures::bookingDate).containsExactly("2023-12-04", "2023-12-06");
    }

    @Test
    void namesOfTwoDatesMayBeCloseToAnUnknownName() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(100), left(160), right(460), right(550))
                .row("Transaktionsdag Bokföringsdag Xyzzy", "", "", "Uttag", "Insättning")
                .row("4 december 2023", "5 december 2023", "Bageri", "4,50")
                .row("6 december 2023", "7 december 2023", "Lön", "", "100,00");

        assertThat(read(table)).extracting(StatementFixtures::bookingDate).containsExactly("2023-12-05", "2023-12-07");
    }

    @Test
    void yearIsThatOfTheBookingEvenIfTheValueIsAfterThePeriod() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(250), right(420), right(500), left(520))
                .row("Details", "Value date", "Debit", "Credit", "Booked")
                .row("Balance on 30.11.2023", "", "", "500.00")
                .row("Lantern", "04.12.", "40.00", "", "04.12.")
                .row("Alder", "06.12.", "", "90.00", "05.12.")
                .row("Reed", "02.01.", "25.50", "", "31.12.")
                .row("Balance on 31.12.2023", "", "", "524.50");

        assertThat(read(table))
                .extracting(
                        StatementFixtures::bookingDate,
                        row -> row.getValueDate().toString())
                .containsExactly(
                        tuple("2023-12-04", "2023-12-04"),
                        tuple("2023-12-05", "2023-12-06"),
                        tuple("2023-12-31", "2024-01-02"));
    }

    @Test
    void datesWithoutMarksUnderTheirNameTakePrecedenceOverValueDates() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(140), left(230), right(460), right(550))
                .row("Date d'opération", "Date de valeur", "Libellé", "Débit", "Crédit")
                .row("04 12", "05.12.23", "BOULANGERIE", "4,50")
                .row("06 12", "06.12.23", "SALAIRE", "", "100,00")
                .row("07 12", "08.12.23", "KIOSQUE", "5,50");

        assertThat(read(table))
                .extracting(StatementFixtures::bookingDate)
                .containsExactly("2023-12-04", "2023-12-06", "2023-12-07");
    }

    @Test
    void valueDatesAreNoDatesOfOperationsThatCannotBeRead() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(140), left(230), right(400), right(470), right(550))
                .row("Date d'opération", "Date de valeur", "Libellé", "Débit", "Crédit", "Solde")
                .row("A1", "05.12.23", "BOULANGERIE", "4,50", "", "95,50")
                .row("A2", "06.12.23", "SALAIRE", "", "100,00", "195,50")
                .row("A3", "08.12.23", "KIOSQUE", "5,50", "", "190,00")
                .row("A4", "09.12.23", "GARAGE", "15,50", "", "174,50");

        assertThat(StatementFixtures.lacking(table))
                .containsExactly("booking_date: rows in the order of another column of dates");
    }

    @ParameterizedTest
    @CsvSource({"J, M", "Day, Month", "Tag, Monat"})
    void daysAndMonthsMayHaveAColumnEach(String day, String month) throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(80), left(130), right(390), right(470), right(550))
                .row(day, month, "Description", "Debit", "Credit", "Balance")
                .row("1", "DEC", "Opening balance", "", "", "100.00")
                .row("4", "DEC", "Bakery", "4.50", "", "95.50")
                .row("15", "DEC", "Ann", "", "10.00", "105.50")
                .row("28", "DEC", "Kiosk", "5.25", "", "100.25")
                .row("", "", "Total", "9.75", "10.00")
                .gap(20)
                .row("Second account")
                .row(day, month, "Description", "Debit", "Credit", "Balance")
                .row("1", "DEC", "Opening balance", "", "", "640.00")
                .row("15", "DEC", "Interest", "", "2.75", "642.75");

        StatementFixtures.assertProven(
                table, "2023-12-04 -4.5", "2023-12-15 10", "2023-12-28 -5.25", "2023-12-15 2.75");
    }
}
