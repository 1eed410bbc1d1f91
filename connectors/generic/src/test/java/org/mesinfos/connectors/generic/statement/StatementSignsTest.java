package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertAmounts;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertTransactions;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;
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
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.records.BankTransaction;

/** Inference of the signs of transactions. */
class StatementSignsTest {
    @Test
    void reversesSignsOfCardStatementThatContradictHeadings() throws IOException {
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
        assertThat(StatementFixtures.amount(rows.get(0))).isEqualTo("10");
        assertThat(StatementFixtures.amount(rows.get(6))).isEqualTo("-4.5");
    }

    @Test
    void readsSignFromSeparateColumn() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(100), right(480), left(500))
                .row("Datum", "Omschrijving", "Bedrag EUR", "Af/Bij")
                .row("04-12", "Bakker", "4,50", "Af")
                .row("05-12", "Salaris", "1.200,00", "Bij");

        assertThat(read(table))
                .extracting(StatementFixtures::amount, BankTransaction::getLabel, BankTransaction::getAdditional)
                .containsExactly(tuple("-4.5", "Bakker", Map.of()), tuple("1200", "Salaris", Map.of()));
    }

    @Test
    void readsSignSeparatedFromGroupedNumber() throws IOException {
        PdfTable table = oneAmount()
                .row("Date", "Détail des opérations", "Montant")
                .row("04/12", "LOYER", "- 1 517,81")
                .row("05/12", "SALAIRE", "+ 2 554,91");

        assertAmounts(table, "-1517.81", "2554.91");
    }

    @Test
    void takesUnknownColumnNextToDebitsForCredits() throws IOException {
        PdfTable table = threeAmounts()
                .row("Date", "Details", "Payments", "Nijowa", "Balance")
                .row("04/12/2023", "Ann", "", "10.00", "110.00")
                .row("05/12/2023", "Bakery", "4.50", "", "105.50");

        assertAmounts(table, "10", "-4.5");
    }

    @Test
    void assignsUnknownColumnsToDebitAndCreditFromBalances() throws IOException {
        PdfTable table = threeAmounts()
                .row("Date", "Details", "Kijowa", "Nijowa", "Balance")
                .row("04/12/2023", "Bakery", "", "4.50", "95.50")
                .row("05/12/2023", "Ann", "10.00", "", "105.50")
                .row("06/12/2023", "Kiosk", "", "5.50", "100.00");

        assertAmounts(table, "-4.5", "10", "-5.5");
    }

    @Test
    void keepsMarksOfCardStatementInBothDirections() throws IOException {
        PdfFile file = new PdfFile()
                .page()
                .left(40, 50, "Overzicht creditcard 5412 **** **** 3456")
                .left(40, 64, "Periode 01-12-2023 t/m 31-12-2023  Bestedingslimiet");
        PdfTable table = PdfTable.on(file, 100, left(40), left(130), right(480), left(490))
                .row("Datum", "Omschrijving", "Bedrag in EUR", "Af/Bij")
                .row("04-12-2023", "Bakker", "4,50", "Af")
                .row("05-12-2023", "Betaling", "100,00", "Bij");

        assertAmounts(table, "-4.5", "100");
    }

    @Test
    void readsUnsignedCardChargesNextToSignedPayment() throws IOException {
        PdfTable table = StatementFixtures.titledTable("Transactions", left(40), left(110), right(550))
                .row("Post date", "Description", "Amount")
                .row("12/01/23", "Bakery", "$4.50")
                .row("12/04/23", "INTERNET PAYMENT - THANK YOU", "-$350.00")
                .row("12/14/23", "Garage", "$80.00");

        assertAmounts(table, "-4.5", "350", "-80");
    }

    /** Returns a statement whose groups have unknown titles; each ends with its total. */
    private static PdfTable groupsWithTotals(String title, String closing) {
        return StatementFixtures.titledTable(title, left(40), left(110), right(550))
                .row("Previous balance 100.00")
                .row("Final balance " + closing)
                .row("Date", "Details", "Amount")
                .row("", "First part")
                .row("04/12/2023", "Alder", "60.00")
                .row("", "Total first part", "60.00")
                .row("", "Second part")
                .row("06/12/2023", "Lantern", "40.00")
                .row("17/12/2023", "Reed", "25.50")
                .row("", "Total second part", "65.50");
    }

    @Test
    void balancesShowTheDirectionsOfGroupsWithTotals() throws IOException {
        assertProven(
                groupsWithTotals("Credit card statement", "105.50"),
                "2023-12-04 60",
                "2023-12-06 -40",
                "2023-12-17 -25.5");
        assertProven(
                groupsWithTotals("Account statement GB29 NWBK 6016 1331 9268 19", "94.50"),
                "2023-12-04 60",
                "2023-12-06 -40",
                "2023-12-17 -25.5");
    }

    @Test
    void groupsWithTotalsAreUnprovenIfTheKindOfTheAccountIsUnknown() throws IOException {
        BytesContent file =
                groupsWithTotals("Account statement", "94.50").file().content();

        assertThat(StatementFixtures.CONNECTOR.propose(BufferedFilePreview.of(file, PdfReader.inProcess())))
                .isEmpty();
    }

    @Test
    void unmarkedAmountsUnderAHeadingOfDepositsAreIncoming() throws IOException {
        PdfTable table = oneAmount()
                .row("Deposits")
                .row("Date", "Description", "Amount")
                .row("01/12/2023", "Lantern", "100.00")
                .row("04/12/2023", "Reed", "80.00")
                .row("13/12/2023", "Shell", "9.00")
                .row("14/12/2023", "Basket", "4.50")
                .row("15/12/2023", "Alder", "20.00")
                .row("Total deposits", "", "213.50");

        assertAmounts(table, "100", "80", "9", "4.5", "20");
    }

    /** The totals of groups show sums, and never directions. */
    @Test
    void aHeadingOfDepositsStatesNothingAboutRowsBelowAnotherTitle() throws IOException {
        PdfTable table = StatementFixtures.titledTable(
                        "Kontoauszug DE02 1203 0000 0000 2020 51", left(40), left(110), right(550))
                .row("Gutschriften")
                .row("Datum", "Text", "Betrag")
                .row("01.12.2023", "LATERNE", "2.500,00")
                .row("Summe Gutschriften", "", "2.500,00")
                .gap(20)
                .row("Kartenumsätze")
                .row("02.12.2023", "SCHILF", "12,40")
                .row("04.12.2023", "MUSCHEL", "80,00")
                .row("05.12.2023", "KORB", "9,00")
                .row("14.12.2023", "ERLE", "4,50")
                .row("15.12.2023", "EICHE", "20,00")
                .row("Summe Kartenumsätze", "", "125,90");

        assertThat(lacking(table)).containsExactly("amount: amounts of one sign only, whose direction nothing states");
    }

    @Test
    void readsUnmarkedAmountsAsExpenses() throws IOException {
        PdfTable table = oneAmount()
                .row("Datum", "Text", "Betrag")
                .row("01.12.2023", "Bäcker", "4,50")
                .row("04.12.2023", "Garage", "80,00")
                .row("05.12.2023", "Kino", "9,00")
                .row("14.12.2023", "Bäcker", "4,50")
                .row("15.12.2023", "Markt", "20,00");

        assertAmounts(table, "-4.5", "-80", "-9", "-4.5", "-20");
    }

    @Test
    void readsCreditMarkBelowAmount() throws IOException {
        PdfTable table = StatementFixtures.titledTable(
                        "Kreditkartenabrechnung", left(40), left(110), right(540), left(545))
                .row("Datum", "Einzelheiten", "Betrag EUR")
                .row("01.12.2023", "Bäcker", "4,50")
                .row("04.12.2023", "Zahlung", "350,00")
                .row("", "", "", "CR")
                .row("14.12.2023", "Garage", "80,00");

        assertAmounts(table, "-4.5", "350", "-80");
    }

    @Test
    void readsAmountMovedLeftByCreditMark() throws IOException {
        PdfTable table = StatementFixtures.titledTable("Visa statement", left(40), left(110), right(540))
                .row("Datum", "Einzelheiten", "Betrag")
                .row("01.12.2023", "Bäcker", "4,50")
                .row("02.12.2023", "Markt", "24,50")
                .row("04.12.2023", "Zahlung", "350,00 CR")
                .row("14.12.2023", "Garage", "80,00");

        assertAmounts(table, "-4.5", "-24.5", "350", "-80");
    }

    @Test
    void readsSignBeforeSeparateCurrencySymbol() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), right(515), right(550))
                .row("Data", "Lançamentos", "", "Valor")
                .row("01.12.2023", "Padaria", "-R$", "4,50")
                .row("04.12.2023", "Salário", "R$", "350,00");

        assertAmounts(table, "-4.5", "350");
    }

    @Test
    void doesNotAddBankChargesToAmounts() throws IOException {
        PdfTable table = threeAmounts()
                .row("Date", "Description", "Amount", "Balance", "Bank charges")
                .row("01.12.2023", "Bakery", "4.50", "95.50Cr", "1.20")
                .row("04.12.2023", "Salary", "350.00Cr", "445.50Cr")
                .row("05.12.2023", "Garage", "45.50", "400.00Cr", "1.20");

        assertAmounts(table, "-4.5", "350", "-45.5");
    }

    @Test
    void readsCombinedDebitCreditColumnAsSignedAmounts() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(300), left(380), right(550))
                .row("Verwendungszweck", "Datum", "Wert", "Soll / Haben")
                .row("Bäcker", "01.12.", "01.12.", "4,50-")
                .row("Lohn", "04.12.", "05.12.", "350,00+");

        assertTransactions(table, "2023-12-01 -4.5", "2023-12-04 350");
    }

    @Test
    void readsWordsOfDirectionAfterAmounts() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(100), right(460))
                .row("Datum", "Text", "Betrag")
                .row("", "Anfangssaldo", "100,00 Haben")
                .row("04.12.2023", "Kiosk", "4,50 Soll")
                .row("05.12.2023", "Lohn", "100,00 Haben")
                .row("06.12.2023", "Markt", "5,50 Soll")
                .row("", "Endsaldo", "190,00 Haben");

        assertAmounts(table, "-4.5", "100", "-5.5");
    }

    @Test
    void plusAndMinusInASeparateColumnAreSigns() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(100), right(480), left(510))
                .row("Data", "Opis", "Kwota", "+/-")
                .row("04.12.2023", "Piekarnia", "4,50", "-")
                .row("05.12.2023", "Pensja", "1.200,00", "+");

        assertThat(read(table)).extracting(StatementFixtures::amount).containsExactly("-4.5", "1200");
    }

    @Test
    void wordsOfDirectionMayBeNextToTheBalance() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(100), right(460), left(464), right(510))
                .row("Datum", "Omschrijving", "Bedrag", "", "Saldo")
                .row("04-12-2023", "Bakker", "4,50", "Af", "12.395,50")
                .row("05-12-2023", "Salaris", "1.200,00", "Bij", "13.595,50")
                .row("06-12-2023", "Kiosk", "5,50", "Af", "13.590,00");

        assertThat(read(table)).extracting(StatementFixtures::amount).containsExactly("-4.5", "1200", "-5.5");
    }

    /** The balances follow as well if all signs are exchanged. */
    @Test
    void marksOfBothDirectionsAreThoseOfTheAccountBesideTheDebtsOfAnAnnex() throws IOException {
        PdfTable table = oneAmount()
                .row("Date", "Détail", "Montant")
                .row("", "Solde précédent au 30/11/2023", "+ 500,00")
                .row("04/12/2023", "SALAIRE", "+ 900,00")
                .row("05/12/2023", "CARTE A DEBIT DIFFERE", "- 100,00")
                .row("06/12/2023", "CHEQUE", "- 40,00")
                .row("", "Nouveau solde au 31/12/2023", "+ 1 260,00")
                .gap(30)
                .row("Dépenses carte, débit différé, pour information")
                .row("Date d'achat", "Commerce", "Montant")
                .row("03/11/2023", "LANTERNE", "30,00")
                .row("08/11/2023", "AUNE", "25,00")
                .row("14/11/2023", "ROSEAU", "35,00")
                .row("20/11/2023", "HERON", "10,00")
                .row("", "Total débité", "100,00");

        assertProven(table, "2023-12-04 900", "2023-12-05 -100", "2023-12-06 -40");
    }

    /** Balances and amounts of this account are printed as if they were owed. */
    @Test
    void wordsThatContradictMostSignsHoldTheFile() throws IOException {
        PdfTable table = oneAmount()
                .row("Credit card", "Minimum payment")
                .row("Date", "Details", "Amount")
                .row("", "Previous balance", "500.00")
                .row("04/12/2023", "SALARY", "900.00")
                .row("05/12/2023", "SALARY BONUS", "100.00")
                .row("06/12/2023", "WAGES", "40.00")
                .row("07/12/2023", "CARD PURCHASE", "-20.00")
                .row("", "New balance", "1,520.00");

        assertThat(lacking(table)).containsExactly("amount: codes, columns or words that contradict signs");
    }

    /** The balances follow as well if all signs are exchanged and the balance is money of the holder. */
    @Test
    void printedMinusIsACharge() throws IOException {
        PdfTable table = oneAmount()
                .row("Date", "Opérations", "Montant")
                .row("", "Ancien solde", "470,91")
                .row("06/12", "Boulangerie", "-55,19")
                .row("07/12", "Règlement", "470,91")
                .row("18/12", "Station", "-12,02")
                .row("22/12", "Kiosque", "-40,13")
                .row("", "Nouveau solde", "107,34");

        assertTransactions(table, "2023-12-06 -55.19", "2023-12-07 470.91", "2023-12-18 -12.02", "2023-12-22 -40.13");
    }

    /** The balances follow as well if the first column contains the credits. */
    @Test
    void columnsWithoutNamesThatMayBeExchangedHoldTheFile() throws IOException {
        PdfTable table = twoAmounts()
                .row("", "Ancien solde", "504,96")
                .row("04/12/2023", "Boulangerie", "", "30,00")
                .row("05/12/2023", "Lanterne", "245,58")
                .row("06/12/2023", "Station", "", "24,87")
                .row("07/12/2023", "Kiosque", "", "17,24")
                .row("", "Nouveau solde", "678,43");

        assertThat(lacking(table)).containsExactly("amount: no name or proof of the column of amounts");
    }

    /** Balances follow from the last column, but each row has two more amounts. */
    @Test
    void furtherAmountsInEachLabelBelowNoNameHoldTheFile() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), right(300), right(370), right(460), right(550))
                .row("04/12/2023", "Lampe", "45,20", "159,30", "-40,00", "580,57")
                .row("05/12/2023", "Lanterne", "12,99", "146,31", "-88,13", "492,44")
                .row("06/12/2023", "Station", "24,87", "996,31", "850,00", "1342,44")
                .row("07/12/2023", "Kiosque", "17,24", "596,31", "-300,00", "1042,44");

        assertThat(lacking(table)).containsExactly("amount: several columns that could be the amount");
    }

    /** Balances of a debt and of an account follow alike from opposite signs. */
    @Test
    void headingsThatContradictMostSignsShowThatTheBalancesAreDebts() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), right(190), left(240))
                .row("Bogføringsdato", "Beløb", "Posteringstekst")
                .row("30.11.2023", "1.200,00", "Forrige saldo")
                .row("Køb")
                .row("04.12.2023", "234,80", "BAGER KRINGLE")
                .row("05.12.2023", "564,00", "APOTEKET LIND")
                .row("11.12.2023", "806,94", "BOGHANDEL BLAD")
                .row("14.12.2023", "20,50", "KIOSK TORVET")
                .row("Indbetalinger")
                .row("18.12.2023", "-74,04", "RETUR BLAD")
                .row("21.12.2023", "-1.200,00", "OVERFØRSEL")
                .row("31.12.2023", "1.552,20", "Ny saldo");

        assertAmounts(table, "-234.8", "-564", "-806.94", "-20.5", "74.04", "1200");
    }

    @Test
    void negativeAmountsAmongDebitsWithoutSignsAreRefunds() throws IOException {
        PdfTable table = StatementFixtures.titledTable("Relevé de carte", left(40), left(120), right(550))
                .row("Date", "Libellé", "Débit (EUR)")
                .row("04/12/2023", "LAMPION", "40,00")
                .row("05/12/2023", "AUNE", "-12,50")
                .row("06/12/2023", "ROSEAU", "5,25");

        assertThat(read(table)).extracting(StatementFixtures::amount).containsExactly("-40", "12.5", "-5.25");
    }

    @Test
    void minusOfAllDebitsRepeatsTheirDirection() throws IOException {
        PdfTable table = twoAmounts()
                .row("Datum", "Text", "Soll", "Haben")
                .row("04.12.2023", "Laterne", "-40,00", "")
                .row("05.12.2023", "Erle", "", "12,50")
                .row("06.12.2023", "Schilf", "-5,25", "");

        assertAmounts(table, "-40", "12.5", "-5.25");
    }

    private static PdfTable withoutNames(String... captions) {
        PdfTable table = StatementFixtures.table(left(40), left(120), right(470), right(550))
                .row("", captions[0], "", "89,50")
                .row("", captions[1], "", "-39,50");
        return table.gap(40)
                .row("01.12.2023", "Saldo Vortrag", "", "100,00")
                .row("04.12.2023", "Laterne", "32,00", "")
                .row("05.12.2023", "Erle", "", "80,00")
                .row("06.12.2023", "Schilf", "7,50", "")
                .row("07.12.2023", "Reiher", "", "9,50")
                .row("31.12.2023", "Endsaldo", "", "150,00");
    }

    @Test
    void captionsOfTotalsShowTheDirectionsOfColumnsWithoutNames() throws IOException {
        StatementFixtures.assertProven(
                withoutNames("Total Gutschriften", "Total Belastungen"),
                "2023-12-04 -32",
                "2023-12-05 80",
                "2023-12-06 -7.5",
                "2023-12-07 9.5");
    }

    @Test
    void totalsWithoutDirectionDoNotShowThoseOfColumnsWithoutNames() throws IOException {
        assertThat(StatementFixtures.lacking(withoutNames("Total A", "Total B")))
                .containsExactly("amount: no name or proof of the column of amounts");
    }

    @Test
    void lettersInParenthesesAfterBalancesAreTheirSigns() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(120), right(390), right(470), right(530), left(534))
                .row("Tarih", "Konu", "Borç", "Alacak", "Bakiye")
                .row("04.12.2023", "FENER", "140,00", "", "40,00", "(B)")
                .row("05.12.2023", "SEPET", "", "90,00", "50,00", "(A)")
                .row("06.12.2023", "KAMIS", "75,50", "", "25,50", "(B)");

        assertProven(table, "2023-12-04 -140", "2023-12-05 90", "2023-12-06 -75.5");
    }

    @Test
    void signsMayFollowTheNamesOfColumns() throws IOException {
        PdfTable table = threeAmounts()
                .row("Date", "Description", "Withdrawal (-)", "Deposit (+)", "Balance")
                .row("04/12/2023", "LANTERN", "40.00", "", "460.00")
                .row("05/12/2023", "ALDER", "", "90.00", "550.00")
                .row("06/12/2023", "REED", "25.50", "", "524.50");

        assertProven(table, "2023-12-04 -40", "2023-12-05 90", "2023-12-06 -25.5");
    }

    @Test
    void rowWithTwoDatesAndAWordOfBalancesIsATransaction() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), left(180), right(470), right(550))
                .row("Data", "Valuta", "Descrizione", "Dare", "Avere")
                .row("", "", "Saldo iniziale", "", "500,00")
                .row("04/12/2023", "04/12/2023", "FANALE", "40,00", "")
                .row("05/12/2023", "05/12/2023", "F24 SALDO IMU", "90,00", "")
                .row("06/12/2023", "06/12/2023", "CANNA", "", "25,50")
                .row("", "", "Saldo finale", "", "395,50");

        assertProven(table, "2023-12-04 -40", "2023-12-05 -90", "2023-12-06 25.5");
    }
}
