package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.CONNECTOR;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertLabelledValueDates;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertValueDates;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.oneAmount;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.read;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.twoAmounts;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Second dates of transactions, beside or below the first ones. */
class SecondDatesTest {

    @Test
    void readsSecondDateBelowTheFirst() throws IOException {
        String[] names = {"Datum", "Omschrijving", "Bedrag", "Saldo"};
        PdfTable table = twoAmounts()
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

        assertLabelledValueDates(
                table,
                "2023-12-04 2023-12-03 -20 LAMPION Pas 12, 20,00 EUR LEIDEN",
                "2023-12-05 2023-12-05 100 Salaris Werf",
                "2023-12-06 2023-12-04 -5 RIET Pas 12, 5,00 EUR");
    }

    @Test
    void totalsBelowTheTransactionsAreNoLinesOfSecondDates() throws IOException {
        PdfTable table = oneAmount()
                .row("Pocatecni zustatek", "", "100,00")
                .row("Konecny zustatek", "", "175,00")
                .row("Datum zaúctování", "Popis", "Cástka CZK")
                .row("Datum provedení")
                .row("4.12.2023", "Total Lucerna", "-20,00")
                .row("3.12.2023", "Praha")
                .row("15.12.2023", "Mzda", "100,00")
                .row("15.12.2023", "Vrba")
                .row("16.12.2023", "Rákos", "-5,00")
                .row("14.12.2023", "Brno")
                .row("", "Pripsáno celkem", "100,00")
                .row("", "Odepsáno celkem", "-25,00");

        assertProven(table, "2023-12-04 -20", "2023-12-15 100", "2023-12-16 -5");
    }

    @Test
    void rejectsDatesWithoutAmountThatAreNotBelowEachTransaction() throws IOException {
        PdfTable table = twoAmounts()
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
    void dateAtTheStartOfALabelIsNoValueDateBesideOneInItsColumn() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), left(300), left(370), right(550))
                .row("Date", "Libellé", "Date opération", "Date valeur", "Montant")
                .row("", "Solde créditeur au 30/11/2023", "", "", "500,00")
                .row("05/12", "031223 CB LAMPION", "05/12", "04/12", "-20,00")
                .row("", "BEAUVALLON")
                .row("06/12", "041223 CB ROSEAU", "06/12", "05/12", "-5,00")
                .row("", "MONTCLAIR")
                .row("08/12", "061223 CB HERON", "08/12", "07/12", "-7,50")
                .row("", "BEAUVALLON")
                .row("12/12", "VIREMENT AUNE", "12/12", "11/12", "90,00")
                .row("", "Solde créditeur au 31/12/2023", "", "", "557,50");

        assertLabelledValueDates(
                table,
                "2023-12-05 2023-12-04 -20 031223 CB LAMPION BEAUVALLON",
                "2023-12-06 2023-12-05 -5 041223 CB ROSEAU MONTCLAIR",
                "2023-12-08 2023-12-07 -7.5 061223 CB HERON BEAUVALLON",
                "2023-12-12 2023-12-11 90 VIREMENT AUNE");
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
        PdfTable table = twoAmounts()
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
    void datesWithoutAmountAreNoTransactionsIfTheOthersLeadToTheClosingBalance() throws IOException {
        PdfTable table = StatementFixtures.threeAmounts()
                .row("Ancien solde 500,00")
                .row("Nouveau solde 524,50")
                .row("Date", "Opération", "Débit", "Crédit", "Solde")
                .row("04/12/2023", "LAMPION", "40,00", "", "460,00")
                .row("05/12/2023", "réf. LAMPION")
                .row("06/12/2023", "AUNE", "", "90,00", "550,00")
                .row("17/12/2023", "ROSEAU", "25,50", "", "524,50");

        StatementFixtures.assertProven(table, "2023-12-04 -40", "2023-12-06 90", "2023-12-17 -25.5");
    }

    @Test
    void namesOfTwoDatesMayBeAboveEachOther() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(140), right(500), left(505))
                .row("Boekdatum")
                .row("(rentedatum)", "Omschrijving", "Bedrag", "Af/Bij")
                .gap(4)
                .row("Vorig saldo : 200,00 EUR")
                .row("04-12-2023", "LAMPION", "20,00", "-")
                .row("03-12-2023", "Leiden")
                .row("05-12-2023", "RIET", "5,00", "-")
                .row("02-12-2023")
                .row("07-12-2023", "WERF", "100,00", "+")
                .row("08-12-2023")
                .row("Nieuw saldo : 275,00 EUR");

        assertValueDates(table, "2023-12-04 2023-12-03 -20", "2023-12-05 2023-12-02 -5", "2023-12-07 2023-12-08 100");
    }

    @Test
    void datesInTheColumnOfTransactionsAreNoHeadings() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(140), right(550))
                .row("Valuta", "Text", "Betrag")
                .row("04.12.2023", "Laterne", "-20,00")
                .row("03.12.2023")
                .row("05.12.2023", "Schilf", "-5,00")
                .row("06.12.2023", "Erle", "100,00");

        assertThat(read(table))
                .extracting(BankTransaction::getLabel, StatementFixtures::bookingDate)
                .containsExactly(
                        tuple("Laterne", "2023-12-04"), tuple("Schilf", "2023-12-05"), tuple("Erle", "2023-12-06"));
    }

    @ParameterizedTest
    @CsvSource({"Date opération, Date règlement", "Trade date, Settlement date", "Date d'opération, Date de dénouement"
    })
    void settlementsAreTheValueDatesOfOperations(String operation, String settlement) throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(140), left(240), right(460), right(550))
                .row(operation, settlement, "Description", "Amount", "Balance")
                .row("04.12.2023", "06.12.2023", "LANTERN", "-20.00", "80.00")
                .row("05.12.2023", "05.12.2023", "Dividend", "100.00", "180.00")
                .row("14.12.2023", "18.12.2023", "REED", "-30.00", "150.00");

        assertValueDates(table, "2023-12-04 2023-12-06 -20", "2023-12-05 2023-12-05 100", "2023-12-14 2023-12-18 -30");
    }

    private static PdfTable twoDates(String first, String second) {
        return StatementFixtures.table(left(40), left(140), left(240), right(460), right(550))
                .row(first, second, "Description", "Amount", "Balance")
                .row("04.12.2023", "06.12.2023", "LANTERN", "-20.00", "80.00")
                .row("05.12.2023", "05.12.2023", "Dividend", "100.00", "180.00")
                .row("14.12.2023", "18.12.2023", "REED", "-30.00", "150.00");
    }

    @ParameterizedTest
    @CsvSource({"Date, Posted", "Date, Processed", "Datum, Verbucht", "Fecha, Fecha contable", "Date, Comptabilisé le"})
    void plainDateBesideThatOfTheBookingIsThatOfTheOperation(String plain, String booking) throws IOException {
        assertThat(read(twoDates(plain, booking)))
                .extracting(
                        StatementFixtures::bookingDate,
                        row -> row.getOperationDate().toString(),
                        BankTransaction::getValueDate)
                .containsExactly(
                        tuple("2023-12-06", "2023-12-04", null),
                        tuple("2023-12-05", "2023-12-05", null),
                        tuple("2023-12-18", "2023-12-14", null));
    }

    @Test
    void laterDatesBelowAnUnknownNameHoldTheFile() throws IOException {
        assertThat(StatementFixtures.lacking(twoDates("Date", "Entered")))
                .containsExactly("booking_date: several columns of dates without names, which differ in many rows");
        assertThat(StatementFixtures.lacking(twoDates("Date", "Value date"))).isEmpty();
    }
}
