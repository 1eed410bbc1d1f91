package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfTable;

/** Signs that the number of a card and words in its rows prove, without the title of a card statement. */
class CardChargesTest {

    private static PdfTable table() {
        return on(left(40), left(110), right(460), right(540));
    }

    private static PdfTable on(PdfTable.ColumnPosition... places) {
        return PdfTable.on(new PdfFile().page(), 60, places);
    }

    private static PdfTable withBalances(String number) {
        return table().row(number)
                .row("Date", "Details", "Amount")
                .row("", "Previous balance 01/04/2024", "80.00")
                .row("14/04/2024", "Card purchase lantern", "10.00")
                .row("16/04/2024", "Card purchase alder", "20.00")
                .row("17/04/2024", "Card purchase reed", "30.00")
                .row("18/04/2024", "Heron", "5.00")
                .row("", "New balance 30/04/2024", "145.00");
    }

    @Test
    void unmarkedChargesOfAMaskedCardLeadToTheDebt() throws IOException {
        assertProven(
                withBalances("Card number 4974 **** **** 3310"),
                "2024-04-14 -10",
                "2024-04-16 -20",
                "2024-04-17 -30",
                "2024-04-18 -5");
    }

    @Test
    void unmarkedChargesOfAnotherNumberMayBeSales() throws IOException {
        assertThat(lacking(withBalances("Account number 4974 3310")))
                .containsExactly("amount: mostly positive amounts, which may be charges");
    }

    @Test
    void lastDigitsOfACardAreThoseOfAMaskedCard() throws IOException {
        assertProven(
                withBalances("Card number **** 3310 - GBP"),
                "2024-04-14 -10",
                "2024-04-16 -20",
                "2024-04-17 -30",
                "2024-04-18 -5");
    }

    @Test
    void lastDigitsOfAnAccountAreNotThoseOfACard() throws IOException {
        assertThat(lacking(withBalances("Account number **** 3310 - GBP")))
                .containsExactly("amount: mostly positive amounts, which may be charges");
    }

    @Test
    void statementOfAMaskedCardMayBeCalledABill() throws IOException {
        PdfTable table = table().row("Monthly invoice")
                .row("Card number **** 3310")
                .row("Date", "Details", "Amount")
                .row("14/04/2024", "Card purchase lantern", "10.00")
                .row("16/04/2024", "Card purchase alder", "20.00")
                .row("17/04/2024", "Card purchase reed", "30.00");

        assertProven(table, "2024-04-14 -10", "2024-04-16 -20", "2024-04-17 -30");
    }

    @Test
    void unmarkedPaymentAmongTheChargesOfAMaskedCardHoldsTheFile() throws IOException {
        PdfTable table = table().row("Card number 4974 **** **** 3310")
                .row("Account statement")
                .row("Date", "Details", "Amount");
        for (int day = 10; day < 22; day++) {
            table.row(day + "/04/2024", "Card purchase reed", "4.5" + day % 10);
        }
        table.row("22/04/2024", "Payment received", "20.00");

        assertThat(lacking(table)).containsExactly("amount: amounts of one sign only, whose direction nothing states");
    }

    @Test
    void amountsWithAPlusInTheColumnOfDebitsAreCredits() throws IOException {
        PdfTable table =
                table().row("Deferred debit card number 4974 **** **** 3310").row("Date", "Details", "Debit");
        for (int day = 10; day < 22; day++) {
            table.row(day + "/04/2024", "Card purchase reed", "4.5" + day % 10);
        }
        table.row("22/04/2024", "Refund alder", "+20.00");

        assertThat(StatementFixtures.read(table))
                .extracting(StatementFixtures::amount)
                .hasSize(13)
                .startsWith("-4.5")
                .endsWith("20");
    }

    private static PdfTable marked(String number, String payment, String... labels) {
        PdfTable table = table().row(number).row("Date", "Details", "Amount");
        int day = 10;
        for (String label : labels) {
            table.row(day + "/04/2024", label, "4.5" + day % 10);
            day++;
        }
        return table.row("28/04/2024", payment, "20.00 CR");
    }

    @Test
    void marksAndWordsOfBothDirectionsProveTheSigns() throws IOException {
        assertProven(
                marked(
                        "Account number 4974 3310",
                        "Payment received",
                        "Card purchase lantern",
                        "Card purchase reed",
                        "Alder"),
                "2024-04-10 -4.5",
                "2024-04-11 -4.51",
                "2024-04-12 -4.52",
                "2024-04-28 20");
    }

    @Test
    void marksWithoutWordsOfTheirDirectionDoNot() throws IOException {
        assertThat(lacking(marked("Account number 4974 3310", "Willow", "Card purchase lantern", "Card purchase reed")))
                .containsExactly("amount: amounts of one sign only, whose direction nothing states");
    }

    @Test
    void chargesWithAMinusAreOfACardIfWordsAgree() throws IOException {
        PdfTable table = table().row("Card number 4974 **** **** 3310")
                .row("Date", "Details", "Amount")
                .row("14/04/2024", "Card purchase lantern", "-10.00")
                .row("16/04/2024", "Card purchase alder", "-20.00")
                .row("17/04/2024", "Card purchase reed", "-30.00");

        assertProven(table, "2024-04-14 -10", "2024-04-16 -20", "2024-04-17 -30");
    }

    @Test
    void amountsBesideADebitHoldTheFile() throws IOException {
        PdfTable table = on(left(40), left(110), right(430), right(540))
                .row("Card number 4974 **** **** 3310")
                .row("Account statement")
                .row("Date", "Details", "Charges", "Amount")
                .row("14/04/2024", "Card purchase lantern", "", "10.00")
                .row("16/04/2024", "Card purchase alder", "210.00", "20.00")
                .row("17/04/2024", "Card purchase reed", "", "30.00");

        assertThat(lacking(table)).contains("amount: tables with different columns of amounts; one may be an annex");
    }

    private static PdfTable withoutNames(String wages) {
        return on(left(40), left(110), right(540))
                .row("Account number 4974 3310")
                .row("14/04/2024", "Card purchase lantern", "- 10.00")
                .row("16/04/2024", "Card purchase alder", "- 20.00")
                .row("17/04/2024", wages, "+ 930.00")
                .row("18/04/2024", "Heron", "- 4.00")
                .row("19/04/2024", "ATM Alder street", "- 30.00");
    }

    @Test
    void signsOfOneColumnWithoutANameAgreeWithTheWords() throws IOException {
        assertProven(
                withoutNames("Salary Willow"),
                "2024-04-14 -10",
                "2024-04-16 -20",
                "2024-04-17 930",
                "2024-04-18 -4",
                "2024-04-19 -30");
    }

    @Test
    void wordsThatContradictASignOfAColumnWithoutANameHoldTheFile() throws IOException {
        assertThat(lacking(withoutNames("Card purchase willow")))
                .containsExactly("amount: no name or proof of the column of amounts");
    }

    @Test
    void oneWordInTwentyMayContradictTheSignsOfAColumnWithoutAName() throws IOException {
        PdfTable table = withoutNames("Salary willow").row("20/04/2024", "Card purchase fern", "+ 4.00");
        for (int day = 10; day < 28; day++) {
            table.row(day + "/05/2024", "Card purchase reed", "- 4.5" + day % 10);
        }

        assertThat(lacking(table)).isEmpty();
    }

    private static PdfTable ofPeriod(String period) {
        return table().row("Card number 4974 **** **** 3310")
                .row(period)
                .row("Date", "Details", "Amount")
                .row("14/04", "Card purchase lantern", "-10.00")
                .row("30/03", "Card purchase alder", "-20.00")
                .row("17/04", "Card purchase reed", "-30.00")
                .row("12/04", "Card purchase heron", "-4.00")
                .row("19/04", "Card purchase willow", "-3.00")
                .row("15/04", "Card purchase moss", "-2.00");
    }

    @Test
    void shortPeriodProvesTheYearsOfDatesThatAreNotInSequence() throws IOException {
        assertProven(
                ofPeriod("Period 01/04/2024 - 30/04/2024"),
                "2024-04-14 -10",
                "2024-03-30 -20",
                "2024-04-17 -30",
                "2024-04-12 -4",
                "2024-04-19 -3",
                "2024-04-15 -2");
    }

    @Test
    void longPeriodDoesNot() throws IOException {
        assertThat(lacking(ofPeriod("Period 01/04/2024 - 30/09/2024")))
                .containsExactly("booking_date: years that only one date of the document suggests");
    }

    private static PdfTable revolving(String opening, String closing) {
        return table().row("Compte n° 8123 4567 890", "", "", "")
                .row("Date", "Libellé", "Montant en euros")
                .row("15/05/2024", opening, "684,12")
                .row("17/05/2024", "ROSEAU - Achat a credit", "+ 51,43")
                .row("20/05/2024", "REMBOURSEMENT HERON", "- 33,40")
                .row("21/05/2024", "LAMPION - Achat au comptant", "+ 38,29")
                .row("24/05/2024", "RETRAIT DAB", "+ 50,00")
                .row("15/06/2024", closing, "790,44");
    }

    @Test
    void chargesWithAPlusLeadToABalanceThatIsNamedAsOwed() throws IOException {
        assertProven(
                revolving("Ancien solde dû", "Nouveau solde dû"),
                "2024-05-17 -51.43",
                "2024-05-20 33.4",
                "2024-05-21 -38.29",
                "2024-05-24 -50");
    }

    @Test
    void chargesWithAPlusThatLeadToAnyOtherBalanceHoldTheFile() throws IOException {
        assertThat(lacking(revolving("Ancien solde", "Nouveau solde")))
                .containsExactly("amount: codes, columns or words that contradict signs");
    }

    @Test
    void oneBalanceNamedAsOwedShowsThatTheOtherIsOwedToo() throws IOException {
        PdfTable table = table().row("Carte n° 5017 67XX XXXX XX90")
                .row("Solde précédent au 20/01/2024", "", "", "412,30 €")
                .row("Vos achats au comptant")
                .row("21/01/24", "ROSEAU", "", "96,18 €")
                .row("28/01/24", "LAMPION", "", "52,30 €")
                .row("01/02/24", "HERON", "", "12,63 €")
                .row("", "Sous-total", "", "161,11 €")
                .row("Vos retraits")
                .row("25/01/24", "DAB FERNTON", "", "70,00 €")
                .row("", "Sous-total", "", "70,00 €")
                .row("Vos règlements")
                .row("30/01/24", "Prélèvement de la mensualité", "", "-90,00 €")
                .row("", "Sous-total", "", "-90,00 €")
                .row("Intérêts, assurance et frais")
                .row("20/02/24", "Intérêts de la période (taeg 21,16 %)", "", "9,87 €")
                .row("", "Sous-total", "", "9,87 €")
                .row("Nouveau solde restant dû au 20/02/2024", "", "", "563,28 €");

        assertProven(
                table,
                "2024-01-21 -96.18",
                "2024-01-28 -52.3",
                "2024-02-01 -12.63",
                "2024-01-25 -70",
                "2024-01-30 90",
                "2024-02-20 -9.87");
    }
}
