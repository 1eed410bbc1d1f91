package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertAmounts;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertTransactions;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.read;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.threeAmounts;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Evidence from the numbers of a statement if its words are unknown. */
class StatementAmountEvidenceTest {

    @Test
    void moreAmountsWithoutADateThanWithOneAreNotAccepted() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(100), right(400), right(480))
                .row("Date", "Text", "Debit", "Credit")
                .row("Mon 1st wk", "Kiosk", "4.50", "")
                .row("Tue 1st wk", "Wages", "", "100.00")
                .row("Wed 1st wk", "Baker", "5.50", "")
                .row("Thu 1st wk", "Florist", "7.50", "")
                .row("07/12/2023", "Market", "2.00", "")
                .row("08/12/2023", "Refund", "", "2.00");

        assertThat(lacking(table))
                .containsExactly(
                        "amount: more amounts without a date than with one, or rows with a balance but no date");
    }

    @Test
    void skipsUnnamedTotal() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(100), right(400), right(480))
                .row("Datum", "Text", "Soll", "Haben")
                .row("04.12.2023", "Kiosk", "4,50", "")
                .row("05.12.2023", "Lohn", "", "100,00")
                .row("06.12.2023", "Bäcker", "5,50", "")
                .row("07.12.2023", "Markt", "2,00", "")
                .row("", "Nijowa", "12,00", "");

        assertThat(read(table))
                .extracting(BankTransaction::getLabel)
                .containsExactly("Kiosk", "Lohn", "Bäcker", "Markt");
    }

    @Test
    void skipsUnnamedBalances() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(100), right(400), right(480))
                .row("Dato", "Tekst", "Hævet", "Indsat")
                .row("01-12-2023", "Nijowa", "", "50,00")
                .row("04-12-2023", "Kiosk", "4,50", "")
                .row("05-12-2023", "Løn", "", "100,00")
                .row("06-12-2023", "Bager", "5,50", "")
                .row("31-12-2023", "Kijowa", "", "140,00");

        assertThat(read(table)).extracting(BankTransaction::getLabel).containsExactly("Kiosk", "Løn", "Bager");
    }

    @Test
    void recognisesLineOfBalanceWordsOnly() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(100), right(400), right(480))
                .row("Date", "Libellé", "Débit", "Crédit")
                .row("01/12/2023", "Solde en début de période", "", "50,00")
                .row("04/12/2023", "SOLDE DE TOUT COMPTE", "", "100,00")
                .row("31/12/2023", "Votre solde au 31/12/2023", "", "150,00");

        assertThat(read(table)).extracting(BankTransaction::getLabel).containsExactly("SOLDE DE TOUT COMPTE");
    }

    @Test
    void keepsNumberWithOtherDecimalMarkInLabel() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(100), left(300), right(450), right(540))
                .row("Data operacji", "Opis", "Typ operacji", "Kwota", "Saldo")
                .row("04.12.2023", "Sklep", "Karta dnia 04.12", "-4,50", "95,50")
                .row("05.12.2023", "Kiosk", "Karta dnia 05.12", "-5,50", "90,00");

        assertAmounts(table, "-4.5", "-5.5");
    }

    @Test
    void doesNotTakeDatesWithoutAmountForValueDates() throws IOException {
        PdfTable table = threeAmounts()
                .row("Data", "Descrizione", "Uscite", "Entrate", "Saldo")
                .row("04/12/2023", "BOLLO", "4,50", "", "95,50")
                .row("05/12/2023", "STIPENDIO")
                .row("", "AZIENDA", "", "10,00", "105,50")
                .row("06/12/2023", "CANONE", "5,50", "", "100,00")
                .row("07/12/2023", "POS")
                .row("", "MERCATO", "1,00", "", "99,00");

        assertTransactions(table, "2023-12-04 -4.5", "2023-12-05 10", "2023-12-06 -5.5", "2023-12-07 -1");
    }

    @Test
    void resolvesAmbiguousHeaderByColumnContent() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(140), left(300), right(480))
                .row("Datum", "Umsatz", "Valor", "Betrag EUR")
                .row("04.12.2023", "Kiosk", "05.12.2023", "-4,50")
                .row("05.12.2023", "Lohn", "05.12.2023", "10,00");

        assertThat(read(table))
                .extracting(BankTransaction::getLabel, row -> row.getValueDate().toString(), StatementFixtures::amount)
                .containsExactly(tuple("Kiosk", "2023-12-05", "-4.5"), tuple("Lohn", "2023-12-05", "10"));
    }

    @Test
    void ignoresWholeNumbersIfAmountsHaveDecimals() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(140), right(480), right(560))
                .row("Fecha", "Concepto", "Cargos", "Abonos")
                .row("04/12/2023", "Pan", "4,50", "")
                .row("05/12/2023", "Nómina", "", "10,00")
                .row("", "Página", "", "1");

        assertAmounts(table, "-4.5", "10");
    }

    @Test
    void alignsAmountsWithMarksOfDifferentWidths() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(140), right(480))
                .row("01.12.2023", "ALTER SALDO", "100,00 MM")
                .row("04.12.2023", "Kiosk", "4,50 -")
                .row("05.12.2023", "Lohn", "10,00 +")
                .row("06.12.2023", "Markt", "5,50 -");

        assertAmounts(table, "-4.5", "10", "-5.5");
    }

    @Test
    void derivesCurrencyFromCountryOfAccount() throws IOException {
        PdfFile file = new PdfFile()
                .page()
                .left(40, 50, "Kontoauszug")
                .left(40, 64, "IBAN CH93 0076 2011 6238 5295 7")
                .left(40, 78, "Periode 01.12.2023 - 31.12.2023");
        PdfTable table = PdfTable.on(file, 100, left(40), left(140), right(400), right(480))
                .row("Datum", "Text", "Belastung", "Gutschrift")
                .row("04.12.2023", "Kiosk", "4.50", "")
                .row("05.12.2023", "Lohn", "", "10.00");

        assertThat(read(table))
                .allSatisfy(row -> assertThat(row.getCurrency()).isNull())
                .allSatisfy(row -> assertThat(row.getDerived())
                        .anySatisfy(derived -> assertThat(derived.getName() + " " + derived.getValue())
                                .isEqualTo("currency CHF")));
    }

    @Test
    void ignoresPeriodAboveTableWithoutHeader() throws IOException {
        PdfFile file = new PdfFile()
                .page()
                .left(40, 50, "Account Statement")
                .left(40, 64, "Aug 14, 2024 through Sep 13, 2024")
                .left(40, 78, "Account 215752697 Currency: USD");
        PdfTable table = PdfTable.on(file, 100, left(40), left(140), right(400))
                .row("Aug 15", "Bakery", "-10.51")
                .row("Aug 16", "Ann", "8.02")
                .row("Aug 17", "Kiosk", "-2.00");

        CollectedRows rows =
                CollectedRows.of(StatementFixtures.CONNECTOR, table.file().content());

        assertThat(rows.rejections()).isEmpty();
        assertThat(rows.records(BankTransaction.class))
                .extracting(BankTransaction::getCurrency)
                .containsExactly("USD", "USD", "USD");
    }

    @Test
    void splitsTwoAmountColumnsIntoDebitAndCredit() throws IOException {
        PdfTable table = threeAmounts()
                .row("Date", "Description", "Amount Subtracted", "Amount Added", "Balance")
                .row("04 Dec", "Bakery", "4.50", "", "95.50")
                .row("05 Dec", "Ann", "", "10.00", "105.50")
                .row("06 Dec", "Kiosk", "5.50", "", "100.00");

        assertAmounts(table, "-4.5", "10", "-5.5");
    }

    @Test
    void infersDecimalMarkFromNumbersThatCannotBeDates() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(100), left(380), right(500))
                .row("", "Alter Kontostand 30.11.2023", "", "100,00")
                .row("04.12", "Kiosk", "05.12", "34,61-")
                .row("05.12", "Lohn", "05.12", "1.000,00+")
                .row("06.12", "Markt", "07.12", "36,74-");

        assertTransactions(table, "2023-12-04 -34.61", "2023-12-05 1000", "2023-12-06 -36.74");
    }

    @Test
    void completesYearsUpToEndOfStatement() throws IOException {
        PdfFile file = new PdfFile().page().left(40, 50, "Relevé annuel 2024");
        PdfTable table = PdfTable.on(file, 100, left(40), left(120), right(380), right(480), right(560))
                .row("Date", "Opération", "Retrait", "Versement", "Avoir")
                .row("10 janvier", "VERSEMENT", "", "150,00", "2 150,00")
                .row("5 mars", "RETRAIT", "80,00", "", "2 070,00")
                .row("31 décembre", "INTERETS", "", "61,20", "2 131,20");

        assertThat(read(table))
                .extracting(StatementFixtures::bookingDate, StatementFixtures::amount, StatementFixtures::balance)
                .containsExactly(
                        tuple("2024-01-10", "150", "2150"),
                        tuple("2024-03-05", "-80", "2070"),
                        tuple("2024-12-31", "61.2", "2131.2"));
    }

    @Test
    void doesNotTakeFirstCardChargeForOpeningBalance() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(120), right(480))
                .row("Buchung", "Verwendungszweck", "Betrag EUR")
                .row("04.12.", "Kiosk", "4,50-")
                .row("05.12.", "Markt", "10,00-")
                .row("06.12.", "Bäcker", "5,50-")
                .row("07.12.", "Bahn", "2,00-")
                .row("", "Saldo neu", "22,00-");

        assertAmounts(table, "-4.5", "-10", "-5.5", "-2");
    }

    @Test
    void namesWhatAListOfUnsignedAmountsLacks() throws IOException {
        PdfFile file = new PdfFile().page().left(40, 50, "Hesap hareketleri");
        PdfTable table = PdfTable.on(file, 100, left(40), left(140), right(400))
                .row("Tarih", "Aciklama", "Tutar (TL)")
                .row("04/12/2023", "Lamba", "4,50")
                .row("05/12/2023", "Deniz", "10,00")
                .row("06/12/2023", "Sahil", "2,00");

        assertThat(StatementFixtures.CONNECTOR
                        .propose(BufferedFilePreview.of(table.file().content(), PdfReader.inProcess()))
                        .orElseThrow()
                        .lacking())
                .anySatisfy(lack -> assertThat(lack).startsWith("amount: "));
    }

    private static PdfTable markedAmounts(String last) {
        return StatementFixtures.table(left(40), right(550))
                .row("Opération", "Montant")
                .row("4 décembre 2023")
                .row("Frais de tenue de compte", "-4,50 EUR")
                .row("5 décembre 2023")
                .row("Retrait DAB Lampion", "-20,00 EUR")
                .row("Prélèvement Roseau", "-5,25 EUR")
                .row("7 décembre 2023")
                .row("AUNE", last);
    }

    @Test
    void wordsProveMarkedAmountsOfOneDirection() throws IOException {
        StatementFixtures.assertProven(
                markedAmounts("-7,00 EUR"), "2023-12-04 -4.5", "2023-12-05 -20", "2023-12-05 -5.25", "2023-12-07 -7");
    }

    @Test
    void wordsDoNotProveMarkedAmountsOfDifferentForms() throws IOException {
        assertThat(lacking(markedAmounts("-7,00")))
                .containsExactly("amount: amounts of one sign only, whose direction nothing states");
    }

    @Test
    void amountsMayShareTheLeftEdgeOfAnUnknownName() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), left(300), left(390), left(480))
                .row("Date", "Details", "Charges", "Nijowa lampion", "Balance")
                .row("04/12/2023", "Ann", "", "1,010.00", "1,110.00")
                .row("05/12/2023", "Bakery", "4.50", "", "1,105.50")
                .row("06/12/2023", "Eve", "", "7.00", "1,112.50");

        StatementFixtures.assertProven(table, "2023-12-04 1010", "2023-12-05 -4.5", "2023-12-06 7");
    }

    @Test
    void openingBalanceMayBeASentenceAboveTheTransactions() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(120), right(550))
                .row("Report du solde en date du 30/11/2023 : 2 500,00 EUR")
                .row("4 déc. 2023", "LAMPION", "- 40,00")
                .row("5 déc. 2023", "AUNE", "+ 90,00")
                .row("6 déc. 2023", "ROSEAU", "- 25,50")
                .row("Solde final au 31/12/2023 : 2 524,50 EUR");

        StatementFixtures.assertProven(table, "2023-12-04 -40", "2023-12-05 90", "2023-12-06 -25.5");
    }

    @Test
    void openingBalanceMayBeBelowTheOldestTransaction() throws IOException {
        PdfTable table = StatementFixtures.oneAmount()
                .row("Date", "Libellé", "Montant")
                .row("", "Nouveau solde au 31/12/2023", "524,50")
                .row("17/12/2023", "ROSEAU", "-25,50")
                .row("06/12/2023", "AUNE", "90,00")
                .row("04/12/2023", "LAMPION", "-40,00")
                .row("", "Solde au 30/11/2023", "500,00");

        StatementFixtures.assertProven(table, "2023-12-17 -25.5", "2023-12-06 90", "2023-12-04 -40");
    }

    private static PdfTable drawnAndRepaid(String drawn, String repaid) {
        return threeAmounts()
                .row("Datum", "Vorgang", "Abruf", "Rückführung", "Stand")
                .row("", "Anfangsbestand", "", "", "500,00")
                .row("04.12.2023", drawn, "40,00", "", "540,00")
                .row("06.12.2023", repaid, "", "90,00", "450,00")
                .row("17.12.2023", repaid, "", "25,50", "424,50")
                .row("20.12.2023", drawn, "15,00", "", "439,50")
                .row("21.12.2023", drawn, "10,00", "", "449,50")
                .row("", "Endbestand", "", "", "449,50");
    }

    @Test
    void balancesAloneDoNotShowThatCreditsPrecedeDebitsWithoutNames() throws IOException {
        assertThat(lacking(drawnAndRepaid("Abruf", "Rate")))
                .containsExactly("amount: no name or proof of the column of amounts");
        assertThat(lacking(drawnAndRepaid("Gehalt", "Lastschrift"))).isEmpty();
    }

    /** Returns signed amounts without names of columns, whose words agree with the signs except in the last row. */
    private static PdfTable withoutNames(int agreeing) {
        PdfTable table = StatementFixtures.table(left(40), left(110), right(540))
                .row("01.12.2023", "Salary lantern", "+ 900.00");
        for (int row = 1; row < agreeing; row++) {
            table.row("%02d.12.2023".formatted(row + 1), "Card purchase alder", "- %d.50".formatted(row));
        }
        return table.row("31.12.2023", "Card purchase reed", "+ 7.00");
    }

    @Test
    void wordsOfOneRowInTwentyMayContradictSignsWithoutNamesOfColumns() throws IOException {
        assertThat(lacking(withoutNames(20))).isEmpty();
        assertThat(lacking(withoutNames(19))).containsExactly("amount: no name or proof of the column of amounts");
    }
}
