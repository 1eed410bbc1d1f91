package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertAmounts;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.oneAmount;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.read;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.threeAmounts;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.titledTable;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.twoAmounts;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.records.BankTransaction;

/** Names of columns on two lines, captions of summaries, and titles of accounts. */
class NamesAndCaptionsTest {

    @Test
    void directionMayBeNamedByTheAccountOnASecondLine() throws IOException {
        PdfTable table = threeAmounts()
                .row("", "", "Deducted", "Added")
                .row("Date", "Details", "from account", "to account", "Balance")
                .row("01 Dec", "Opening balance", "", "", "100.00")
                .row("04 Dec", "Bakery", "4.50", "", "95.50")
                .row("05 Dec", "Ann", "", "10.00", "105.50")
                .row("28 Dec", "Kiosk", "5.25", "", "100.25")
                .row("31 Dec", "Closing totals", "9.75", "10.00");

        assertProven(table, "2023-12-04 -4.5", "2023-12-05 10", "2023-12-28 -5.25");
    }

    @Test
    void headingsOfDirectionsWithTheSignOfACurrencyAreNamesOfColumns() throws IOException {
        PdfTable table = threeAmounts()
                .row("Date", "Details", "Withdrawals ($)", "Deposits ($)", "Balance ($)")
                .row("", "Opening balance", "", "", "-100.00")
                .row("04 Dec", "Bakery", "4.50", "", "-104.50")
                .row("05 Dec", "Garage", "20.00", "", "-124.50")
                .row("28 Dec", "Kiosk", "5.25", "", "-129.75")
                .row("", "Closing balance", "", "", "-129.75");

        assertProven(table, "2023-12-04 -4.5", "2023-12-05 -20", "2023-12-28 -5.25");
    }

    @Test
    void abbreviatedDatesUnderAGroupNameAreThoseOfOperationAndSettlement() throws IOException {
        PdfTable table = titledTable("Extracto", left(40), left(90), left(150), right(390), right(470), right(550))
                .row("", "FECHA")
                .row("OPER", "LIQ", "CONCEPTO", "CARGOS", "ABONOS", "SALDO")
                .row("04/12", "06/12", "PANADERIA", "4.50", "", "95.50")
                .row("05/12", "05/12", "NOMINA", "", "10.00", "105.50")
                .row("28/12", "30/12", "KIOSCO", "5.25", "", "100.25")
                .row("29/12", "29/12", "FLORISTA", "0.25", "", "100.00");

        assertProven(table, "2023-12-04 -4.5", "2023-12-05 10", "2023-12-28 -5.25", "2023-12-29 -0.25");
        assertThat(read(table))
                .extracting(row -> row.getValueDate().toString())
                .containsExactly("2023-12-06", "2023-12-05", "2023-12-30", "2023-12-29");
    }

    @Test
    void datedBalancesLeaveSecondDatesBelowTheFirst() throws IOException {
        PdfTable table = twoAmounts()
                .row("Buchungstag", "Buchungstext", "Ausgang", "Eingang")
                .row("Valuta", "Referenz", "EUR", "EUR")
                .gap(4)
                .row("30.11.2023", "Alter Saldo", "", "+100,00")
                .row("04.12.2023", "Tischlerei", "-4,50")
                .row("05.12.2023", "7B-11")
                .row("05.12.2023", "Gehalt", "", "+10,00")
                .row("05.12.2023", "7B-12")
                .row("28.12.2023", "Imkerei", "-5,25")
                .row("29.12.2023", "7B-13")
                .row("31.12.2023", "Neuer Saldo", "", "+100,25");

        assertProven(table, "2023-12-04 -4.5", "2023-12-05 10", "2023-12-28 -5.25");
        assertThat(read(table))
                .extracting(row -> row.getValueDate().toString())
                .containsExactly("2023-12-05", "2023-12-05", "2023-12-29");
    }

    /** Returns two accounts with titles whose words are no captions of account numbers. */
    private static PdfTable withTitledAccounts(String closing) {
        return twoAmounts()
                .row("PLAN BLEU N° 00417720981")
                .row("Date", "Opérations", "Débit", "Crédit")
                .row("", "Solde au 30/11/2023", "", "100,00")
                .row("04/12/2023", "BOULANGERIE", "4,50")
                .row("05/12/2023", "VIREMENT", "", "10,00")
                .row("28/12/2023", "KIOSQUE", "5,25")
                .row("", "Solde au 31/12/2023", "", closing)
                .gap(20)
                .row("PLAN VERT N° 00417720982")
                .row("Date", "Opérations", "Débit", "Crédit")
                .row("", "Solde au 30/11/2023", "", "400,00")
                .row("29/12/2023", "VIREMENT", "", "50,00")
                .row("", "Solde au 31/12/2023", "", "450,00");
    }

    @Test
    void numberInTheTitleOfATableIsThatOfTheAccount() throws IOException {
        PdfTable table = withTitledAccounts("100,25");

        assertProven(table, "2023-12-04 -4.5", "2023-12-05 10", "2023-12-28 -5.25", "2023-12-29 50");
        assertThat(read(table))
                .extracting(BankTransaction::getAccountNumber)
                .containsExactly("00417720981", "00417720981", "00417720981", "00417720982");
    }

    @Test
    void balancesMayPrecedeTheHeaderBelowTheTitleOfAnAccount() throws IOException {
        PdfTable table = twoAmounts()
                .row("Everyday plan no. 16987-449")
                .row("Opening balance", "", "", "100.00")
                .row("Date", "Details", "Debit", "Credit")
                .row("04/12/2023", "BAKERY", "4.50")
                .row("05/12/2023", "WAGES", "", "10.00")
                .row("28/12/2023", "KIOSK", "5.25")
                .row("Closing balance", "", "", "100.25")
                .row("Everyday plan no. 22834-970")
                .row("Opening balance", "", "", "400.00")
                .row("Date", "Details", "Debit", "Credit")
                .row("29/12/2023", "ANN", "", "50.00")
                .row("Closing balance", "", "", "450.00");

        assertProven(table, "2023-12-04 -4.5", "2023-12-05 10", "2023-12-28 -5.25", "2023-12-29 50");
    }

    /** Returns a statement with standing orders below its transactions. */
    private static PdfTable withStandingOrders(String closing) {
        return titledTable("Statement", left(40), left(110), left(330), right(550))
                .row("Beginning balance", "", "", "100.00")
                .row("Ending balance", "", "", closing)
                .row("Date", "Details", "", "Amount")
                .row("04/12/2023", "BAKERY", "", "-4.50")
                .row("05/12/2023", "WAGES", "", "10.00")
                .row("28/12/2023", "KIOSK", "", "-5.25")
                .gap(20)
                .row("Your standing orders")
                .row("11/01/2024", "WEAVERS GUILD", "25.00")
                .row("14/01/2024", "CHESS CLUB", "12.00");
    }

    @Test
    void datesBelowTheTransactionsOfACompleteAccountAreNoTransactions() throws IOException {
        assertProven(withStandingOrders("100.25"), "2023-12-04 -4.5", "2023-12-05 10", "2023-12-28 -5.25");
    }

    @Test
    void datesBelowTheTransactionsOfAnIncompleteAccountHoldTheFile() throws IOException {
        assertThat(lacking(withStandingOrders("101.25"))).contains("amount: balances do not follow from the amounts");
    }

    /** Returns a chain of balances with points of a bonus programme below it. */
    private static PdfTable withPointsBelow(String balance) {
        return threeAmounts()
                .row("Date", "Details", "Withdrawals", "Deposits", "Balance")
                .row("04/12/2023", "BAKERY", "4.50", "", "95.50")
                .row("05/12/2023", "WAGES", "", "10.00", "105.50")
                .row("15/12/2023", "FLORIST", "1.50", "", balance)
                .row("28/12/2023", "KIOSK", "4.00", "", "100.00")
                .row("Daily total", "", "4.00")
                .gap(20)
                .row("Your points")
                .row("30/11/2023", "POINTS 2079")
                .row("31/12/2023", "POINTS 2545");
    }

    @Test
    void datesBelowAChainOfBalancesAreNoTransactions() throws IOException {
        assertProven(withPointsBelow("104.00"), "2023-12-04 -4.5", "2023-12-05 10", "2023-12-15 -1.5", "2023-12-28 -4");
    }

    @Test
    void datesBelowAChainWithABalanceMissingHoldTheFile() throws IOException {
        assertThat(lacking(withPointsBelow(""))).containsExactly("amount: balances do not follow from the amounts");
    }

    @Test
    void cardOfAnAccountIsNoOtherAccount() throws IOException {
        PdfTable table = oneAmount()
                .row("Account number 12345678")
                .row("Beginning balance", "", "100.00")
                .row("Ending balance", "", "94.25")
                .row("Date", "Description", "Amount")
                .row("12/05/2023", "Ann", "10.00")
                .row("Card number XXXX-XXXX-XXXX-1234")
                .row("Date", "Description", "Amount")
                .row("12/04/2023", "Bakery", "-4.50")
                .row("12/14/2023", "Kiosk", "-2.25")
                .page()
                .row("Account number 12345678")
                .row("Date", "Description", "Amount")
                .row("12/28/2023", "Rent", "-9.00");

        assertProven(table, "2023-12-05 10", "2023-12-04 -4.5", "2023-12-14 -2.25", "2023-12-28 -9");
    }

    @Test
    void captionOfABalanceMayBeBesideASideBar() throws IOException {
        PdfTable table = titledTable("Relevé", left(40), left(190), left(240), right(470), right(550))
                .row("Conseils", "Date", "Opérations", "Débit", "Crédit")
                .row("", "", "Solde précédent", "", "100,00")
                .row("7 quai Neuf", "04/12/2023", "BOULANGERIE", "4,50")
                .row("", "05/12/2023", "VIREMENT", "", "10,00")
                .row("", "28/12/2023", "KIOSQUE", "5,25")
                .row("Horaires", "", "Nouveau solde", "", "100,25");

        assertProven(table, "2023-12-04 -4.5", "2023-12-05 10", "2023-12-28 -5.25");
    }

    @Test
    void datedBalanceAfterTheOpeningOneOfASummaryIsTheClosingOne() throws IOException {
        PdfTable table = titledTable("Relevé", left(40), left(110), right(550))
                .row("Solde précédent au 30/11/2023", "", "100,00")
                .row("Solde créditeur au 31/12/2023", "", "100,25")
                .gap(20)
                .row("Date", "Opérations", "Montant")
                .row("04/12/2023", "BOULANGERIE", "-4,50")
                .row("05/12/2023", "VIREMENT", "10,00")
                .row("", "Solde à reporter", "105,50")
                .page()
                .row("Date", "Opérations", "Montant")
                .row("", "Report du solde", "105,50")
                .row("28/12/2023", "KIOSQUE", "-5,25");

        assertProven(table, "2023-12-04 -4.5", "2023-12-05 10", "2023-12-28 -5.25");
    }

    @Test
    void numberOfAStatementOnEachPageIsNotThatOfAnAccount() throws IOException {
        PdfTable table = oneAmount()
                .row("Relevé n° 12-2023 0001")
                .row("Date", "Opérations", "Montant")
                .row("04/12/2023", "BOULANGERIE", "-4,50")
                .row("05/12/2023", "VIREMENT", "10,00")
                .page()
                .row("Relevé n° 12-2023 0002")
                .row("Date", "Opérations", "Montant")
                .row("28/12/2023", "KIOSQUE", "-5,25")
                .row("Ancien solde", "", "100,00")
                .row("Nouveau solde", "", "100,25");

        assertProven(table, "2023-12-04 -4.5", "2023-12-05 10", "2023-12-28 -5.25");
    }

    @Test
    void titledAccountsThatDoNotAddUpAreHeld() throws IOException {
        assertThat(lacking(withTitledAccounts("101,25"))).contains("amount: balances do not follow from the amounts");
    }

    /** Returns a revolving credit, whose summary states the debt on two dates. */
    private static PdfTable withDebts(String last) {
        return titledTable("Relevé de crédit renouvelable", left(40), left(110), right(550))
                .row("Votre dette au 30/11/2023", "", "980,00")
                .row("Votre dette au 31/12/2023", "", last)
                .gap(20)
                .row("Date", "Libellé", "Montant")
                .row("04/12/2023", "BOULANGERIE", "93,00")
                .row("05/12/2023", "LIBRAIRIE", "80,50")
                .row("28/12/2023", "REGLEMENT", "- 145,00")
                .row("29/12/2023", "INTERETS", "13,50");
    }

    @Test
    void laterOfTwoBalancesWithTheSameCaptionIsTheClosingOne() throws IOException {
        assertProven(withDebts("1 022,00"), "2023-12-04 -93", "2023-12-05 -80.5", "2023-12-28 145", "2023-12-29 -13.5");
    }

    @Test
    void debtsThatDoNotFollowHoldTheFile() throws IOException {
        assertThat(lacking(withDebts("1 023,00"))).containsExactly("amount: balances do not follow from the amounts");
    }

    /** Returns purchases and payments in columns, and balances that are debts. */
    private static PdfTable withDebitsToACard(String owed) {
        return titledTable("Relevé", left(40), left(110), left(180), right(470), right(550))
                .row("Ancien solde dû", "", "", "", "604,00")
                .gap(10)
                .row("Achat", "Débit le", "Opérations", "Débit", "Crédit")
                .row("04/12", "06/12", "BOULANGERIE", "93,00")
                .row("05/12", "05/12", "AVOIR LIBRAIRIE", "", "45,50")
                .row("28/12", "29/12", "KIOSQUE", "5,50")
                .row("29/12", "29/12", "REGLEMENT", "", "300,00")
                .gap(10)
                .row("Nouveau solde dû", "", "", "", owed);
    }

    @Test
    void balancesOfDebitsAndCreditsMayBeDebts() throws IOException {
        assertProven(
                withDebitsToACard("357,00"), "2023-12-04 -93", "2023-12-05 45.5", "2023-12-28 -5.5", "2023-12-29 300");
    }

    @Test
    void debtsThatDoNotFollowFromDebitsAndCreditsHoldTheFile() throws IOException {
        assertThat(lacking(withDebitsToACard("358,00"))).contains("amount: balances do not follow from the amounts");
    }

    @Test
    void namesKnownInPartDoNotMakeBalancesDebts() throws IOException {
        PdfTable table = threeAmounts()
                .row("Date", "Details", "Payments Away", "Payments Home", "Balance")
                .row("", "Balance brought forward", "", "", "100.00")
                .row("04/12/2023", "BAKERY", "4.50", "", "95.50")
                .row("05/12/2023", "WAGES", "", "10.00", "105.50")
                .row("28/12/2023", "KIOSK", "5.25", "", "100.25");

        assertAmounts(table, "-4.5", "10", "-5.25");
    }

    @Test
    void checksUnderTheirHeadingAreOutgoingAmongSignedAmounts() throws IOException {
        PdfTable table = oneAmount()
                .row("Beginning balance", "", "100.00")
                .row("Ending balance", "", "63.25")
                .gap(20)
                .row("Deposits/Credits")
                .row("Date", "Description", "Amount")
                .row("12/05/2023", "Ann", "10.00")
                .row("Card withdrawals")
                .row("Date", "Description", "Amount")
                .row("12/04/2023", "Bakery", "4.50-")
                .row("12/28/2023", "Kiosk", "2.25-")
                .row("Checks presented")
                .row("Date", "Number", "Amount")
                .row("12/15/2023", "1044", "40.00");

        assertProven(table, "2023-12-05 10", "2023-12-04 -4.5", "2023-12-28 -2.25", "2023-12-15 -40");
    }

    @Test
    void closingBalanceOfASummaryMayBeNamedByItsMonthBesideTheOpeningOne() throws IOException {
        PdfTable table = titledTable("Credit card statement", left(40), left(200), right(550))
                .row("Previous monthly balance", "Your December balance", "Minimum due")
                .row("$200.00", "$82.75", "$25.00")
                .gap(20)
                .row("Date", "Description", "Amount")
                .row("12/04/2023", "Payment", "-$150.00")
                .row("12/05/2023", "Bakery", "$4.50")
                .row("12/14/2023", "Harbour shoes", "$20.00")
                .row("12/28/2023", "Florist", "$8.25");

        assertProven(table, "2023-12-04 150", "2023-12-05 -4.5", "2023-12-14 -20", "2023-12-28 -8.25");
    }

    @Test
    void accountNumberInTheFormOfOneCountryShowsTheCurrencyOfTheSign() throws IOException {
        PdfTable table = threeAmounts()
                .row("Account number 12-3456-0765432-00")
                .row("Date", "Details", "Withdrawals", "Deposits", "Balance")
                .row("04 Dec", "Bakery", "$4.50", "", "$95.50")
                .row("05 Dec", "Ann", "", "$10.00", "$105.50")
                .row("28 Dec", "Kiosk", "$5.25", "", "$100.25");

        assertThat(read(table)).extracting(BankTransaction::getCurrency).containsOnly("NZD");
    }

    @Test
    void datedTotalAboveABalanceIsNoTransaction() throws IOException {
        PdfTable table = twoAmounts()
                .row("Date", "Opérations", "Débit", "Crédit")
                .row("30/11/2023", "SOLDE PRECEDENT", "", "500,00")
                .row("04/12/2023", "LAMPION", "40,00")
                .row("05/12/2023", "AUNE", "", "90,00")
                .row("06/12/2023", "ROSEAU", "25,50")
                .row("31/12/2023", "TOTAL DES OPERATIONS", "65,50", "90,00")
                .row("31/12/2023", "NOUVEAU SOLDE", "", "524,50");
        PdfTable one = twoAmounts()
                .row("Date", "Opérations", "Débit", "Crédit")
                .row("30/11/2023", "SOLDE PRECEDENT", "", "500,00")
                .row("04/12/2023", "LAMPION", "40,00")
                .row("05/12/2023", "SAULE", "9,50")
                .row("06/12/2023", "ROSEAU", "25,50")
                .row("31/12/2023", "TOTAL DES OPERATIONS", "75,00")
                .row("31/12/2023", "NOUVEAU SOLDE", "", "425,00");

        assertProven(table, "2023-12-04 -40", "2023-12-05 90", "2023-12-06 -25.5");
        assertProven(one, "2023-12-04 -40", "2023-12-05 -9.5", "2023-12-06 -25.5");
    }

    @Test
    void capitalsDrawnApartArePartOfTheNamesOfColumns() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(90), left(330), right(450), right(550))
                .row("D ate", "N ature des opérations", "V aleur", "D ébit", "C rédit")
                .row("", "SOLDE CREDITEUR AU 30.11.2023", "", "", "100,00")
                .row("04.12", "BOULANGERIE", "05.12", "4,50")
                .row("05.12", "SALAIRE", "05.12", "", "10,00")
                .row("15.12", "KIOSQUE", "18.12", "1,50")
                .row("", "SOLDE CREDITEUR AU 31.12.2023", "", "", "104,00");

        assertProven(table, "2023-12-04 -4.5", "2023-12-05 10", "2023-12-15 -1.5");
    }
}
