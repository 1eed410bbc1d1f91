package org.mesinfos.connectors.generic.statement;

import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.oneAmount;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.threeAmounts;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.twoAmounts;

import java.io.IOException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfTable;

/** Balances within a statement: those carried from page to page, and those between two accounts. */
class AccountBoundariesTest {

    private static final String[] NAMES = {"Data", "Descrizione", "Dare", "Avere", "Saldo"};

    @Test
    void carriedBalanceNeitherOpensNorClosesTheAccount() throws IOException {
        PdfTable table = threeAmounts()
                .row(NAMES)
                .row("04.12.2023", "LANTERNA", "40,00", "", "460,00")
                .row("05.12.2023", "ONTANO", "", "90,00", "550,00")
                .row("", "Saldo a riportare", "", "", "550,00")
                .page()
                .row(NAMES)
                .row("", "Saldo riportato", "", "", "550,00")
                .row("06.12.2023", "CANNA", "25,50", "", "524,50")
                .row("07.12.2023", "QUERCIA", "24,50", "", "500,00");

        assertProven(table, "2023-12-04 -40", "2023-12-05 90", "2023-12-06 -25.5", "2023-12-07 -24.5");
    }

    @Test
    void timeOfDayMayBeJoinedToTheDate() throws IOException {
        PdfTable table = threeAmounts()
                .row("Datum", "Text", "Lastschriften", "Gutschriften", "Kontostand")
                .row("04.12.2023-11:08", "LATERNE", "40,00", "", "460,00")
                .row("05.12.2023-23:59", "ERLE", "", "90,00", "550,00")
                .row("06.12.2023-00:31", "SCHILF", "25,50", "", "524,50");

        assertProven(table, "2023-12-04 -40", "2023-12-05 90", "2023-12-06 -25.5");
    }

    @Test
    void carriedTotalsAreNoBalances() throws IOException {
        String[] names = {"Datum", "Text", "Lastschriften", "Gutschriften", "Kontostand"};
        PdfTable table = threeAmounts()
                .row(names)
                .row("04.12.2023", "LATERNE", "40,00", "", "460,00")
                .row("05.12.2023", "ERLE", "", "90,00", "550,00")
                .row("", "Übertrag", "40,00", "90,00")
                .page()
                .row(names)
                .row("", "Vortrag", "40,00", "90,00")
                .row("06.12.2023", "SCHILF", "25,50", "", "524,50")
                .row("07.12.2023", "EICHE", "24,50", "", "500,00");

        assertProven(table, "2023-12-04 -40", "2023-12-05 90", "2023-12-06 -25.5", "2023-12-07 -24.5");
    }

    @Test
    void balancesSeparateAccountsWithoutNumbers() throws IOException {
        String[] names = {"Fecha", "Descripción", "Importe"};
        PdfTable table = oneAmount()
                .row(names)
                .row("", "Saldo a 30 de noviembre de 2023", "500,00")
                .row("04.12.2023", "FAROL", "-40,00")
                .row("05.12.2023", "ALISO", "90,00")
                .row("", "Saldo a su favor", "550,00")
                .page()
                .row("Libreta")
                .row(names)
                .row("", "Saldo a 30 de noviembre de 2023", "80,00")
                .row("06.12.2023", "JUNCO", "-25,50")
                .row("07.12.2023", "ROBLE", "-24,50")
                .row("", "Saldo a su favor", "30,00");

        assertProven(table, "2023-12-04 -40", "2023-12-05 90", "2023-12-06 -25.5", "2023-12-07 -24.5");
    }

    @Test
    void accountsThatDoNotAddUpStayTogether() throws IOException {
        PdfTable table = oneAmount()
                .row("Date", "Details", "Amount")
                .row("", "Opening balance", "500.00")
                .row("04.12.2023", "Lantern", "-40.00")
                .row("05.12.2023", "Alder", "90.00")
                .row("", "Closing balance", "550.00")
                .row("", "Opening balance", "80.00")
                .row("06.12.2023", "Reed", "-25.50")
                .row("07.12.2023", "Oak", "-24.50")
                .row("", "Closing balance", "31.00");

        Assertions.assertThat(lacking(table)).containsExactly("amount: balances do not follow from the amounts");
    }

    @Test
    void datedBalanceBelowTheOpeningBalanceClosesTheAccount() throws IOException {
        PdfTable table = twoAmounts()
                .row("Vorig saldo", "", "", "EUR 500,00")
                .row("Saldo op 31 december 2023", "", "", "EUR 524,50")
                .row("Datum", "Omschrijving", "Af", "Bij")
                .row("04-12-2023", "Lantaarn", "40,00")
                .row("05-12-2023", "Els", "", "90,00")
                .row("06-12-2023", "Riet", "25,50");

        assertProven(table, "2023-12-04 -40", "2023-12-05 90", "2023-12-06 -25.5");
    }

    @Test
    void firstAmountWithoutMarkIsUncheckedWithoutAnOpeningBalance() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), right(470), right(550))
                .row("Datum", "Omschrijving", "Bedrag", "Saldo")
                .row("04-12-2023", "Lantaarn", "40,00", "460,00")
                .row("05-12-2023", "Els", "90,00", "550,00")
                .row("06-12-2023", "Riet", "25,50", "524,50")
                .row("07-12-2023", "Eik", "24,50", "500,00");

        Assertions.assertThat(lacking(table)).anyMatch(words -> words.startsWith("amount: "));
    }

    @Test
    void bothBalancesBelowTheTransactionsEndAnAccount() throws IOException {
        String[] names = {"Date", "Description", "Montant"};
        PdfTable table = oneAmount()
                .row(names)
                .row("04.12.2023", "LAMPION", "-40,00")
                .row("05.12.2023", "AUNE", "+90,00")
                .gap(30)
                .row("", "Solde précédent", "+500,00")
                .row("", "Votre nouveau solde", "+550,00")
                .page()
                .row("Espace Vacances")
                .row(names)
                .row("06.12.2023", "ROSEAU", "+25,50")
                .row("07.12.2023", "CHENE", "+24,50")
                .gap(30)
                .row("", "Solde précédent", "+80,00")
                .row("", "Votre nouveau solde", "+130,00");

        assertProven(table, "2023-12-04 -40", "2023-12-05 90", "2023-12-06 25.5", "2023-12-07 24.5");
    }

    /** Returns two accounts that start with both of their balances, with fees below the second one. */
    private static PdfTable withBothBalancesAbove(String... secondNames) {
        return StatementFixtures.table(left(40), left(110), right(440), right(550))
                .row("Opening balance 500.00")
                .row("Closing balance 550.00")
                .row("Date", "Details", "Amount", "Balance")
                .row("04/12/2023", "LANTERN", "-40.00", "460.00")
                .row("05/12/2023", "ALDER", "90.00", "550.00")
                .gap(30)
                .row("Holidays")
                .row("Opening balance 80.00")
                .row("Closing balance 130.00")
                .row(secondNames)
                .row("06/12/2023", "REED", "25.50", "105.50")
                .row("07/12/2023", "OAK", "24.50", "130.00")
                .row("", "Account keeping 2", "3.10")
                .row("", "Card replacement 1", "4.20");
    }

    @Test
    void bothBalancesAboveTheTransactionsStartAnAccount() throws IOException {
        String[] expected = {"2023-12-04 -40", "2023-12-05 90", "2023-12-06 25.5", "2023-12-07 24.5"};

        assertProven(withBothBalancesAbove("Date", "Details", "Amount", "Balance"), expected);
    }

    @Test
    void tableOfAnAccountWithBothBalancesAboveItIsNotLeftOut() throws IOException {
        String[] expected = {"2023-12-04 -40", "2023-12-05 90", "2023-12-06 25.5", "2023-12-07 24.5"};

        assertProven(withBothBalancesAbove("Date", "Details", "Amount GBP", "Balance"), expected);
    }

    @Test
    void otherBalanceThanTheRunningOneStartsAnAccount() throws IOException {
        String[] names = {"Date", "Details", "Deposit", "Withdrawal", "Balance"};
        PdfTable table = threeAmounts()
                .row(names)
                .row("30 Nov", "B/F BALANCE", "", "", "500.00")
                .row("4 Dec", "LANTERN", "", "40.00", "460.00")
                .row("5 Dec", "ALDER", "90.00", "", "550.00")
                .row("", "Total deposits", "90.00")
                .row("", "Total withdrawals", "", "40.00")
                .gap(30)
                .row("Savings")
                .row(names)
                .row("30 Nov", "B/F BALANCE", "", "", "80.00")
                .row("6 Dec", "REED", "", "25.50", "54.50")
                .row("7 Dec", "OAK", "", "24.50", "30.00")
                .row("", "Total withdrawals", "", "50.00");

        assertProven(table, "2023-12-04 -40", "2023-12-05 90", "2023-12-06 -25.5", "2023-12-07 -24.5");
    }

    @Test
    void totalsBesideTheTitlesOfGroupsAreNoTransactions() throws IOException {
        PdfTable table = twoAmounts()
                .row("Date", "Opérations", "Débit", "Crédit")
                .row("", "SOLDE PRECEDENT", "", "500,00")
                .row("04/12", "CHEQUE LAMPION", "40,00")
                .row("05/12", "CHEQUE ROSEAU", "25,50")
                .row("", "PAIEMENTS CARTES", "34,50")
                .row("06/12", "CB CHENE", "10,00")
                .row("07/12", "CB SAULE", "24,50")
                .row("", "VIREMENTS RECUS", "", "90,00")
                .row("08/12", "VIREMENT AUNE", "", "90,00")
                .row("", "NOUVEAU SOLDE", "", "490,00");

        assertProven(
                table, "2023-12-04 -40", "2023-12-05 -25.5", "2023-12-06 -10", "2023-12-07 -24.5", "2023-12-08 90");
    }

    @Test
    void accountsWithoutNumbersHaveNoCommonCurrencyIfSeveralAreNamed() throws IOException {
        String[] names = {"Date", "Details", "Deposit", "Withdrawal", "Balance"};
        PdfTable table = threeAmounts()
                .row("HKD Current and HKD Savings")
                .row(names)
                .row("30 Nov", "B/F BALANCE", "", "", "500.00")
                .row("4 Dec", "LANTERN", "", "40.00", "460.00")
                .row("5 Dec", "ALDER", "90.00", "", "550.00")
                .row("", "Total deposits", "90.00")
                .row("", "Total withdrawals", "", "40.00")
                .gap(30)
                .row("Savings USD")
                .row(names)
                .row("30 Nov", "B/F BALANCE", "", "", "80.00")
                .row("6 Dec", "REED", "", "25.50", "54.50")
                .row("7 Dec", "OAK", "", "24.50", "30.00")
                .row("", "Total withdrawals", "", "50.00");

        Assertions.assertThat(StatementFixtures.read(table))
                .hasSize(4)
                .allMatch(transaction -> transaction.getCurrency() == null);
    }
}
