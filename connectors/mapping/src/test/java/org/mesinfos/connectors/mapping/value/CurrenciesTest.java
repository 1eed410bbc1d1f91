package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrenciesTest {

    @Test
    void knowsCodesOfIso4217() {
        assertThat(List.of("EUR", "USD", "XPF", "FRF", "ALL")).allMatch(Currencies::isCode);
        assertThat(List.of("eur", "EURO", "", "€")).noneMatch(Currencies::isCode);
        assertThat(Currencies.ofNumericCode("978")).contains("EUR");
        assertThat(Currencies.ofNumericCode("036")).contains("AUD");
        assertThat(Currencies.ofNumericCode("000")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EUR, 2", "JPY, 0", "KRW, 0", "CLP, 0", "KWD, 3", "CLF, 4", "UYW, 4"})
    void knowsTheDecimalsOfMinorUnits(String code, int decimals) {
        assertThat(Currencies.decimals(code)).hasValue(decimals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAU", "XXX", "eur", "EURO", ""})
    void otherCodesHaveNoMinorUnit(String code) {
        assertThat(Currencies.decimals(code)).isEmpty();
    }

    /** The list is complete if it has each code of a runtime; codes that a later runtime adds are added to it by hand. */
    @Test
    void agreesWithTheJavaRuntimeOnTheCodesThatBothHave() {
        assertThat(Currency.getAvailableCurrencies())
                .filteredOn(currency -> Currencies.isCode(currency.getCurrencyCode()))
                .hasSizeGreaterThan(200)
                .allSatisfy(currency -> assertThat(new IsoCurrency(
                                currency.getCurrencyCode(),
                                currency.getNumericCode() == 0 ? "" : currency.getNumericCodeAsString(),
                                currency.getDefaultFractionDigits() < 0
                                        ? OptionalInt.empty()
                                        : OptionalInt.of(currency.getDefaultFractionDigits())))
                        .isIn(IsoCurrency.all()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"})
    void knowsCurrenciesWithThreeDecimals(String code) {
        assertThat(Currencies.hasThreeDecimals(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "JPY", "", "ABC"})
    void otherCurrenciesDoNotHaveThreeDecimals(String code) {
        assertThat(Currencies.hasThreeDecimals(code)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "€, EUR",
        "£, GBP",
        "R$, BRL",
        "US$, USD",
        "CA$, CAD",
        "AU$, AUD",
        "NZ$, NZD",
        "HK$, HKD",
        "S$, SGD",
        "₹, INR",
        "₽, RUB",
        "₴, UAH",
        "₺, TRY",
        "₪, ILS",
        "₩, KRW",
        "₫, VND",
        "₦, NGN",
        "₱, PHP",
        "฿, THB",
        "₸, KZT",
        "₾, GEL",
        "֏, AMD",
        "₼, AZN",
        "₡, CRC",
        "₲, PYG",
        "₵, GHS",
        "₭, LAK",
        "៛, KHR",
        "₮, MNT",
        "৳, BDT",
        "Kč, CZK",
        "zł, PLN",
        "ZEUR, EUR",
        "ZUSD, USD",
        "ZGBP, GBP",
        "ZCAD, CAD",
        "ZAUD, AUD",
        "ZJPY, JPY",
        "人民币, CNY",
        "人民币元, CNY",
        "港币, HKD",
        "港元, HKD",
        "Ft, HUF",
        "RM, MYR",
        "NT$, TWD",
        "KSh, KES",
        "S/, PEN",
        "S/., PEN",
        "лв., BGN",
        "שקל, ILS",
        "RUR, RUB"
    })
    void symbolsAndCodesOfExchangesMeanOneCurrency(String symbol, String code) {
        assertThat(Currencies.symbols()).containsEntry(symbol, code);
        assertThat(symbol).matches(Currencies.symbolPattern());
    }

    @ParameterizedTest
    @CsvSource({
        "€, EUR",
        "EURO, EUR",
        "euros, EUR",
        "£, GBP",
        "$, USD",
        "US$, USD",
        "S$, SGD",
        "R, ZAR",
        "A$, AUD",
        "C$, CAD",
        "HK$, HKD",
        "NZ$, NZD",
        "R$, BRL",
        "¥, JPY",
        "₹, INR",
        "Rs, INR",
        "RS., INR",
        "zł, PLN",
        "Kč, CZK",
        "KČ, CZK",
        "Fr., CHF",
        "SFr, CHF"
    })
    void recognisesPrintedForms(String text, String code) {
        assertThat(Currencies.ofPrinted(text)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EUR", "USD", "GBP", "CHF", "CAD", "AUD", "NZD", "JPY", "CNY", "PLN", "CZK", "HUF", "RON", "BGN", "SEK",
                "NOK", "DKK", "ISK", "SGD", "HKD", "INR", "BRL", "MXN", "ZAR", "AED", "ILS", "THB", "KRW", "MAD", "TND",
                "XOF", "XAF", "XPF", "UAH", "TRY", "RSD", "FRF", "DEM", "RUB", "IDR", "MYR", "TWD", "PHP", "NGN", "KES"
            })
    void recognisesCodesThatAreLikelyInDocuments(String code) {
        assertThat(Currencies.ofPrinted(code)).contains(code);
        assertThat(Currencies.ofUnit(code)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FORMAT", "Ftx", "Banco S/A", "KShow", "NT$X"})
    void symbolsWithLettersAreNoPartsOfWords(String text) {
        assertThat(text).doesNotContainPattern(Currencies.symbolPattern());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FT", "ft", "rm", "TSH"})
    void symbolsOfLettersAreRecognisedAsTheyAreWritten(String text) {
        assertThat(Currencies.ofPrinted(text)).isEmpty();
    }

    @Test
    void legalFormsAndRegionsAreNoCurrencies() {
        assertThat(List.of("BHD", "SAR"))
                .allSatisfy(text -> assertThat(Currencies.ofPrinted(text)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "Soles, PEN",
        "US Dollar, USD",
        "dólares americanos, USD",
        "Swiss Francs private account, CHF",
        "ZŁOTY POLSKI, PLN",
        "新台幣, TWD"
    })
    void recognisesNamesAfterCaptions(String text, String code) {
        assertThat(Currencies.ofCaptionedName(text)).contains(code);
        assertThat(Currencies.ofPrinted(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Pesos", "Dollar", "Francs", "Solesmes", "private Soles"})
    void otherTextsAfterCaptionsNameNoCurrency(String text) {
        assertThat(Currencies.ofCaptionedName(text)).isEmpty();
    }

    @Test
    void doesNotRecogniseWordsInDocuments() {
        assertThat(List.of("ALL", "TOP", "PEN", "eur", "FR", ""))
                .allSatisfy(text -> assertThat(Currencies.ofPrinted(text)).isEmpty());
        assertThat(List.of("DEM", "TRY", "RON")).allMatch(Currencies::isWord);
        assertThat(Currencies.isWord("EUR")).isFalse();
    }

    @Test
    void unitsAreUnambiguous() {
        assertThat(Currencies.ofUnit("€")).contains("EUR");
        assertThat(Currencies.ofUnit("£")).contains("GBP");
        assertThat(List.of("$", "Rs", "EURO", "kg", ""))
                .allSatisfy(text -> assertThat(Currencies.ofUnit(text)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"EURO, EUR", "EUROS, EUR", "EUROA, EUR", "€, EUR", "R$, BRL", "ALL, ALL"})
    void recognisesCurrenciesNextToColumnNames(String word, String code) {
        assertThat(Currencies.ofHeaderWord(word)).contains(code);
    }

    @Test
    void abbreviationsDoNotMeanCurrenciesNextToColumnNames() {
        assertThat(List.of("$", "RS", "FR.", "DATE"))
                .allSatisfy(word -> assertThat(Currencies.ofHeaderWord(word)).isEmpty());
    }

    @Test
    void recognisesSomeCodesAboveTables() {
        assertThat(Currencies.preambleCodePattern().split("\\|"))
                .containsExactlyInAnyOrder(
                        "EUR", "GBP", "CHF", "SEK", "NOK", "DKK", "ISK", "PLN", "CZK", "HUF", "RON", "BGN", "TRY",
                        "USD");
    }

    @Test
    void knowsCurrenciesOfTheDollarSign() {
        assertThat(List.of("USD", "AUD", "CAD", "NZD", "SGD", "HKD")).allMatch(Currencies::isDollar);
        assertThat(List.of("BRL", "EUR")).noneMatch(Currencies::isDollar);
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, AD AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM VA XK",
        "BRL, BR",
        "CHF, CH LI",
        "CZK, CZ",
        "DKK, DK",
        "GBP, GB",
        "HUF, HU",
        "ISK, IS",
        "MAD, MA",
        "NOK, NO",
        "PLN, PL",
        "RON, RO",
        "RSD, RS",
        "SEK, SE",
        "TND, TN",
        "TRY, TR",
        "UAH, UA"
    })
    void knowsTheCurrencyOfAccounts(String code, String countries) {
        assertThat(List.of(countries.split(" ")))
                .allSatisfy(country -> assertThat(Currencies.ofCountry(country)).contains(code));
    }

    @Test
    void accountsOfOtherCountriesMayHaveSeveralCurrencies() {
        assertThat(Currencies.ofCountry("GE")).isEmpty();
    }

    @Test
    void codesAreRecognisedInUpperAndLowerCase() {
        assertThat(Currencies.isCodeOrSymbol("EUR")).isTrue();
        assertThat(Currencies.isCodeOrSymbol("eur")).isTrue();
        assertThat(Currencies.isCodeOrSymbol("\u20ac")).isTrue();
        assertThat(Currencies.isCodeOrSymbol("eux")).isFalse();
        assertThat(Currencies.isCodeOrSymbol("euro")).isFalse();
    }

    @Test
    void symbolsOfDocumentsAreMatchedAsTheyAre() {
        assertThat("US$").matches(Currencies.printedPattern());
        assertThat("\u20ac").matches(Currencies.printedPattern());
        assertThat("USX").doesNotMatch(Currencies.printedPattern());
    }
}
