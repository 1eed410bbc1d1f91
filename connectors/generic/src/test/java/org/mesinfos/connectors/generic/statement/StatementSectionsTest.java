package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertAmounts;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.threeAmounts;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfTable;

/** Statements of several accounts, each with its own rule of signs. */
class StatementSectionsTest {

    /** Returns a statement of a current account and a card; its last total is that of the card. */
    private static PdfTable currentAccountAndCard(String total) {
        PdfTable account = StatementFixtures.table(left(40), left(110), right(380), right(460), right(550))
                .row("Account No. 117-40021-9")
                .row("Date", "Description", "Withdrawal", "Deposit", "Balance")
                .row("", "Balance brought forward", "", "", "200.00")
                .row("04/12/2023", "Bakery", "4.50", "", "195.50")
                .row("15/12/2023", "Ann", "", "10.00", "205.50")
                .row("28/12/2023", "Kiosk", "3.25", "", "202.25")
                .row("", "Total balance carried forward", "7.75", "10.00", "202.25");
        return card(account, total);
    }

    /** Adds a page with a card to a statement. */
    private static PdfTable card(PdfTable accounts, String total) {
        return PdfTable.on(accounts.file().page(), 50, left(40), left(110), right(550))
                .row("Harbour Card No. 4119-1100-2222-3333")
                .row("Credit limit 5,000.00")
                .row("Date", "Description", "Amount")
                .row("", "Previous balance", "50.00")
                .row("05/12/2023", "Garage", "20.00")
                .row("11/12/2023", "Florist", "30.00")
                .row("20/12/2023", "Payment", "50.00 CR")
                .row("29/12/2023", "Harbour shoes", "12.00")
                .row("", "Sub-total", "12.00")
                .row("", "Total", total);
    }

    @Test
    void readsCurrentAccountAndCardWithTheirOwnSigns() throws IOException {
        PdfTable file = currentAccountAndCard("62.00");

        assertThat(lacking(file)).isEmpty();
        assertAmounts(file, "-4.5", "10", "-3.25", "-20", "-30", "50", "-12");
    }

    @Test
    void doesNotProveCardWhoseTotalDoesNotFollow() throws IOException {
        assertThat(lacking(currentAccountAndCard("62.01"))).anyMatch(fact -> fact.startsWith("amount"));
    }

    /** The current account is followed by another one without a number, whose opening balance differs. */
    @Test
    void readsAllAccountsAboveACardWithItsOwnSigns() throws IOException {
        PdfTable accounts = StatementFixtures.table(left(40), left(110), right(380), right(460), right(550))
                .row("Account No. 117-40021-9")
                .row("Date", "Description", "Withdrawal", "Deposit", "Balance")
                .row("", "Opening balance", "", "", "200.00")
                .row("04/12/2023", "Bakery", "4.50", "", "195.50")
                .row("15/12/2023", "Ann", "", "10.00", "205.50")
                .row("28/12/2023", "Kiosk", "3.25", "", "202.25")
                .row("", "Closing balance", "", "", "202.25")
                .row("", "Opening balance", "", "", "900.00")
                .row("06/12/2023", "Tailor", "60.00", "", "840.00")
                .row("16/12/2023", "Bob", "", "25.00", "865.00")
                .row("27/12/2023", "Bookshop", "15.00", "", "850.00")
                .row("", "Closing balance", "", "", "850.00");
        PdfTable file = card(accounts, "62.00");

        assertAmounts(file, "-4.5", "10", "-3.25", "-60", "25", "-15", "-20", "-30", "50", "-12");
    }

    private static final String[] NAMES = {"Date", "Details", "Withdrawal", "Deposit", "Balance"};

    /** Returns two accounts of one member, whose numbers differ in their letters only. */
    private static PdfTable withTwoShares(String withdrawn, String... secondNames) {
        return threeAmounts()
                .row("Chequing share 300412-7715 CHQ")
                .row(NAMES)
                .row("1 Dec", "Opening balance", "", "", "602.33")
                .row("4 Dec", "Bakery", "2.33", "", "600.00")
                .row("5 Dec", "Ann", "", "50.00", "650.00")
                .row("28 Dec", "Kiosk", "10.00", "", "640.00")
                .row("", "Total", withdrawn, "50.00")
                .page()
                .row(secondNames)
                .row("Savings share 300412-7715 SAV")
                .row(secondNames)
                .row("1 Dec", "Opening balance", "", "", "5,120.40")
                .row("27 Dec", "From CHQ", "", "250.00", "5,370.40")
                .row("31 Dec", "Interest", "", "4.17", "5,374.57")
                .row("", "Total", "0.00", "254.17");
    }

    /** Rows of savings could be charges to a debt too, if a heading above them were theirs. */
    @Test
    void theLastHeadingOfAnAccountIsNotThatOfAnotherOneWithBalances() throws IOException {
        PdfTable accounts = StatementFixtures.table(left(40), left(110), right(460))
                .row("Checking account number 000411772210")
                .row("Beginning balance", "", "500.00")
                .row("Ending balance", "", "541.50")
                .row("Deposits and additions")
                .row("Date", "Description", "Amount")
                .row("04/12/2023", "Ann", "60.00")
                .row("13/12/2023", "Bob", "40.00")
                .row("Total deposits and additions", "", "100.00")
                .row("Fees")
                .row("Date", "Description", "Amount")
                .row("15/12/2023", "Bakery", "45.25")
                .row("28/12/2023", "Kiosk", "13.25")
                .row("Total fees", "", "58.50");
        PdfTable savings = PdfTable.on(accounts.file().page(), 50, left(40), left(110), right(460), right(550))
                .row("Savings account number 000411779934")
                .row("Date", "Description", "Amount", "Balance")
                .row("", "Beginning balance", "", "900.00")
                .row("05/12/2023", "From checking", "20.00", "920.00")
                .row("16/12/2023", "From checking", "25.00", "945.00")
                .row("29/12/2023", "Interest", "0.09", "945.09")
                .row("", "Ending balance", "", "945.09");

        assertAmounts(savings, "60", "40", "-45.25", "-13.25", "20", "25", "0.09");
    }

    @Test
    void openingBalanceAfterTheTotalsOfAnAccountStartsAnotherOne() throws IOException {
        assertProven(
                withTwoShares("12.33", NAMES),
                "2023-12-04 -2.33",
                "2023-12-05 50",
                "2023-12-28 -10",
                "2023-12-27 250",
                "2023-12-31 4.17");
    }

    @Test
    void noAccountStartsAfterTotalsThatLackATransaction() throws IOException {
        assertThat(lacking(withTwoShares("13.33", NAMES))).contains("amount: balances do not follow from the amounts");
    }

    @Test
    void accountUnderOtherNamesIsNotLeftOut() throws IOException {
        assertThat(lacking(withTwoShares("13.33", "Date", "Description", "Paid out", "Paid in", "Balance")))
                .contains("amount: balances do not follow from the amounts");
    }
}
