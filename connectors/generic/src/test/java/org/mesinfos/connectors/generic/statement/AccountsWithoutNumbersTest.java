package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.oneAmount;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.records.BankTransaction;

/** Several accounts in one statement that are separated by a summary of their balances, or by their currencies. */
class AccountsWithoutNumbersTest {

    private static final String NOT_BALANCED = "amount: balances do not follow from the amounts";
    private static final String UNDATED =
            "amount: more amounts without a date than with one, or rows with a balance but no date";

    /** Returns two accounts whose balances are on the last page. */
    private static PdfTable summarised(String third, String firstClosing, String secondOpening, String secondClosing) {
        String[] names = {"Date", "Details", "Amount"};
        return oneAmount()
                .row("Account number 4177 2099 144")
                .row(names)
                .row("04/12/2023", "LANTERN", "-40.00 GBP")
                .row("05/12/2023", "ALDER", "+90.00 GBP")
                .row("06/12/2023", "REED", third)
                .page()
                .row("Space for holidays")
                .row(names)
                .row("07/12/2023", "OAK", "+25.50 GBP")
                .row("08/12/2023", "WILLOW", "-4.50 GBP")
                .page()
                .row("Main account")
                .row("Opening balance", "", "+500.00 GBP")
                .row("Closing balance", "", firstClosing)
                .row("Holidays")
                .row("Opening balance", "", secondOpening)
                .row("Closing balance", "", secondClosing);
    }

    @Test
    void balancesSummarisedBelowAllTransactionsSeparateTheAccounts() throws IOException {
        PdfTable table = summarised("-10.00 GBP", "+540.00 GBP", "+80.00 GBP", "+101.00 GBP");

        assertProven(table, "2023-12-04 -40", "2023-12-05 90", "2023-12-06 -10", "2023-12-07 25.5", "2023-12-08 -4.5");
        assertThat(StatementFixtures.read(table))
                .extracting(BankTransaction::getSubject)
                .containsExactly("4177 2099 144", "4177 2099 144", "4177 2099 144", null, null);
    }

    /** The sum of the third and the fourth amount is zero, so that the first account may end above or below them. */
    @Test
    void accountsThatMayEndAtTwoPlacesStayTogether() throws IOException {
        assertThat(lacking(summarised("-25.50 GBP", "+550.00 GBP", "+80.00 GBP", "+75.50 GBP")))
                .containsExactly(NOT_BALANCED);
    }

    @Test
    void summarisedAccountsThatDoNotAddUpStayTogether() throws IOException {
        assertThat(lacking(summarised("-10.00 GBP", "+541.00 GBP", "+80.00 GBP", "+101.00 GBP")))
                .containsExactly(NOT_BALANCED);
        assertThat(lacking(summarised("-10.00 GBP", "+540.00 GBP", "+80.00 GBP", "+102.00 GBP")))
                .containsExactly(NOT_BALANCED);
    }

    /** Returns two accounts with a balance after each transaction, the second one below a title and its balance. */
    private static PdfTable titled(String title, String balance, String... last) {
        String[] names = {"Date", "Description", "(GBP) Amount", "(GBP) Balance"};
        return StatementFixtures.titledTable("Personal Account statement", left(40), left(130), right(440), right(550))
                .row("£1,203.50", "", "£300.00")
                .row("Personal Account balance", "", "Balance in Pots")
                .row("Account number: 12345678")
                .gap(20)
                .row(names)
                .row("29/12/2023", "LANTERN BOOKS", "-12.40", "1,203.50")
                .row("04/12/2023", "ANNA REED", "200.00", "1,215.90")
                .row("01/12/2023", "POT TRANSFER", "-100.00", "1,015.90")
                .gap(30)
                .row(title)
                .row(balance)
                .gap(20)
                .row(names)
                .row("20/12/2023", "INTEREST", "0.50", "300.00")
                .row("12/12/2023", "TRANSFER", "-0.50", "299.50")
                .row(last);
    }

    @Test
    void aTitleAndTheBalanceOfItsTransactionsStartAnAccount() throws IOException {
        PdfTable table = titled("Holiday Pot statement", "£300.00", "01/12/2023", "TRANSFER", "100.00", "300.00");

        assertProven(
                table,
                "2023-12-29 -12.4",
                "2023-12-04 200",
                "2023-12-01 -100",
                "2023-12-20 0.5",
                "2023-12-12 -0.5",
                "2023-12-01 100");
        assertThat(StatementFixtures.read(table))
                .extracting(BankTransaction::getSubject)
                .containsExactly("12345678", "12345678", "12345678", null, null, null);
    }

    @Test
    void aTitleAndAnotherBalanceStartNoAccount() throws IOException {
        assertThat(lacking(titled("Holiday Pot statement", "£310.00", "01/12/2023", "TRANSFER", "100.00", "300.00")))
                .isNotEmpty();
    }

    @Test
    void anAccountBelowATitleHasToAddUp() throws IOException {
        assertThat(lacking(titled("Holiday Pot statement", "£300.00", "01/12/2023", "TRANSFER", "100.00", "301.00")))
                .isNotEmpty();
    }

    /** Returns accounts in two currencies, with a summary in the table of the first one. */
    private static PdfTable inTwoCurrencies(String currency, String debits, String closing, String lastBalance) {
        return inTwoCurrencies(emptyTable(), currency, debits, closing, lastBalance);
    }

    private static PdfTable emptyTable() {
        return StatementFixtures.table(left(40), left(110), right(370), right(460), right(550));
    }

    private static PdfTable inTwoCurrencies(
            PdfTable table, String currency, String debits, String closing, String lastBalance) {
        String[] names = {"Date", "Details", "Money out", "Money in", "Balance"};
        return table.row(names)
                .row("04/12/2023", "LANTERN", "40.00 EUR", "", "460.00 EUR")
                .row("05/12/2023", "ALDER", "", "90.00 EUR", "550.00 EUR")
                .row("06/12/2023", "REED", "25.50 EUR", "", "524.50 EUR")
                .page()
                .row("Summary of your account")
                .gap(20)
                .row("Travel money", "", debits, "", closing)
                .row(names)
                .row("07/12/2023", "OAK", "", "80.00 " + currency, "95.00 " + currency)
                .row("08/12/2023", "WILLOW", "24.50 " + currency, "", "70.50 " + currency)
                .row("09/12/2023", "SPRUCE", "10.50 " + currency, "", lastBalance);
    }

    @Test
    void currenciesOfBalancesSeparateTheAccounts() throws IOException {
        PdfTable table = inTwoCurrencies("GBP", "35.00 GBP", "60.00 GBP", "60.00 GBP");

        assertProven(
                table,
                "2023-12-04 -40",
                "2023-12-05 90",
                "2023-12-06 -25.5",
                "2023-12-07 80",
                "2023-12-08 -24.5",
                "2023-12-09 -10.5");
        assertThat(StatementFixtures.read(table))
                .extracting(BankTransaction::getCurrency)
                .containsExactly("EUR", "EUR", "EUR", "GBP", "GBP", "GBP");
    }

    @Test
    void summaryOfAnAccountIsSkippedUnderItsRule() throws IOException {
        PdfTable table = inTwoCurrencies("GBP", "35.00 GBP", "60.00 GBP", "60.00 GBP");

        assertThat(CollectedMappingRows.of(
                                StatementFixtures.CONNECTOR, table.file().content())
                        .skipped())
                .contains("page 2 line 2: a summary of an account");
    }

    @Test
    void sumOfDebitsAmongTheCreditsMayBeATransaction() throws IOException {
        PdfTable table = emptyTable()
                .row("Date", "Details", "Money out", "Money in", "Balance")
                .row("04/12/2023", "LANTERN", "40.00 EUR", "", "460.00 EUR")
                .row("05/12/2023", "ALDER", "", "90.00 EUR", "550.00 EUR")
                .row("06/12/2023", "REED", "25.50 EUR", "", "524.50 EUR")
                .page()
                .gap(20)
                .row("Travel money", "", "", "35.00 GBP", "60.00 GBP")
                .row("Date", "Details", "Money out", "Money in", "Balance")
                .row("07/12/2023", "OAK", "", "80.00 GBP", "95.00 GBP")
                .row("08/12/2023", "WILLOW", "24.50 GBP", "", "70.50 GBP")
                .row("09/12/2023", "SPRUCE", "10.50 GBP", "", "60.00 GBP");

        assertThat(lacking(table)).containsExactly(UNDATED);
    }

    @Test
    void rowThatSumsUpNoAccountMayBeATransaction() throws IOException {
        assertThat(lacking(inTwoCurrencies("GBP", "36.00 GBP", "60.00 GBP", "60.00 GBP")))
                .containsExactly(UNDATED);
        assertThat(lacking(inTwoCurrencies("GBP", "35.00 GBP", "61.00 GBP", "60.00 GBP")))
                .containsExactly(UNDATED);
        assertThat(lacking(inTwoCurrencies("GBP", "35.00 EUR", "60.00 GBP", "60.00 GBP")))
                .containsExactly(UNDATED);
    }

    @Test
    void accountsOfCurrenciesWhoseBalancesDoNotFollowStayTogether() throws IOException {
        assertThat(lacking(inTwoCurrencies("GBP", "35.00 GBP", "61.00 GBP", "61.00 GBP")))
                .containsExactly(NOT_BALANCED);
    }

    @Test
    void accountsOfOneCurrencyAreNotSeparatedByIt() throws IOException {
        assertThat(lacking(inTwoCurrencies("EUR", "35.00 EUR", "60.00 EUR", "60.00 EUR")))
                .containsExactly(NOT_BALANCED);
    }

    @Test
    void usDollarsPrintedAsCodeAreThoseOfTheirAccount() throws IOException {
        PdfTable table = inTwoCurrencies("USD", "35.00 USD", "60.00 USD", "60.00 USD");

        assertThat(lacking(table)).isEmpty();
        assertThat(StatementFixtures.read(table))
                .extracting(BankTransaction::getCurrency)
                .containsExactly("EUR", "EUR", "EUR", "USD", "USD", "USD");
    }

    /** The title of the table names the currency of the first account. */
    @Test
    void usDollarsBelowTheTitleOfAnotherAccountAreThoseOfTheirAccount() throws IOException {
        PdfTable table = inTwoCurrencies(
                emptyTable().row("Everyday money (Currency: EUR)"), "USD", "35.00 USD", "60.00 USD", "60.00 USD");

        assertThat(StatementFixtures.read(table))
                .extracting(BankTransaction::getCurrency)
                .containsExactly("EUR", "EUR", "EUR", "USD", "USD", "USD");
    }

    @Test
    void signOfManyDollarsIsNotTheCurrencyOfTheOtherAccount() throws IOException {
        PdfTable table = inTwoCurrencies(
                emptyTable().row("Everyday money (Currency: EUR)"), "$", "35.00 $", "60.00 $", "60.00 $");

        assertThat(StatementFixtures.read(table))
                .extracting(BankTransaction::getCurrency)
                .containsExactly("EUR", "EUR", "EUR", null, null, null);
    }

    /** The number may be that of one account whose currency has changed, so that it is that of the later rows as well. */
    @Test
    void accountWithNumberThatChangesItsCurrencyIsNotSeparated() throws IOException {
        for (String currency : new String[] {"BGN", "USD"}) {
            assertThat(lacking(inTwoCurrencies(
                            emptyTable().row("Account number 4177 2099 144"),
                            currency,
                            "35.00 " + currency,
                            "60.00 " + currency,
                            "60.00 " + currency)))
                    .contains(NOT_BALANCED);
        }
    }

    /** Totals between the balances of the first account have no date. They are no rows of the second one. */
    @Test
    void totalsAboveTheRowsOfAnotherAccountBelongToTheFirstOne() throws IOException {
        String[] names = {"Date", "Libellé", "Montant"};
        PdfTable table = oneAmount()
                .row("Relevé de compte Nº 01/2024")
                .row(names)
                .row("02/01/2024", "ROSEAU", "-40,00€")
                .row("03/01/2024", "VERS VACANCES", "-120,00€")
                .row("26/01/2024", "SALAIRE", "+460,00€")
                .page()
                .row("Aperçu")
                .row("", "Solde précédent", "+311,00€")
                .row("", "Transactions sortantes", "-160,00€")
                .row("", "Transactions entrantes", "+460,00€")
                .row("", "Votre nouveau solde", "+611,00€")
                .page()
                .row("Relevé de votre Espace Vacances")
                .row(names)
                .row("03/01/2024", "DEPUIS LE COMPTE PRINCIPAL", "+120,00€")
                .row("19/01/2024", "ARRONDI", "+3,74€")
                .row("", "Solde précédent", "+450,00€")
                .row("", "Votre nouveau solde", "+573,74€");

        assertProven(table, "2024-01-02 -40", "2024-01-03 -120", "2024-01-26 460", "2024-01-03 120", "2024-01-19 3.74");
        assertThat(StatementFixtures.read(table))
                .extracting(BankTransaction::getAccountNumber)
                .containsOnlyNulls();
    }
}
