package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.CONNECTOR;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.read;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Reading of transactions whose date is not at the start of their line. */
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
    void readsBookingDateFromHeading() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(330), right(460), right(550))
                .row("Angaben zu den Umsätzen", "Valuta", "zu Ihren Lasten", "zu Ihren Gunsten")
                .row("Buchungsdatum: 01.12.2023")
                .row("Stadtwerke", "30.11.", "40,00-")
                .row("Mandat 4711")
                .row("Bäckerei", "01.12.", "4,50-")
                .row("Buchungsdatum: 04.12.2023")
                .row("Gehalt Werft", "04.12.", "", "1.200,00");

        assertThat(read(table))
                .extracting(
                        StatementFixtures::bookingDate,
                        row -> row.getValueDate().toString(),
                        StatementFixtures::amount,
                        BankTransaction::getLabel)
                .containsExactly(
                        tuple("2023-12-01", "2023-11-30", "-40", "Stadtwerke Mandat 4711"),
                        tuple("2023-12-01", "2023-12-01", "-4.5", "Bäckerei"),
                        tuple("2023-12-04", "2023-12-04", "1200", "Gehalt Werft"));
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
    void inheritsDateAcrossPages() throws IOException {
        String[] names = {"Date", "Description", "Money out £", "Money in £", "Balance £"};
        PdfTable table = StatementFixtures.table(left(40), left(90), right(390), right(470), right(550))
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

        assertThat(read(table))
                .extracting(
                        StatementFixtures::bookingDate,
                        row -> row.getValueDate().toString(),
                        StatementFixtures::amount,
                        BankTransaction::getLabel)
                .containsExactly(
                        tuple("2023-12-04", "2023-12-04", "-20", "Kiosk"),
                        tuple("2023-12-04", "2023-12-05", "-5", "Bäckerei"));
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
    void readsPeriodWithDash() throws IOException {
        PdfFile file = new PdfFile()
                .page()
                .left(40, 50, "Statement  Sort Code 20-11-43")
                .left(40, 64, "01 Dec 2023 - 08 Jan 2024");
        PdfTable table = PdfTable.on(file, 100, left(40), left(90), right(390), right(470))
                .row("Date", "Description", "Money out £", "Money in £")
                .row("30 Dec", "Bakery", "4.50")
                .row("2 Jan", "Ann", "", "10.00");

        assertThat(read(table)).extracting(StatementFixtures::bookingDate).containsExactly("2023-12-30", "2024-01-02");
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
        PdfTable table = StatementFixtures.table(left(40), left(110), right(550))
                .row("Datum", "Text", "Betrag")
                .row("23.12.01", "Bäcker", "-4,50")
                .row("23.12.11", "Lohn", "350,00");

        assertThat(read(table)).extracting(StatementFixtures::bookingDate).containsExactly("2023-12-01", "2023-12-11");
    }

    @Test
    void readsSixDigitDateUnderDateHeader() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), right(550))
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
        PdfTable table = StatementFixtures.table(left(40), left(110), right(550))
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
    void readsMonthJoinedWithDayInPeriodWithSlashBeforeTheYear() throws IOException {
        PdfFile file = new PdfFile().page().left(40, 50, "Statement of account").left(40, 64, "DEC 10/23 - JAN 09/24");
        PdfTable table = PdfTable.on(file, 100, left(40), right(320), right(400), left(420), right(550))
                .row("Description", "Withdrawals", "Deposits", "Date", "Balance")
                .row("Bakery", "4.50", "", "DEC28", "95.50")
                .row("Wage", "", "100.00", "JAN02", "195.50");

        assertThat(StatementFixtures.read(table))
                .extracting(StatementFixtures::bookingDate, StatementFixtures::amount)
                .containsExactly(tuple("2023-12-28", "-4.5"), tuple("2024-01-02", "100"));
    }

    @Test
    void readsSecondDateBelowTheFirst() throws IOException {
        String[] names = {"Datum", "Omschrijving", "Bedrag", "Saldo"};
        PdfTable table = StatementFixtures.table(left(40), left(120), right(450), right(550))
                .row(names)
                .row("Valutadatum", "Kenmerk")
                .gap(4)
                .row("04.12.2023", "LAMPION", "-20,00", "80,00")
                .row("03.12.2023", "Pas 12, 20,00 EUR")
                .row("", "LEIDEN")
                .row("05.12.2023", "Salaris", "100,00", "180,00")
                .row("05.12.2023", "Werf")
                .page()
                .row(names)
                .row("Valutadatum", "Kenmerk")
                .gap(4)
                .row("06.12.2023", "RIET", "-5,00", "175,00")
                .row("04.12.2023", "Pas 12, 5,00 EUR");

        CollectedRows rows = CollectedRows.of(CONNECTOR, table.file().content());

        assertThat(rows.rejections()).isEmpty();
        assertThat(rows.records(BankTransaction.class))
                .extracting(
                        StatementFixtures::bookingDate,
                        row -> row.getValueDate().toString(),
                        StatementFixtures::amount,
                        BankTransaction::getLabel)
                .containsExactly(
                        tuple("2023-12-04", "2023-12-03", "-20", "LAMPION Pas 12, 20,00 EUR LEIDEN"),
                        tuple("2023-12-05", "2023-12-05", "100", "Salaris Werf"),
                        tuple("2023-12-06", "2023-12-04", "-5", "RIET Pas 12, 5,00 EUR"));
    }

    @Test
    void rejectsDatesWithoutAmountThatAreNotBelowEachTransaction() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(120), right(450), right(550))
                .row("Datum", "Omschrijving", "Bedrag", "Saldo")
                .row("04.12.2023", "LAMPION", "-20,00", "80,00")
                .row("05.12.2023", "Salaris")
                .row("06.12.2023", "RIET", "-5,00", "175,00")
                .row("07.12.2023", "SCHELP", "-1,00", "174,00");

        CollectedRows rows = CollectedRows.of(CONNECTOR, table.file().content());

        assertThat(rows.rejections()).extracting(Rejection::reason).contains(RejectionReason.MISSING_VALUE);
        assertThat(rows.records(BankTransaction.class))
                .allSatisfy(row -> assertThat(row.getValueDate()).isNull());
    }

    @Test
    void readsDayOfExecutionBesideTheBookingDateAsOperationDate() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(120), left(200), right(550))
                .row("Zauctováno", "Provedeno", "Popis", "Cástka")
                .row("04.12.2023", "03.12.2023", "LAMPA", "-20,00")
                .row("05.12.2023", "05.12.2023", "Mzda", "100,00");

        assertThat(read(table))
                .extracting(
                        StatementFixtures::bookingDate,
                        row -> row.getOperationDate().toString(),
                        BankTransaction::getValueDate)
                .containsExactly(tuple("2023-12-04", "2023-12-03", null), tuple("2023-12-05", "2023-12-05", null));
    }

    @Test
    void namesOfSecondLinesBelowTheHeaderAreNoOtherTable() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(120), right(450), right(550))
                .row("Data operacji", "Typ operacji", "Kwota", "Saldo po")
                .row("Data waluty", "Opis", "", "operacji")
                .gap(4)
                .row("04.12.2023", "KARTA", "-20,00", "80,00")
                .row("03.12.2023", "LAMPA")
                .row("05.12.2023", "PRZELEW", "100,00", "180,00")
                .row("05.12.2023", "Stocznia")
                .row("06.12.2023", "KARTA", "-5,00", "175,00")
                .row("06.12.2023", "Trzcina");

        CollectedRows rows = CollectedRows.of(CONNECTOR, table.file().content());

        assertThat(rows.rejections()).isEmpty();
        assertThat(rows.records(BankTransaction.class))
                .extracting(
                        StatementFixtures::bookingDate,
                        row -> row.getValueDate().toString(),
                        StatementFixtures::amount,
                        StatementFixtures::balance,
                        BankTransaction::getLabel)
                .containsExactly(
                        tuple("2023-12-04", "2023-12-03", "-20", "80", "KARTA LAMPA"),
                        tuple("2023-12-05", "2023-12-05", "100", "180", "PRZELEW Stocznia"),
                        tuple("2023-12-06", "2023-12-06", "-5", "175", "KARTA Trzcina"));
    }

    @Test
    void readsBookingDateBelowTheDayOfThePurchase() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(140), right(450), right(550))
                .row("Purchase date", "Description", "Amount", "Balance")
                .row("Booking date")
                .gap(4)
                .row("03.12.2023", "LAMP", "-20.00", "80.00")
                .row("04.12.2023")
                .row("05.12.2023", "SHELL", "-5.00", "75.00")
                .row("06.12.2023");

        assertThat(read(table))
                .extracting(
                        row -> row.getOperationDate().toString(),
                        StatementFixtures::bookingDate,
                        BankTransaction::getLabel)
                .containsExactly(tuple("2023-12-03", "2023-12-04", "LAMP"), tuple("2023-12-05", "2023-12-06", "SHELL"));
    }

    @Test
    void valueDatesAfterThePeriodLeaveTheYearsOfBookingsProven() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(250), right(380), right(460), left(500))
                .row("Forklaring", "Rentedato", "Ut av konto", "Inn på konto", "Bokført")
                .row("Saldo fra kontoutskrift 30.11.2023", "", "", "100,00")
                .row("Bakeri Kanel", "0112", "4,50", "", "0212")
                .row("Lønn", "0612", "", "10,00", "0412")
                .row("Blomster", "0612", "2,00", "", "0512")
                .row("Vipps", "2612", "1,00", "", "2512")
                .row("Kiosk", "0101", "1,50", "", "3012")
                .row("Gebyr", "3112", "1,25", "", "3112")
                .row("Sum", "", "10,25", "10,00")
                .row("Saldo i Deres favør 31.12.2023", "", "", "99,75");
        BytesContent file = table.file().content();

        assertThat(StatementFixtures.lacking(file)).isEmpty();
        assertThat(read(file))
                .extracting(StatementFixtures::bookingDate)
                .containsExactly("2023-12-02", "2023-12-04", "2023-12-05", "2023-12-25", "2023-12-30", "2023-12-31");
    }

    /** Returns a card statement in groups, each in the order of its dates. */
    private static PdfTable inGroups(String firstDate) {
        PdfFile file = new PdfFile()
                .page()
                .left(40, 50, "Credit card statement")
                .left(40, 64, "Statement date: 12 January 2024");
        return PdfTable.on(file, 100, left(40), left(120), right(540))
                .row("Previous balance", "", "200.00")
                .row("New balance", "", "86.75")
                .gap(20)
                .row("Date", "Details", "Amount")
                .row("28 Dec", "Payment", "150.00 CR")
                .row(firstDate, "Bakery", "4.50")
                .row("10 Jan", "Harbour shoes", "20.00")
                .row("16 Dec", "Florist", "8.25")
                .row("4 Jan", "Kiosk", "4.00");
    }

    @Test
    void dateOfTheStatementProvesYearsOfGroupsThatAddUp() throws IOException {
        assertThat(StatementFixtures.lacking(inGroups("14 Dec").file().content()))
                .isEmpty();
        assertThat(read(inGroups("14 Dec")))
                .extracting(StatementFixtures::bookingDate)
                .containsExactly("2023-12-28", "2023-12-14", "2024-01-10", "2023-12-16", "2024-01-04");
    }

    @Test
    void dateOfTheStatementDoesNotProveYearsLongBeforeIt() throws IOException {
        assertThat(StatementFixtures.lacking(inGroups("2 Aug").file().content()))
                .containsExactly("booking_date: years that only one date of the document suggests");
    }
}
