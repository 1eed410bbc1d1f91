package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.threeAmounts;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.twoAmounts;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.generic.table.TableReading;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** The currency of the account is one that the statement prints; others are derived. */
class StatementCurrencyTest {

    private static PdfTable statement(String caption) {
        return twoAmounts()
                .row(caption)
                .row("Date", "Details", "Paid out", "Paid in")
                .row("", "Opening balance", "", "500.00")
                .row("14/03/2024", "LANTERN", "40.00")
                .row("16/03/2024", "TRANSFER ALDER", "", "90.00")
                .row("17/03/2024", "REED", "25.50")
                .row("", "Closing balance", "", "524.50");
    }

    private static List<BankTransaction> read(PdfTable table) throws IOException {
        return CollectedRows.of(StatementFixtures.CONNECTOR, table.file().content())
                .records(BankTransaction.class);
    }

    @Test
    void theCurrencyInTheColumnOfARowPrecedesThatOfTheStatement() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), left(180), right(550))
                .row("Statement in EUR")
                .row("Date", "Currency", "Description", "Amount")
                .row("05/12/2023", "EUR", "Lantern", "-10.00")
                .row("06/12/2023", "USD", "Reed", "-20.00")
                .row("07/12/2023", "EUR", "Wages", "+90.00");

        assertThat(read(table)).extracting(BankTransaction::getCurrency).containsExactly("EUR", "USD", "EUR");
    }

    @Test
    void currencyOfTheCountryOfAnAccountIsDerived() throws IOException {
        assertThat(read(statement("IBAN GB33BUKB20201555555555")))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.getCurrency()).isNull())
                .allSatisfy(row -> assertThat(row.getDerived())
                        .filteredOn(derived -> derived.getName().equals("currency"))
                        .singleElement()
                        .satisfies(derived -> assertThat(derived.getValue()).isEqualTo("GBP"))
                        .satisfies(
                                derived -> assertThat(derived.getConfidence()).isEqualTo(0.5)));
    }

    @Test
    void theDeclaredCurrencyIsThatOfStatementsWithoutOne() throws IOException {
        assertThat(declared("CHF", statement("Account number 41170126998")))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.getCurrency()).isEqualTo("CHF"))
                .allSatisfy(row -> assertThat(row.getDerived())
                        .filteredOn(derived -> derived.getName().startsWith("currency"))
                        .singleElement()
                        .satisfies(derived -> assertThat(derived.getName()).isEqualTo("currency.declared")));
    }

    @Test
    void aDeclaredCurrencyThatTheAccountSuggestsIsNoAssumption() throws IOException {
        assertThat(declared("GBP", statement("IBAN GB33BUKB20201555555555")))
                .allSatisfy(row -> assertThat(row.getDerived())
                        .filteredOn(derived -> derived.getName().startsWith("currency"))
                        .singleElement()
                        .satisfies(derived -> assertThat(derived.getName()).isEqualTo("currency.declared")));
    }

    @Test
    void theDeclaredCurrencyIsNotThatOfStatementsWhoseAccountOrSignsSuggestAnother() throws IOException {
        assertThat(declared("CHF", statement("IBAN GB33BUKB20201555555555")))
                .extracting(BankTransaction::getCurrency)
                .containsOnlyNulls();
        assertThat(declared("CHF", inDollars("LANTERN", "REED", "ALDER")))
                .extracting(BankTransaction::getCurrency)
                .containsOnlyNulls();
        assertThat(declared("CHF", statement("Currency: EUR")))
                .extracting(BankTransaction::getCurrency)
                .containsOnly("EUR");
    }

    private static List<BankTransaction> declared(String currency, PdfTable table) throws IOException {
        return CollectedRows.of(
                        StatementFixtures.CONNECTOR,
                        TableReading.declaring(currency, table.file().content()))
                .records(BankTransaction.class);
    }

    @Test
    void currencyBesideTheNumberOfTheAccountPrecedesThoseOfSentences() throws IOException {
        PdfTable table = twoAmounts()
                .row("Account number 41170126998 - CHF")
                .row("IBAN CH9300762011623852957")
                .row("Date", "Details", "Paid out", "Paid in")
                .row("", "Opening balance", "", "500.00")
                .row("14/03/2024", "LANTERN", "40.00")
                .row("16/03/2024", "TRANSFER ALDER", "", "90.00")
                .row("17/03/2024", "REED", "25.50")
                .row("", "Closing balance", "", "524.50")
                .row("From 1 April the fee is 2.50 € a month.")
                .row("Deposits are protected up to 85,000.00 €.");

        assertThat(read(table))
                .hasSize(3)
                .extracting(BankTransaction::getCurrency)
                .containsOnly("CHF");
    }

    @Test
    void currencyBesideTheNumberOfTheOnlyAccountPrecedesThoseOfOtherLinesWithAmounts() throws IOException {
        PdfTable table = threeAmounts()
                .row("Account number 41170126998 - CHF")
                .row("IBAN CH9300762011623852957")
                .row("Date", "Details", "Paid out", "Paid in", "Balance")
                .row("14/03/2024", "LANTERN", "40.00", "", "460.00")
                .row("16/03/2024", "ALDER EUR 93.20", "", "90.00", "550.00")
                .row("17/03/2024", "REED", "25.50", "", "524.50")
                .gap(30)
                .row("", "Loans up to", "5,000.00 EUR");

        assertThat(read(table)).extracting(BankTransaction::getCurrency).containsOnly("CHF");
    }

    @ParameterizedTest
    @CsvSource({"£Out, £In, £Balance, GBP", "Withdrawals (S$), Deposits (S$), Balance (S$), SGD"})
    void signsBesideTheNamesOfColumnsAreTheCurrency(String debit, String credit, String balance, String currency)
            throws IOException {
        PdfTable table = threeAmounts()
                .row("Date", "Details", debit, credit, balance)
                .row("14/03/2024", "LANTERN", "40.00", "", "460.00")
                .row("16/03/2024", "ALDER", "", "90.00", "550.00")
                .row("17/03/2024", "REED", "25.50", "", "524.50");

        assertThat(read(table)).extracting(BankTransaction::getCurrency).containsOnly(currency);
    }

    @Test
    void currencyAtTheEndOfALabelIsNotThatOfTheAmountBesideIt() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), right(240), right(300), right(540))
                .row("Account in EUR")
                .row("Opening balance 500.00")
                .row("Date", "Details", "Debit", "Credit", "Balance")
                .row("14/03/2024", "Lantern SEK", "40.00", "", "460.00")
                .row("16/03/2024", "Alder", "", "90.00", "550.00")
                .row("17/03/2024", "Reed", "25.50", "", "524.50")
                .row("19/03/2024", "Heron", "4.50", "", "520.00");

        assertThat(read(table)).extracting(BankTransaction::getCurrency).containsExactly("EUR", "EUR", "EUR", "EUR");
    }

    private static PdfTable dollars(String address, String caption) {
        return StatementFixtures.table(left(40), left(110), right(380), right(460), right(540))
                .row(address)
                .row(caption)
                .row("Date", "Details", "Debit", "Credit", "Balance")
                .row("14/03/2024", "LANTERN", "40.00", "", "$460.00")
                .row("16/03/2024", "TRANSFER ALDER", "", "90.00", "$550.00")
                .row("17/03/2024", "REED", "25.50", "", "$524.50")
                .row("19/03/2024", "HERON", "4.50", "", "$520.00");
    }

    @Test
    void dollarSignAloneIsNoProofOfOneOfItsCurrencies() throws IOException {
        assertThat(read(dollars("1 Reed Street", "Opening balance $500.00")))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.getCurrency()).isNull())
                .allSatisfy(row -> assertThat(row.getDerived())
                        .filteredOn(derived -> derived.getName().equals("currency"))
                        .singleElement()
                        .satisfies(derived -> assertThat(derived.getValue()).isEqualTo("USD"))
                        .satisfies(
                                derived -> assertThat(derived.getConfidence()).isEqualTo(0.5)));
    }

    @ParameterizedTest
    @CsvSource({
        "'Reedville, OR 97123', Opening balance $500.00, USD",
        "'Reedville ON  K1A 0B1', Opening balance $500.00, CAD",
        "'Reedville (Québec) J3P 1A1', Opening balance $500.00, CAD",
        "1 Reed Street (Australian dollars), Opening balance $500.00, AUD",
        "'Reedville, OR 97123 (Australian dollars)', Opening balance $500.00, ",
        "REEDVILLE NSW 2000, Opening balance $500.00, AUD",
        "1 Reed Street, Opening balance A$500.00, AUD",
        "1 Reed Street, Opening balance US$500.00, USD",
        "1 Reed Street, Opening balance $500.00 BSB 062-000, AUD",
        "'Reedville, OR 97123', All amounts in CAD. Opening balance $500.00, ",
        "'Reedville, OR 97123', Transit number 12345 Opening balance $500.00, "
    })
    void codesTermsAndAddressesShowTheMeaningOfTheDollarSignUnlessTheyDisagree(
            String address, String caption, @Nullable String currency) throws IOException {
        assertThat(read(dollars(address, caption)))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.getCurrency()).isEqualTo(currency));
    }

    @Test
    void amountsInSentencesConfirmTheCurrencyOfTheCountry() throws IOException {
        assertThat(read(statement("IBAN GB33BUKB20201555555555")
                        .row("Deposits are protected up to £85,000. Your limit is £500.00, as agreed.")))
                .extracting(BankTransaction::getCurrency)
                .containsOnly("GBP");
    }

    @ParameterizedTest
    @CsvSource({
        "Épargne (Dollars canadiens), CAD",
        "US dollars and Canadian dollars, ",
    })
    void onlyDollarsThatAreNamedAreThoseOfTheAccount(String name, @Nullable String currency) throws IOException {
        assertThat(read(statement(name)))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.getCurrency()).isEqualTo(currency));
    }

    @Test
    void dollarsNamedBesideTheNumberOfAnAccountAreItsCurrency() throws IOException {
        PdfTable table = twoAmounts()
                .row("Account 240.551.01 CHF")
                .row("Date", "Details", "Paid out", "Paid in")
                .row("", "Opening balance", "", "500.00")
                .row("14/03/2024", "LANTERN", "40.00")
                .row("", "Closing balance", "", "460.00")
                .row("Account 240.551.02 in US dollars")
                .row("Date", "Details", "Paid out", "Paid in")
                .row("", "Opening balance", "", "80.00")
                .row("18/03/2024", "HERON", "4.50")
                .row("", "Closing balance", "", "75.50");

        assertThat(read(table)).extracting(BankTransaction::getCurrency).containsExactly("CHF", "USD");
    }

    @Test
    void printedCurrencyIsThatOfTheAccount() throws IOException {
        assertThat(read(statement("IBAN GB33BUKB20201555555555 Currency EUR")))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.getCurrency()).isEqualTo("EUR"))
                .allSatisfy(row -> assertThat(row.getDerived())
                        .noneMatch(derived -> derived.getName().equals("currency")));
    }

    @Test
    void eachAccountHasTheCurrencyBesideItsNumber() throws IOException {
        PdfTable table = twoAmounts()
                .row("Account 11111111 Currency: CZK")
                .row("Date", "Details", "Paid out", "Paid in")
                .row("", "Opening balance", "", "500.00")
                .row("14/03/2024", "LANTERN", "40.00")
                .row("16/03/2024", "TRANSFER ALDER", "", "90.00")
                .row("17/03/2024", "REED", "25.50")
                .row("", "Closing balance", "", "524.50")
                .row("Account 22222222 Currency: EUR")
                .row("Date", "Details", "Paid out", "Paid in")
                .row("", "Opening balance", "", "10.00")
                .row("15/03/2024", "WIEN", "4.00")
                .row("", "Closing balance", "", "6.00");

        assertThat(read(table))
                .extracting(row -> row.getSubject() + " " + row.getCurrency())
                .containsExactly("11111111 CZK", "11111111 CZK", "11111111 CZK", "22222222 EUR");
    }

    @Test
    void codesNextToAllTransactionsPrecedeThatOfASentence() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), left(400), right(480), right(550))
                .row("Datum", "Omschrijving", "Munt", "Bedrag", "Saldo")
                .row("", "Vorig saldo", "", "", "+181,18")
                .row("09-12", "Bakker", "GBP", "-36,45", "+144,73")
                .row("20-12", "Energie", "GBP", "-114,31", "+30,42")
                .row("", "Nieuw saldo", "", "", "+30,42")
                .row("", "Gegarandeerd tot 100.000 euro.");

        assertThat(read(table)).extracting(BankTransaction::getCurrency).containsExactly("GBP", "GBP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Divisa", "Div.", "Dev."})
    void codesInAColumnWithAShortenedNameAreTheCurrency(String name) throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), left(300), right(400), right(470), right(540))
                .row("Fecha", "Concepto", name, "Cargo", "Abono", "Saldo")
                .row("14/03/2024", "LANTERNA", "MXN", "40.00", "", "460.00")
                .row("16/03/2024", "TRASPASO ALDER", "MXN", "", "90.00", "550.00")
                .row("17/03/2024", "REED", "MXN", "25.50", "", "524.50")
                .row("19/03/2024", "HERON", "MXN", "4.50", "", "520.00");

        assertThat(read(table))
                .hasSize(4)
                .extracting(BankTransaction::getCurrency, BankTransaction::getAdditional)
                .containsOnly(tuple("MXN", Map.of()));
    }

    @Test
    void currencyInTheNamesOfColumnsIsThatOfEachAccountWithItsOwnKindOfNumber() throws IOException {
        PdfTable table = twoAmounts()
                .row("IBAN FR7630006000011234567890189")
                .row("Date", "Opérations", "Débit (€)", "Crédit (€)")
                .row("", "Ancien solde", "", "500,00")
                .row("14/03/2024", "LANTERNE", "40,00")
                .row("16/03/2024", "AUNE", "", "90,00")
                .row("", "Nouveau solde", "", "550,00")
                .row("Compte épargne n° 0990 4411 802")
                .row("Date", "Opérations", "Débit (€)", "Crédit (€)")
                .row("", "Ancien solde", "", "640,00")
                .row("18/03/2024", "HERON", "4,50")
                .row("", "Nouveau solde", "", "635,50");

        assertThat(read(table))
                .extracting(BankTransaction::getAccountNumber, BankTransaction::getCurrency)
                .containsExactly(
                        tuple("FR7630006000011234567890189", "EUR"),
                        tuple("FR7630006000011234567890189", "EUR"),
                        tuple("0990 4411 802", "EUR"));
    }

    @Test
    void currencyWithItsCaptionBelowTheNamesIsThatOfTheAccount() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(180), right(390), right(470), right(550))
                .row("Account No. 0441-188077-1")
                .row("Date", "Description", "Withdrawal", "Deposit", "Balance")
                .row("CURRENCY: SGD")
                .row("", "Opening balance", "", "", "SGD 500.00")
                .row("14/03/2024", "LANTERN", "40.00", "", "460.00")
                .row("", "Closing balance", "", "", "SGD 460.00")
                .row("Account No. 0441-771204-2")
                .row("Date", "Description", "Withdrawal", "Deposit", "Balance")
                .row("CURRENCY: USD")
                .row("", "Opening balance", "", "", "USD 75.20")
                .row("18/03/2024", "HERON", "", "4.80", "80.00")
                .row("", "Closing balance", "", "", "USD 80.00");

        assertThat(read(table)).extracting(BankTransaction::getCurrency).containsExactly("SGD", "USD");
    }

    private static PdfTable namesAboveEachOther(PdfTable table, String number, String amount, String currency) {
        return table.row(number)
                .gap(6)
                .row("", "", "Debit", "Credit", "Balance")
                .gap(-9)
                .row("Date", "Details")
                .gap(-9)
                .row("", "", currency, currency, currency)
                .row("", "Opening balance", "", "", "500.00")
                .row("14/03/2024", "LANTERN", amount, "", "460.00")
                .row("", "Closing balance", "", "", "460.00");
    }

    @Test
    void currenciesBelowTheNamesOfAmountsAreThoseOfEachAccount() throws IOException {
        PdfTable table = namesAboveEachOther(
                namesAboveEachOther(threeAmounts(), "Account number 4177 2098 017", "40.00", "CHF"),
                "Account number 4177 2099 144",
                "40.00",
                "EUR");

        assertThat(read(table)).extracting(BankTransaction::getCurrency).containsExactly("CHF", "EUR");
    }

    private static PdfTable captioned(PdfTable table, String number, String caption) {
        return table.row(number)
                .row(caption)
                .row("Date", "Details", "Debit", "Credit", "Balance")
                .row("", "Opening balance", "", "", "500.00")
                .row("14/03/2024", "LANTERN", "40.00", "", "460.00")
                .row("", "Closing balance", "", "", "460.00");
    }

    @ParameterizedTest
    @CsvSource({"Currency: CHF, Currency: EUR", "Lautend auf: CHF, Währung EUR", "Devise : CHF, Devise de tenue : EUR"})
    void currencyWithItsCaptionBelowANumberIsThatOfTheAccount(String first, String second) throws IOException {
        PdfTable table = captioned(
                captioned(threeAmounts(), "Account number 4177 2098 017", first),
                "Account number 4177 2099 144",
                second);

        assertThat(read(table)).extracting(BankTransaction::getCurrency).containsExactly("CHF", "EUR");
    }

    @Test
    void termsOfACountryMayContinueOnTheNextLine() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), left(240), right(460), right(540))
                .row("Fees charged 0.00", "", "")
                .gap(-14)
                .row("", "", "Please note: if we do not receive your minimum payment by")
                .row("", "", "the date listed above, you may have to pay a fee.")
                .row("Date", "Details", "Debit", "Credit", "Balance")
                .row("14/03/2024", "LANTERN", "40.00", "", "$460.00")
                .row("16/03/2024", "TRANSFER ALDER", "", "90.00", "$550.00")
                .row("17/03/2024", "REED", "25.50", "", "$524.50")
                .row("19/03/2024", "HERON", "4.50", "", "$520.00");

        assertThat(read(table)).extracting(BankTransaction::getCurrency).containsOnly("USD");
    }

    private static PdfTable twoAccounts(String between) {
        return twoAmounts()
                .row("Account number 4177 2098 017")
                .row("Date", "Details", "Paid out", "Paid in")
                .row("", "Opening balance", "", "500.00")
                .row("14/03/2024", "LANTERN", "40.00")
                .row("16/03/2024", "TRANSFER ALDER", "", "90.00")
                .row("17/03/2024", "REED", "25.50")
                .row("", "Closing balance", "", "524.50")
                .row(between)
                .row("Account number 4177 2099 144")
                .row("Date", "Details", "Paid out", "Paid in")
                .row("", "Opening balance", "", "640.00 CHF")
                .row("18/03/2024", "HERON", "4.50")
                .row("19/03/2024", "ALDER", "20.00")
                .row("20/03/2024", "WILLOW", "", "30.10")
                .row("", "Closing balance", "", "645.60 CHF");
    }

    @Test
    void currencyBesideTheBalancesOfOneAccountIsNotThatOfAnother() throws IOException {
        assertThat(read(twoAccounts("Thank you for your trust")))
                .extracting(BankTransaction::getCurrency)
                .containsExactly(null, null, null, "CHF", "CHF", "CHF");
    }

    @Test
    void currencyOfASentenceIsThatOfAllAccounts() throws IOException {
        assertThat(read(twoAccounts("All amounts are in CHF")))
                .extracting(BankTransaction::getCurrency)
                .containsOnly("CHF");
    }

    @Test
    void currencyBesideTheBalancesOfOneAccountIsNotThatOfAnotherIfTheSummaryNamesBoth() throws IOException {
        assertThat(read(twoAccounts("In all 524.50 SEK and 645.60 CHF")))
                .extracting(BankTransaction::getCurrency)
                .containsExactly(null, null, null, "CHF", "CHF", "CHF");
    }

    @Test
    void accountsWithoutACurrencyHaveNoneIfTheDocumentNamesSeveral() throws IOException {
        assertThat(read(twoAccounts("In all 524.50 SEK, 645.60 CHF and 12.00 SEK")))
                .filteredOn(row -> row.getSubject().equals("4177 2098 017"))
                .hasSize(3)
                .extracting(BankTransaction::getCurrency)
                .containsOnlyNulls();
    }

    @Test
    void onlyAccountWithTransactionsHasNoCurrencyIfTheSummaryNamesThatOfAnother() throws IOException {
        PdfTable table = StatementFixtures.table(left(40), left(110), right(380), right(460), right(540))
                .row("Day to day", "", "", "", "520.00 SEK")
                .row("Travel", "", "", "", "75.00 NOK")
                .row("Date", "Details", "Debit", "Credit", "Balance")
                .row("", "Opening balance", "", "", "500.00")
                .row("14/03/2024", "LANTERN", "40.00", "", "460.00")
                .row("16/03/2024", "TRANSFER ALDER", "", "90.00", "550.00")
                .row("17/03/2024", "REED", "25.50", "", "524.50")
                .row("19/03/2024", "HERON", "4.50", "", "520.00");

        assertThat(read(table))
                .hasSize(4)
                .extracting(BankTransaction::getCurrency)
                .containsOnlyNulls();
    }

    private static PdfTable titledAccounts(String first, String second) {
        return twoAmounts()
                .row("Account number 60418822")
                .row("In all 524.50 SEK and 6.00 USD")
                .row(first)
                .row("Date", "Details", "Paid out", "Paid in")
                .row("", "Opening balance", "", "500.00")
                .row("14/03/2024", "LANTERN", "40.00")
                .row("16/03/2024", "TRANSFER ALDER", "", "90.00")
                .row("17/03/2024", "REED", "25.50")
                .row("", "Closing balance", "", "524.50")
                .row(second)
                .row("Date", "Details", "Paid out", "Paid in")
                .row("", "Opening balance", "", "10.00")
                .row("15/03/2024", "HERON", "4.00")
                .row("", "Closing balance", "", "6.00");
    }

    @ParameterizedTest
    @CsvSource({
        "Day plan no. 7100-2244 - SEK, Travel plan no. 7100-9911 - USD",
        "Day plan no. 7100-2244 (SEK), Travel plan no. 7100-9911 (USD)",
        "Day plan no. 7100-2244 SEK, Travel plan no. 7100-9911 USD"
    })
    void titleOfATablePrecedesTheNumberAboveAndNamesTheCurrency(String first, String second) throws IOException {
        assertThat(read(titledAccounts(first, second)))
                .extracting(row -> row.getSubject() + " " + row.getCurrency())
                .containsExactly("7100-2244 SEK", "7100-2244 SEK", "7100-2244 SEK", "7100-9911 USD");
    }

    @Test
    void currencyInOneTitleIsNotThatOfTheOtherAccounts() throws IOException {
        assertThat(read(titledAccounts("Day plan no. 7100-2244 - USD", "Travel plan no. 7100-9911")))
                .extracting(row -> row.getSubject() + " " + row.getCurrency())
                .containsExactly("7100-2244 USD", "7100-2244 USD", "7100-2244 USD", "7100-9911 null");
    }

    private static PdfTable inDollars(String... labels) {
        PdfTable table = StatementFixtures.titledTable("Account statement", left(40), left(120), right(470), right(550))
                .row("Date", "Details", "Amount ($)", "Balance ($)");
        double balance = 500;
        for (int i = 0; i < labels.length; i++) {
            balance -= 10;
            table.row((14 + i) + "/12/2023", labels[i], "-10.00", balance + "0");
        }
        return table;
    }

    private static List<String> currencies(PdfTable table) throws IOException {
        return read(table).stream().map(BankTransaction::getCurrency).distinct().toList();
    }

    @Test
    void placesInProvincesShowWhichDollarsRowsHave() throws IOException {
        assertThat(currencies(inDollars("LANTERN OTTAWA ON", "REED LAVAL QC", "ALDER OTTAWA ON")))
                .containsExactly("CAD");
        assertThat(currencies(inDollars("LANTERN OTTAWA ON", "REED OTTAWA ON", "PAYMENT ON 14 DEC")))
                .containsOnlyNulls();
    }

    @Test
    void paymentSystemsShowWhichDollarsRowsHave() throws IOException {
        assertThat(currencies(inDollars("BPAY LANTERN", "OSKO REED", "BPAY ALDER")))
                .containsExactly("AUD");
        assertThat(currencies(inDollars("BPAY LANTERN", "REED", "BPAY ALDER"))).containsOnlyNulls();
    }

    @Test
    void currencyFromWhichRowsAreConvertedIsNotThatOfTheAccount() throws IOException {
        assertThat(currencies(inDollars("BPAY LANTERN", "BPAY REED", "BPAY ALDER", "WREN AUD 12.00 RATE 0.83")))
                .containsOnlyNulls();
    }

    private static PdfTable twoCurrencies(String first, String second) {
        return threeAmounts()
                .row("Account number 41170126998")
                .gap(20)
                .row(first)
                .row("Date", "Details", "Paid out", "Paid in", "Balance")
                .row("", "Opening balance", "", "", "500.00")
                .row("04/12/2023", "LANTERN", "40.00", "", "460.00")
                .row("16/12/2023", "TRANSFER ALDER", "", "90.00", "550.00")
                .row("", "Closing balance", "", "", "550.00")
                .gap(20)
                .row(second)
                .row("Date", "Details", "Paid out", "Paid in", "Balance")
                .row("", "Opening balance", "", "", "70.00")
                .row("05/12/2023", "REED", "20.00", "", "50.00")
                .row("17/12/2023", "INTEREST", "", "1.25", "51.25")
                .row("", "Closing balance", "", "", "51.25");
    }

    @ParameterizedTest
    @CsvSource({
        "HKD SAVINGS (Currency: HKD), USD SAVINGS (Currency: USD)",
        "Savings (HKD), Savings in another currency (USD)"
    })
    void titleOfATableStatesItsCurrency(String first, String second) throws IOException {
        assertThat(read(twoCurrencies(first, second)))
                .extracting(BankTransaction::getCurrency)
                .containsExactly("HKD", "HKD", "USD", "USD");
    }

    @Test
    void titleOfOneTableDoesNotStateTheCurrencyOfAnother() throws IOException {
        assertThat(read(twoCurrencies("SAVINGS", "SAVINGS (Currency: USD)")))
                .extracting(BankTransaction::getCurrency)
                .containsExactly(null, null, "USD", "USD");
    }

    @Test
    void otherTitleOnTheSamePageStartsAnotherAccountWithoutTotals() throws IOException {
        PdfTable table = threeAmounts()
                .row("Current account (CHF)")
                .row("Date", "Details", "Paid out", "Paid in", "Balance")
                .row("", "Opening balance", "", "", "500.00")
                .row("04/12/2023", "LANTERN", "40.00", "", "460.00")
                .row("16/12/2023", "TRANSFER ALDER", "", "90.00", "550.00")
                .gap(20)
                .row("Savings (CHF)")
                .row("Date", "Details", "Paid out", "Paid in", "Balance")
                .row("", "Opening balance", "", "", "70.00")
                .row("05/12/2023", "REED", "20.00", "", "50.00")
                .gap(20)
                .row(
                        "",
                        "Please report within thirty days any entry that is wrong, and the sum of all charges,",
                        "4.50");

        StatementFixtures.assertProven(table, "2023-12-04 -40", "2023-12-16 90", "2023-12-05 -20");
        assertThat(read(table)).extracting(BankTransaction::getCurrency).containsOnly("CHF");
    }

    @Test
    void codesInTheCaptionsOfBalancesAreTheCurrenciesOfTheirAccounts() throws IOException {
        PdfTable table = StatementFixtures.twoAmounts()
                .row("COMPTE COURANT EUROS N° 30568 19900 00012345601 22")
                .row("Date", "Opération", "Débit", "Crédit")
                .row("", "SOLDE CREDITEUR AU 30/11/2023 (EUR)", "", "500,00")
                .row("04/12/2023", "ROSEAU", "40,00")
                .row("05/12/2023", "HERON", "10,00")
                .row("16/12/2023", "VIR SAULE", "", "90,00")
                .row("", "SOLDE CREDITEUR AU 31/12/2023 (EUR)", "", "540,00")
                .page()
                .row("COMPTE EN DEVISES DOLLAR US (USD) N° 30568 19900 00012345640 91")
                .row("Date", "Opération", "Débit", "Crédit")
                .row("", "SOLDE CREDITEUR AU 30/11/2023 (USD)", "", "70,00")
                .row("05/12/2023", "COMMISSION", "20,00")
                .row("06/12/2023", "FRAIS", "5,00")
                .row("17/12/2023", "COUPON ALDER", "", "1,25")
                .row("", "SOLDE CREDITEUR AU 31/12/2023 (USD)", "", "46,25")
                .row("Contre-valeur indicative au cours de 1,0705 : 43,20 EUR");

        assertThat(read(table))
                .extracting(BankTransaction::getCurrency)
                .containsExactly("EUR", "EUR", "EUR", "USD", "USD", "USD");
        assertThat(read(table))
                .extracting(BankTransaction::getAccountNumber)
                .containsExactly(
                        "30568 19900 00012345601 22",
                        "30568 19900 00012345601 22",
                        "30568 19900 00012345601 22",
                        "30568 19900 00012345640 91",
                        "30568 19900 00012345640 91",
                        "30568 19900 00012345640 91");
    }

    @Test
    void ratesOfConvertedAmountsDoNotNameSeveralCurrenciesOfTheAccount() throws IOException {
        PdfTable table = StatementFixtures.titledTable(
                        "Relevé de vos opérations par carte", left(40), left(110), right(390), right(470), right(550))
                .row("Date", "Commerçant", "Montant en devise", "Débit", "Crédit")
                .row("04/12", "ROSEAU", "", "32,20")
                .row("05/12", "HERON LONDON", "38,50 GBP", "44,61")
                .row("cours de change 1 EUR = 0,8630 GBP - dont frais 0,00 €")
                .row("06/12", "SAULE GENEVE", "62,00 CHF", "65,87")
                .row("cours de change 1 EUR = 0,9412 CHF - dont frais 0,00 €")
                .row("07/12", "LAMPION", "", "8,00", "")
                .row("", "Total des opérations en euros", "", "150,68", "0,00");

        assertThat(read(table)).extracting(BankTransaction::getCurrency).containsOnly("EUR");
    }
}
