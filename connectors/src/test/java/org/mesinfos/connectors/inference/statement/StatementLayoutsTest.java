package org.mesinfos.connectors.inference.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.mapping.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Places in which a movement may stand other than on a line that begins with its date. */
class StatementLayoutsTest {

    private static final BankStatementsConnector CONNECTOR = new BankStatementsConnector(PdfReader.inProcess());

    @Test
    void theDateMayStandBehindTheLabel() throws IOException {
        PdfTable table = statement(left(40), left(330), right(550))
                .row("Beschreibung", "Verbuchungsdatum", "Betrag")
                .row("ATM 23NOV Hafen", "01.12.2023", "-47,27 €")
                .row("Wertstellung 02.12.2023")
                .gap(5)
                .row("Gehalt Werft", "04.12.2023", "+1.200,00 €");

        assertThat(read(table))
                .extracting(StatementLayoutsTest::booked, StatementLayoutsTest::amount, BankTransaction::getLabel)
                .containsExactly(
                        tuple("2023-12-01", "-47.27", "ATM 23NOV Hafen Wertstellung 02.12.2023"),
                        tuple("2023-12-04", "1200", "Gehalt Werft"));
    }

    @Test
    void theDateMayStandUnderTheAmount() throws IOException {
        PdfTable table = statement(left(40), right(380), right(460), right(550))
                .row("Description", "Incoming", "Outgoing", "Amount")
                .row("Bakery", "", "-12.50", "87.50")
                .row("4 December 2023")
                .gap(6)
                .row("From Ann", "100.00", "", "100.00")
                .row("2 December 2023");

        assertThat(read(table))
                .extracting(
                        StatementLayoutsTest::booked,
                        StatementLayoutsTest::amount,
                        BankTransaction::getLabel,
                        StatementLayoutsTest::balance)
                .containsExactly(
                        tuple("2023-12-04", "-12.5", "Bakery", "87.5"), tuple("2023-12-02", "100", "From Ann", "100"));
    }

    @Test
    void theSecondDateMayStandUnderTheFirst() throws IOException {
        PdfTable table = statement(left(40), left(110), right(550))
                .row("Buchung", "Buchung / Verwendungszweck", "Betrag (EUR)")
                .row("Valuta")
                .row("01.12.2023", "Lastschrift Stadtwerke", "-40,00")
                .row("02.12.2023", "Mandat 4711")
                .gap(5)
                .row("04.12.2023", "Gehalt Werft", "1.200,00")
                .row("04.12.2023");

        assertThat(read(table))
                .extracting(
                        StatementLayoutsTest::booked,
                        row -> row.getValueDate().toString(),
                        StatementLayoutsTest::amount,
                        BankTransaction::getLabel)
                .containsExactly(
                        tuple("2023-12-01", "2023-12-02", "-40", "Lastschrift Stadtwerke Mandat 4711"),
                        tuple("2023-12-04", "2023-12-04", "1200", "Gehalt Werft"));
    }

    @Test
    void theYearMayStandUnderTheDate() throws IOException {
        PdfTable table = statement(left(40), left(90), left(140), right(470), right(550))
                .row("Buchung", "Valuta", "Vorgang", "Soll", "Haben")
                .row("01.12.", "02.12.", "SEPA Lastschrift", "- 40,00")
                .row("2022", "2022", "Stadtwerke Mandat 4711")
                .gap(5)
                .row("04.12.", "04.12.", "Gehalt Werft", "", "+ 1.200,00")
                .row("2022", "2022");

        assertThat(read(table))
                .extracting(
                        StatementLayoutsTest::booked,
                        row -> row.getValueDate().toString(),
                        StatementLayoutsTest::amount,
                        BankTransaction::getLabel)
                .containsExactly(
                        tuple("2022-12-01", "2022-12-02", "-40", "SEPA Lastschrift Stadtwerke Mandat 4711"),
                        tuple("2022-12-04", "2022-12-04", "1200", "Gehalt Werft"));
    }

    @Test
    void headingsMayTellOnWhichDayMovementsWereBooked() throws IOException {
        PdfTable table = statement(left(40), left(330), right(460), right(550))
                .row("Angaben zu den Umsätzen", "Valuta", "zu Ihren Lasten", "zu Ihren Gunsten")
                .row("Buchungsdatum: 01.12.2023")
                .row("Stadtwerke", "30.11.", "40,00-")
                .row("Mandat 4711")
                .row("Bäckerei", "01.12.", "4,50-")
                .row("Buchungsdatum: 04.12.2023")
                .row("Gehalt Werft", "04.12.", "", "1.200,00");

        assertThat(read(table))
                .extracting(
                        StatementLayoutsTest::booked,
                        row -> row.getValueDate().toString(),
                        StatementLayoutsTest::amount,
                        BankTransaction::getLabel)
                .containsExactly(
                        tuple("2023-12-01", "2023-11-30", "-40", "Stadtwerke Mandat 4711"),
                        tuple("2023-12-01", "2023-12-01", "-4.5", "Bäckerei"),
                        tuple("2023-12-04", "2023-12-04", "1200", "Gehalt Werft"));
    }

    @Test
    void headingsMayBeTheOnlyDates() throws IOException {
        PdfTable table = statement(left(40), right(550))
                .row("Montag, 4. Dezember 2023")
                .row("Bäckerei", "-4,50 €")
                .row("Gehalt Werft", "+1.200,00 €")
                .row("Dienstag, 5. Dezember 2023")
                .row("Kiosk", "-2,00 €");

        assertThat(read(table))
                .extracting(StatementLayoutsTest::booked, StatementLayoutsTest::amount, BankTransaction::getLabel)
                .containsExactly(
                        tuple("2023-12-04", "-4.5", "Bäckerei"),
                        tuple("2023-12-04", "1200", "Gehalt Werft"),
                        tuple("2023-12-05", "-2", "Kiosk"));
    }

    @Test
    void theMovementsOfADayGoOnOverPages() throws IOException {
        String[] names = {"Date", "Description", "Money out £", "Money in £", "Balance £"};
        PdfTable table = statement(left(40), left(90), right(390), right(470), right(550))
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
                .extracting(StatementLayoutsTest::booked, StatementLayoutsTest::amount, BankTransaction::getLabel)
                .containsExactly(
                        tuple("2023-12-04", "-4.5", "Bakery"),
                        tuple("2023-12-04", "-2", "Kiosk"),
                        tuple("2023-12-05", "10", "Ann"));
    }

    @Test
    void aMovementWithoutADateKeepsItsValueDate() throws IOException {
        PdfTable table = statement(left(40), left(100), right(380), right(450), left(460), right(570))
                .row("Datum", "Text", "Belastung", "Gutschrift", "Valuta", "Saldo")
                .row("04.12.23", "Kiosk", "20.00", "", "04.12.23")
                .row("", "Bäckerei", "5.00", "", "05.12.23", "75.00");

        assertThat(read(table))
                .extracting(
                        StatementLayoutsTest::booked,
                        row -> row.getValueDate().toString(),
                        StatementLayoutsTest::amount,
                        BankTransaction::getLabel)
                .containsExactly(
                        tuple("2023-12-04", "2023-12-04", "-20", "Kiosk"),
                        tuple("2023-12-04", "2023-12-05", "-5", "Bäckerei"));
    }

    @Test
    void aBalanceNeedsNoKnownName() throws IOException {
        PdfTable table = statement(left(40), left(190), right(460), right(550))
                .row("Date", "Description", "Amount", "Balance")
                .row("", "Stan przed", "", "100,00")
                .row("2023-12-04", "Kiosk", "-2,00", "98,00")
                .row("", "Stan po", "", "98,00");

        assertThat(read(table))
                .extracting(BankTransaction::getLabel, StatementLayoutsTest::amount)
                .containsExactly(tuple("Kiosk", "-2"));
    }

    @Test
    void marksBehindAmountsAreNoPartOfTheLabel() throws IOException {
        PdfTable table = statement(left(40), left(100), left(160), right(470), right(550), left(556))
                .row("Date", "Valeur", "Nature de l'opération", "Débit", "Crédit")
                .row("04/12/2023", "05/12/2023", "CHEQUE 12", "20,00", "", "*")
                .row("", "", "REF 4711");

        BankTransaction only = read(table).get(0);

        assertThat(only.getLabel()).isEqualTo("CHEQUE 12 REF 4711");
        assertThat(only.getAdditional()).containsExactly(Map.entry("mark", "*"));
    }

    @Test
    void aNameOfAmountsAndDatesIsThatOfADateBesideOne() throws IOException {
        PdfTable table = statement(left(40), left(90), left(140), right(400), right(480), right(560))
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
    void aDashMayStandBetweenTheDatesOfThePeriod() throws IOException {
        PdfFile file = new PdfFile()
                .page()
                .left(40, 50, "Statement  Sort Code 20-11-43")
                .left(40, 64, "01 Dec 2023 - 08 Jan 2024");
        PdfTable table = PdfTable.on(file, 100, left(40), left(90), right(390), right(470))
                .row("Date", "Description", "Money out £", "Money in £")
                .row("30 Dec", "Bakery", "4.50")
                .row("2 Jan", "Ann", "", "10.00");

        assertThat(read(table)).extracting(StatementLayoutsTest::booked).containsExactly("2023-12-30", "2024-01-02");
    }

    @Test
    void whatAHeadingSaysTurnsTheSignsOfACard() throws IOException {
        PdfFile file = new PdfFile()
                .page()
                .left(40, 50, "Credit card statement  XXXX XXXX XXXX 9012")
                .left(40, 64, "12/01/23 - 01/08/24")
                .left(40, 78, "Minimum Payment Due $40.00");
        PdfTable table = PdfTable.on(file, 100, left(40), left(120), right(550))
                .row("Transaction date", "Description", "$ Amount")
                .row("PAYMENTS AND OTHER CREDITS");
        for (int day = 10; day < 16; day++) {
            table.row("12/" + day, "Payment, thank you", "-10.00");
        }
        table.row("PURCHASES").row("12/20", "Bakery", "4.50");

        List<BankTransaction> rows = read(table);

        assertThat(rows).hasSize(7);
        assertThat(amount(rows.get(0))).isEqualTo("10");
        assertThat(amount(rows.get(6))).isEqualTo("-4.5");
    }

    @Test
    void whatWasPaidAbroadStandsInColumnsOfItsOwn() throws IOException {
        PdfTable table = statement(left(40), left(90), left(330), right(420), right(470), right(550))
                .row("Beleg", "Verwendungszweck", "Währung", "Betrag", "Kurs", "Betrag in EUR")
                .row("01.12.23", "Markt am Hafen", "", "", "", "20,00-")
                .row("03.12.23", "Hotel", "USD", "110,00", "1,10000", "100,00-");

        List<BankTransaction> rows = read(table);

        assertThat(rows).extracting(StatementLayoutsTest::amount).containsExactly("-20", "-100");
        assertThat(rows.get(0).getOriginalAmount()).isNull();
        assertThat(rows.get(1).getOriginalAmount()).isEqualByComparingTo("-110");
        assertThat(rows.get(1).getOriginalCurrency()).isEqualTo("USD");
        assertThat(rows.get(1).getExchangeRate()).isEqualByComparingTo("1.1");
        assertThat(rows.get(1).getAdditional()).isEmpty();
    }

    @Test
    void amountsInLabelsAreNoColumn() throws IOException {
        PdfTable table = statement(left(40), left(80), left(150), right(550));
        for (int i = 0; i < 6; i++) {
            table.row(
                    "000" + (i + 1),
                    "0" + (i + 1) + "-12-2023",
                    i % 2 == 0 ? "Energie 45,20 EUR" : "Bakker",
                    (i == 3 ? "+ " : "- ") + "1" + i + ",00 EUR");
        }

        assertThat(read(table))
                .extracting(StatementLayoutsTest::amount)
                .containsExactly("-10", "-11", "-12", "13", "-14", "-15");
    }

    @Test
    void anAmountThatCouldBeADateIsOneInItsColumn() throws IOException {
        PdfTable table = statement(left(40), left(100), right(380), right(450), left(460), right(570))
                .row("Datum", "Text", "Belastung", "Gutschrift", "Valuta", "Saldo")
                .row("02.12.23", "Gutschein", "", "20.04", "03.12.23", "120.04")
                .row("04.12.23", "Kiosk", "20.00", "", "04.12.23", "100.04")
                .row("", "Umsatztotal", "20.00", "20.04");

        assertThat(read(table))
                .extracting(
                        StatementLayoutsTest::amount, row -> row.getValueDate().toString())
                .containsExactly(tuple("20.04", "2023-12-03"), tuple("-20", "2023-12-04"));
    }

    @Test
    void theSignMayStandInAColumnOfItsOwn() throws IOException {
        PdfTable table = statement(left(40), left(100), right(480), left(500))
                .row("Datum", "Omschrijving", "Bedrag EUR", "Af/Bij")
                .row("04-12", "Bakker", "4,50", "Af")
                .row("05-12", "Salaris", "1.200,00", "Bij");

        assertThat(read(table))
                .extracting(StatementLayoutsTest::amount, BankTransaction::getLabel, BankTransaction::getAdditional)
                .containsExactly(tuple("-4.5", "Bakker", Map.of()), tuple("1200", "Salaris", Map.of()));
    }

    @Test
    void theSignMayStandApartFromANumberInGroups() throws IOException {
        PdfTable table = statement(left(40), left(90), right(550))
                .row("Date", "Détail des opérations", "Montant")
                .row("04/12", "LOYER", "- 1 517,81")
                .row("05/12", "SALAIRE", "+ 2 554,91");

        assertThat(read(table)).extracting(StatementLayoutsTest::amount).containsExactly("-1517.81", "2554.91");
    }

    @Test
    void anUnknownNameBesideDebitsIsThatOfCredits() throws IOException {
        PdfTable table = statement(left(40), left(100), right(400), right(480), right(560))
                .row("Date", "Details", "Payments", "Nijowa", "Balance")
                .row("04/12/2023", "Ann", "", "10.00", "110.00")
                .row("05/12/2023", "Bakery", "4.50", "", "105.50");

        assertThat(read(table)).extracting(StatementLayoutsTest::amount).containsExactly("10", "-4.5");
    }

    @Test
    void twoUnknownNamesAreDebitsAndCreditsAsTheBalancesShow() throws IOException {
        PdfTable table = statement(left(40), left(100), right(400), right(480), right(560))
                .row("Date", "Details", "Kijowa", "Nijowa", "Balance")
                .row("04/12/2023", "Bakery", "", "4.50", "95.50")
                .row("05/12/2023", "Ann", "10.00", "", "105.50")
                .row("06/12/2023", "Kiosk", "", "5.50", "100.00");

        assertThat(read(table)).extracting(StatementLayoutsTest::amount).containsExactly("-4.5", "10", "-5.5");
    }

    @Test
    void datesBehindTheNameOfAnAccountAreNoNumbers() throws IOException {
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
    void aDateBehindTheLabelNeedsNoName() throws IOException {
        PdfTable table = statement(left(40), left(90), left(320), right(410), right(480), right(555))
                .row("", "SALDO ANTERIOR", "", "", "", "100,00")
                .row("04-12", "RECIBO LUZ", "05-12", "20,00", "", "80,00")
                .row("05-12", "NOMINA", "05-12", "", "10,00", "90,00")
                .row("07-12", "CUOTA", "08-12", "5,00", "", "85,00");

        assertThat(read(table))
                .extracting(
                        BankTransaction::getLabel, row -> row.getValueDate().toString(), StatementLayoutsTest::amount)
                .containsExactly(
                        tuple("RECIBO LUZ", "2023-12-05", "-20"),
                        tuple("NOMINA", "2023-12-05", "10"),
                        tuple("CUOTA", "2023-12-08", "-5"));
    }

    @Test
    void aLineWithADebitAndACreditIsASum() throws IOException {
        PdfTable table = statement(left(40), left(120), right(400), right(480), right(560))
                .row("Booking date", "Booking text", "Debit", "Credit", "Balance")
                .row("04.12.2023", "Bakery", "4.50", "", "95.50")
                .row("", "Volume of the month", "4.50", "0.50");

        assertThat(read(table)).extracting(StatementLayoutsTest::amount).containsExactly("-4.5");
    }

    @Test
    void marksOfACardThatGoBothWaysAreRight() throws IOException {
        PdfFile file = new PdfFile()
                .page()
                .left(40, 50, "Overzicht creditcard 5412 **** **** 3456")
                .left(40, 64, "Periode 01-12-2023 t/m 31-12-2023  Bestedingslimiet");
        PdfTable table = PdfTable.on(file, 100, left(40), left(130), right(480), left(490))
                .row("Datum", "Omschrijving", "Bedrag in EUR", "Af/Bij")
                .row("04-12-2023", "Bakker", "4,50", "Af")
                .row("05-12-2023", "Betaling", "100,00", "Bij");

        assertThat(read(table)).extracting(StatementLayoutsTest::amount).containsExactly("-4.5", "100");
    }

    @Test
    void accountsOfOneStatementKeepTheirMovements() throws IOException {
        PdfTable table = statement(left(40), left(90), right(490), right(560))
                .row("COMPTE CHEQUES N° 12345678901")
                .row("DATE", "OPERATIONS", "DEBIT", "CREDIT")
                .row("04/12", "VIREMENT", "50,00")
                .gap(30)
                .row("LIVRET EPARGNE N° 98765432109")
                .row("DATE", "OPERATIONS", "DEBIT", "CREDIT")
                .row("04/12", "VIREMENT", "", "50,00");

        assertThat(read(table))
                .extracting(BankTransaction::getSubject, StatementLayoutsTest::amount)
                .containsExactly(tuple("12345678901", "-50"), tuple("98765432109", "50"));
    }

    @Test
    void proposesALongStatementWithoutNamesWhoseClosingBalanceStandsOnItsLastPage() throws IOException {
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

        assertThat(CONNECTOR
                        .propose(BufferedFilePreview.of(table.file().content(), PdfReader.inProcess()))
                        .orElseThrow()
                        .reason())
                .isEqualTo(
                        "80 movements: columns without names, told by their places; balances follow from the movements");
    }

    private static PdfTable statement(PdfTable.Place... places) {
        PdfFile file = new PdfFile()
                .page()
                .left(40, 50, "Kontoauszug")
                .left(40, 64, "Periode 01.12.2023 - 31.12.2023")
                .left(40, 78, "Banque des Essais");
        return PdfTable.on(file, 100, places);
    }

    private static List<BankTransaction> read(PdfTable table) throws IOException {
        return CollectedRows.of(CONNECTOR, table.file().content()).accepted().stream()
                .map(row -> (BankTransaction) row.record())
                .toList();
    }

    private static String booked(BankTransaction row) {
        return row.getBookingDate().toString();
    }

    private static String amount(BankTransaction row) {
        return row.getAmount().stripTrailingZeros().toPlainString();
    }

    private static String balance(BankTransaction row) {
        return row.getBalanceAfter().stripTrailingZeros().toPlainString();
    }
}
