package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertAmounts;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertLabelledValueDates;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertTransactions;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertValueDates;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.oneAmount;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.read;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.threeAmounts;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.twoAmounts;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Hypotheses that are tested if the most likely one does not add up. */
class StatementHypothesesTest {

    @Test
    void readsWholeNumbersAsAmountsOfCurrencyWithoutDecimals() throws IOException {
        PdfTable table = threeAmounts()
                .row("Könyvelés", "Megnevezés", "Terhelés", "Jóváírás", "Egyenleg")
                .row("", "Nyitó egyenleg", "", "", "245.310")
                .row("2023.12.04.", "Bolt", "1.250", "", "244.060")
                .row("2023.12.05.", "Bér", "", "310.000", "554.060")
                .row("2023.12.06.", "Díj 12", "450", "", "553.610")
                .row("", "Záró egyenleg", "", "", "553.610");

        assertThat(read(table))
                .extracting(StatementFixtures::bookingDate, StatementFixtures::amount, StatementFixtures::balance)
                .containsExactly(
                        tuple("2023-12-04", "-1250", "244060"),
                        tuple("2023-12-05", "310000", "554060"),
                        tuple("2023-12-06", "-450", "553610"));
    }

    @Test
    void namesOfAnAnnexAfterThePeriodAreNotThoseOfTheTransactions() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), right(540))
                .row("4 December 2023")
                .row("Card purchase lantern", "", "- 40.00 GBP")
                .row("ATM alder", "", "- 90.00 GBP")
                .row("6 December 2023")
                .row("Salary willow", "", "+ 912.00 GBP")
                .gap(30)
                .row("Date", "Planned payment", "Amount")
                .row("04/01/2024", "Reed", "25.50")
                .row("05/01/2024", "Hazel", "12.00");

        assertTransactions(table, "2023-12-04 -40", "2023-12-04 -90", "2023-12-06 912");
    }

    @Test
    void amountsOfDifferentSizesShareTheirLeftEdge() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), left(460))
                .row("", "Opening balance", "500.00 C")
                .row("04.12.2023", "Lantern", "40.00 D")
                .row("05.12.2023", "Alder", "1,390.00 C")
                .row("06.12.2023", "Reed", "25.50 D")
                .row("", "Closing balance", "1,824.50 C");

        assertProven(table, "2023-12-04 -40", "2023-12-05 1390", "2023-12-06 -25.5");
    }

    @Test
    void leavesOutTableIfStatementAddsUpWithoutIt() throws IOException {
        assertAmounts(withBalancesOfDays(0), "-4.5", "10", "-5.5");
    }

    /** Each table that may be left out is one more hypothesis about the whole document. */
    @Test
    void leavesOutOneOfAtMostFiveTables() throws IOException {
        assertAmounts(withBalancesOfDays(3), "-4.5", "10", "-5.5");
        assertThat(read(withBalancesOfDays(4)))
                .extracting(StatementFixtures::amount)
                .isNotEqualTo(List.of("-4.5", "10", "-5.5"));
    }

    /** Returns a statement with a table of transactions, one of balances, and others that are empty. */
    private static PdfTable withBalancesOfDays(int emptyTables) {
        PdfTable table = StatementFixtures.table(left(40), left(110), right(300), right(480))
                .row("Beginning balance", "", "", "100.00")
                .row("Date", "Description", "", "Amount")
                .row("12/04", "Bakery", "", "-4.50")
                .row("12/05", "Ann", "", "10.00")
                .row("12/28", "Kiosk", "", "-5.50")
                .gap(20)
                .row("Date", "", "Amount")
                .row("12/04", "", "95.50")
                .row("12/28", "", "100.00")
                .gap(20);
        for (int number = 0; number < emptyTables; number++) {
            table.row("Date", "Note " + number, "", "Amount").gap(20);
        }
        return table.row("Ending balance", "", "", "100.00");
    }

    @Test
    void readsStatementWithoutTransactions() throws IOException {
        PdfTable table = StatementFixtures.titledTable("Relevé de compte", left(40), left(110), right(470), right(550))
                .row("Date", "Libellé", "Débit", "Crédit")
                .row("", "Solde au 30/11/2023", "", "1 200,00")
                .row("", "Aucune opération sur la période")
                .row("", "Solde au 31/12/2023", "", "1 200,00");

        SourceContent content = table.file().content();

        CollectedRows rows = CollectedRows.of(StatementFixtures.CONNECTOR, content);

        assertThat(rows.records(BankTransaction.class)).isEmpty();
        assertThat(rows.rejections()).isEmpty();
        assertThat(StatementFixtures.CONNECTOR.propose(BufferedFilePreview.of(content, PdfReader.inProcess())))
                .hasValueSatisfying(proposal -> assertThat(proposal.reason()).startsWith("0 transactions"));
    }

    @Test
    void startsTheHeaderBelowTheNamesOfASummary() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(120), left(240), right(470), right(550))
                .row("1,093.50", "", "-6.50", "100.00")
                .row("Account balance", "", "Total spent", "Total received")
                .row("Date", "Description", "", "Amount (GBP)", "Balance (GBP)")
                .row("04/12/2023", "Bakery", "", "-4.50", "995.50")
                .row("05/12/2023", "Ann, reference", "pizza 8.50", "100.00", "1,095.50")
                .row("28/12/2023", "Kiosk", "", "-2.00", "1,093.50");

        assertThat(read(table))
                .extracting(BankTransaction::getLabel, BankTransaction::getOriginalAmount)
                .containsExactly(tuple("Bakery", null), tuple("Ann, reference pizza 8.50", null), tuple("Kiosk", null));
    }

    @Test
    void startsNextAccountAtOpeningBalance() throws IOException {
        PdfTable table = twoAmounts()
                .row("IBAN FR76 3009 9000 0100 0012 3456 789")
                .row("Date", "Opérations", "Débit", "Crédit")
                .row("", "Ancien solde", "", "100,00")
                .row("04/12", "VIREMENT", "50,00")
                .row("", "Nouveau solde", "", "50,00")
                .gap(30)
                .row("Livret n° 98765432109")
                .row("Date", "Opérations", "Débit", "Crédit")
                .row("", "Ancien solde", "", "400,00")
                .row("04/12", "VIREMENT", "", "50,00")
                .row("", "Nouveau solde", "", "450,00");

        CollectedRows rows =
                CollectedRows.of(StatementFixtures.CONNECTOR, table.file().content());

        assertThat(rows.rejections()).isEmpty();
        assertThat(rows.records(BankTransaction.class))
                .extracting(BankTransaction::getSubject, StatementFixtures::amount)
                .containsExactly(tuple("FR76 3009 9000 0100 0012 3456 789", "-50"), tuple("98765432109", "50"));
    }

    @Test
    void amountsBelowNamesWithoutADateAreASummary() throws IOException {
        PdfTable table = StatementFixtures.titledTable(
                        "Relevé de carte de crédit", left(40), left(120), left(200), left(330), right(540))
                .row("Solde précédent €", "", "Paiements/crédits €", "Nouveaux débits €", "Nouveau solde €")
                .row("200,00", "", "150,00", "32,75", "82,75")
                .row("Le montant de 82,75 € sera prélevé sur votre compte le 15 janvier 2024.")
                .row("Date", "", "Détail", "", "Montant €")
                .row("04/12/2023", "", "Prélèvement", "", "150,00 CR")
                .row("05/12/2023", "", "Boulangerie", "", "4,50")
                .row("14/12/2023", "", "Chausseur", "", "20,00")
                .row("28/12/2023", "", "Fleuriste", "", "8,25");

        assertThat(lacking(table)).isEmpty();
        assertAmounts(table, "150", "-4.5", "-20", "-8.25");
    }

    @Test
    void yearAloneDoesNotSeparateATransactionFromTheDateAbove() throws IOException {
        PdfTable table = threeAmounts()
                .row("Date", "Description", "£ Out", "£ In", "£ Balance")
                .row("2023", "Balance from statement 11", "", "", "100.00")
                .row("04 Dec", "Bakery", "4.50", "", "95.50")
                .row("25 Dec", "Kiosk", "5.00")
                .page()
                .row("Date", "Description", "£ Out", "£ In", "£ Balance")
                .row("2023")
                .row("", "Florist", "1.50", "", "89.00")
                .row("28 Dec", "Ann", "", "10.00", "99.00");

        assertProven(table, "2023-12-04 -4.5", "2023-12-25 -5", "2023-12-25 -1.5", "2023-12-28 10");
    }

    /** Returns an account with a number, and a savings goal without one under the given title. */
    private static PdfTable withSavingsGoal(String title, String firstBalance) {
        PdfFile file = new PdfFile()
                .page()
                .left(40, 36, "Account number: 12345678")
                .left(40, 50, "Everyday account statement")
                .left(40, 64, "From 01/12/2023 to 31/12/2023.");
        return PdfTable.on(file, 100, left(40), left(120), right(470), right(550))
                .row("Date", "Description", "Amount", "Balance")
                .row("28/12/2023", "Bakery", "-4.50", "995.50")
                .row("05/12/2023", "Ann", "100.00", "1,000.00")
                .row("04/12/2023", "To goal", "-30.00", "900.00")
                .page()
                .row("Account number: 12345678")
                .row(title)
                .row("From 01/12/2023 to 31/12/2023.")
                .row("80.00", "", "", "Goal balance")
                .gap(10)
                .row("Date", "Description", "Amount", "Balance")
                .row("15/12/2023", "Interest", "1.00", "81.00")
                .row("04/12/2023", "From account", "30.00", firstBalance);
    }

    @Test
    void titleAndPeriodStartAnAccountWithoutANumberIfTheBalancesStartAgain() throws IOException {
        BytesContent file =
                withSavingsGoal("Bicycle goal statement", "80.00").file().content();

        assertThat(lacking(file)).isEmpty();
        assertThat(read(file))
                .extracting(BankTransaction::getSubject, StatementFixtures::amount)
                .containsExactly(
                        tuple("12345678", "-4.5"),
                        tuple("12345678", "100"),
                        tuple("12345678", "-30"),
                        tuple(null, "1"),
                        tuple(null, "30"));
    }

    @Test
    void noAccountStartsUnderTheSameTitle() throws IOException {
        assertThat(lacking(withSavingsGoal("Everyday account statement", "80.00")
                        .file()
                        .content()))
                .containsExactly("amount: balances do not follow from the amounts");
    }

    @Test
    void noAccountStartsWithBalancesThatDoNotFollow() throws IOException {
        assertThat(lacking(withSavingsGoal("Bicycle goal statement", "70.00")
                        .file()
                        .content()))
                .containsExactly("amount: balances do not follow from the amounts");
    }

    @Test
    void inheritsDateOfOpeningBalance() throws IOException {
        PdfTable table = threeAmounts()
                .row("Date", "Description", "Money out £", "Money in £", "Balance £")
                .row("1 Dec", "Start balance", "", "", "100.00")
                .row("", "Bakery", "4.50")
                .row("", "Kiosk", "2.00", "", "93.50")
                .row("5 Dec", "Ann", "", "10.00", "103.50");

        assertTransactions(table, "2023-12-01 -4.5", "2023-12-01 -2", "2023-12-05 10");
    }

    @Test
    void readsTwoDatesSeparatedBySlash() throws IOException {
        PdfTable table = twoAmounts()
                .row("Buchung/Wert", "Vorgang/Buchungsinformation", "Soll", "Haben")
                .row("04.12./05.12.", "Kiosk", "- 4,50")
                .row("05.12./05.12.", "Lohn", "", "+ 10,00");

        assertValueDates(table, "2023-12-04 2023-12-05 -4.5", "2023-12-05 2023-12-05 10");
    }

    @Test
    void readsSixDigitDatesYearFirstIfOtherOrdersSpanYears() throws IOException {
        PdfFile file = new PdfFile().page().left(40, 50, "Kontoutdrag");
        PdfTable table = PdfTable.on(file, 100, left(40), left(110), right(550))
                .row("Bokföringsdag", "Text", "Belopp")
                .row("240502", "Kortköp", "-4,50")
                .row("240511", "Lön", "350,00")
                .row("240529", "Hyra", "-50,00");

        assertThat(read(table))
                .extracting(StatementFixtures::bookingDate)
                .containsExactly("2024-05-02", "2024-05-11", "2024-05-29");
    }

    @Test
    void derivesCurrencyFromNationalBankIdentifier() throws IOException {
        PdfFile file = new PdfFile()
                .page()
                .left(40, 50, "Your statement  1 December 2023 to 31 December 2023")
                .left(40, 64, "Sort code 01-02-03  Account number 12345678");
        PdfTable table = PdfTable.on(file, 100, left(40), left(110), right(470), right(550))
                .row("Date", "Details", "Paid out", "Paid in")
                .row("04 Dec", "Bakery", "4.50")
                .row("05 Dec", "Ann", "", "10.00");

        assertThat(read(table))
                .allSatisfy(row -> assertThat(row.getCurrency()).isNull())
                .allSatisfy(row -> assertThat(row.getDerived())
                        .anySatisfy(derived -> assertThat(derived.getName() + " " + derived.getValue())
                                .isEqualTo("currency GBP")));
    }

    @Test
    void inheritsDateAfterSubtotalIfBalancesConfirm() throws IOException {
        PdfTable table = threeAmounts()
                .row("Date", "Transaction details", "Payments - out", "Payments - in", "Balance")
                .row("1 Dec 2023", "Balance forward", "", "", "100.00")
                .row("4 Dec 2023", "Bakery", "4.50", "", "95.50")
                .row("", "Subtotal", "", "", "95.50")
                .row("", "Kiosk", "2.00", "", "93.50")
                .row("5 Dec 2023", "Ann", "", "10.00", "103.50");

        assertTransactions(table, "2023-12-04 -4.5", "2023-12-04 -2", "2023-12-05 10");
    }

    @Test
    void checksBalancesOfStatementWithNewestFirst() throws IOException {
        PdfTable table = oneAmount()
                .row("Date", "Libellé", "Montant")
                .row("", "Solde au 31/12/2023", "105,50")
                .row("28/12/2023", "VIREMENT", "10,00")
                .row("04/12/2023", "KIOSQUE", "-4,50")
                .row("", "Solde au 30/11/2023", "100,00");

        assertAmounts(table, "10", "-4.5");
    }

    @Test
    void recognisesBalanceNameAfterOtherWords() throws IOException {
        PdfTable table = threeAmounts()
                .row("Date", "Details", "Money In (£)", "Money Out (£)", "Balance (£)")
                .row("28 Dec 23", "STATEMENT CLOSING BALANCE", "10.00", "4.50", "105.50")
                .row("28 Dec 23", "Ann", "10.00", "", "105.50")
                .row("04 Dec 23", "Kiosk", "", "4.50", "95.50")
                .row("01 Dec 23", "STATEMENT OPENING BALANCE", "", "", "100.00");

        assertAmounts(table, "10", "-4.5");
    }

    @Test
    void readsCurrencyOfEachTable() throws IOException {
        PdfTable table = oneAmount()
                .row("Account 11111111")
                .row("Date", "Description", "Amount (EUR)")
                .row("04.12.2023", "Kiosk", "-4.50")
                .row("Account 22222222")
                .row("Date", "Description", "Amount (CHF)")
                .row("05.12.2023", "Ann", "10.00");

        assertThat(read(table)).extracting(BankTransaction::getCurrency).containsExactly("EUR", "CHF");
    }

    @Test
    void resolvesDollarSymbolByCountryOfStatement() throws IOException {
        PdfTable table = StatementFixtures.titledTable(
                        "Statement BSB 062-000", left(40), left(120), right(390), right(470))
                .row("Date", "Transaction", "Debit", "Credit")
                .row("04 Dec 2023", "Kiosk", "4.50")
                .row("05 Dec 2023", "Ann", "", "$10.00");

        assertThat(read(table)).extracting(BankTransaction::getCurrency).containsExactly("AUD", "AUD");
    }

    @Test
    void readsDateWithoutTrailingPointInColumnAfterLabel() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(200), left(300), right(480), right(560))
                .row("Beskrivelse", "Rentedato", "Bokført dato", "Ut", "Inn")
                .row("Kiosk", "05.12", "04.12", "4,50")
                .row("Lønn", "05.12", "05.12", "", "10,00");

        assertValueDates(table, "2023-12-04 2023-12-05 -4.5", "2023-12-05 2023-12-05 10");
    }

    @Test
    void joinsAmountWithLabelOnNextPage() throws IOException {
        String[] names = {"Datum", "Text", "Belastung", "Gutschrift", "Saldo"};
        PdfTable table = threeAmounts()
                .row(names)
                .row("", "Saldovortrag", "", "", "100.00")
                .row("04.12.23", "Kiosk", "4.50", "", "")
                .row("", "", "2.00", "", "93.50")
                .page()
                .row(names)
                .row("", "Bäckerei")
                .row("05.12.23", "Lohn", "", "10.00", "103.50");

        assertThat(read(table))
                .extracting(StatementFixtures::bookingDate, StatementFixtures::amount, BankTransaction::getLabel)
                .containsExactly(
                        tuple("2023-12-04", "-4.5", "Kiosk"),
                        tuple("2023-12-04", "-2", "Bäckerei"),
                        tuple("2023-12-05", "10", "Lohn"));
    }

    @Test
    void attachesSignToNearerAmountBeforeIt() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), right(400), left(412), right(550))
                .row("Datum", "Omschrijving", "Bedrag", "", "Saldo")
                .row("04-12-2023", "Bakker", "4,50", "-", "1.095,50 D")
                .row("05-12-2023", "Salaris", "10,00", "+", "1.085,50 D")
                .row("06-12-2023", "Kiosk", "5,50", "-", "1.091,00 D");

        assertThat(read(table))
                .extracting(StatementFixtures::amount, StatementFixtures::balance)
                .containsExactly(tuple("-4.5", "-1095.5"), tuple("10", "-1085.5"), tuple("-5.5", "-1091"));
    }

    @Test
    void startsTransactionsAtBookingDateColumn() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), left(180), right(470), right(550))
                .row("Datum", "Wert", "Buchungstext", "Soll", "Haben")
                .row("04.12.23", "04.12.23", "Kiosk")
                .row("", "", "Hafen", "4,50")
                .row("", "05.12.23", "Lohn")
                .row("", "", "Werft", "", "10,00")
                .row("", "03.12.23", "Markt")
                .row("", "", "Platz", "5,50")
                .row("", "02.12.23", "Bahn")
                .row("", "", "Karte", "2,00")
                .row("06.12.23", "07.12.23", "Bäcker")
                .row("", "", "Gasse", "1,50");

        assertLabelledValueDates(
                table,
                "2023-12-04 2023-12-04 -4.5 Kiosk Hafen",
                "2023-12-04 2023-12-05 10 Lohn Werft",
                "2023-12-04 2023-12-03 -5.5 Markt Platz",
                "2023-12-04 2023-12-02 -2 Bahn Karte",
                "2023-12-06 2023-12-07 -1.5 Bäcker Gasse");
    }

    @Test
    void readsParenthesesOutsideColumnWithoutHeader() throws IOException {
        PdfTable table = twoAmounts()
                .row("04/12/2023", "EDICOLA", "(4,50)", "5.158,85")
                .row("05/12/2023", "STIPENDIO", "19,74", "5.178,59")
                .row("06/12/2023", "AFFITTO", "(49,99)", "5.128,60")
                .row("07/12/2023", "LUCE", "(5,70)", "5.122,90");

        assertAmounts(table, "-4.5", "19.74", "-49.99", "-5.7");
    }

    @Test
    void ignoresRowsAfterConfirmedClosingBalance() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(100), left(160), right(470), right(550))
                .row("Data", "Valuta", "Descrizione", "Dare", "Avere")
                .row("", "", "Saldo iniziale", "", "100,00")
                .row("04.12.23", "04.12.23", "Edicola", "4,50", "")
                .row("05.12.23", "05.12.23", "Stipendio", "", "10,00")
                .row("", "", "Saldo finale", "", "105,50")
                .row("Riassunto scalare")
                .row("04.12.23", "", "95,50", "", "477,50")
                .row("05.12.23", "", "105,50", "", "527,50");

        assertAmounts(table, "-4.5", "10");
    }

    @Test
    void readsBalanceBelowItsCaption() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(140), left(300), right(470), right(550))
                .row("Datum", "Verwendungszweck", "", "Soll", "Haben")
                .row("04.12.", "Kiosk", "", "4,50", "")
                .row("05.12.", "Lohn", "", "", "10,00")
                .row("", "", "Kontostand am 31.12.2023")
                .row("", "", "", "", "105,50");

        assertAmounts(table, "-4.5", "10");
    }
}
