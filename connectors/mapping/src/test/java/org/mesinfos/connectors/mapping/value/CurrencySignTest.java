package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.PersonProfile;

/** The sign after an amount is that of the currency of the record, or contradicts it. */
class CurrencySignTest {

    @Test
    void signIsTheLastCharacter() {
        assertThat(CurrencySign.of("640,00 €")).contains('€');
        assertThat(CurrencySign.of("$")).contains('$');
        assertThat(CurrencySign.of("€ 640,00")).isEmpty();
        assertThat(CurrencySign.of("640,00 EUR")).isEmpty();
        assertThat(CurrencySign.of("")).isEmpty();
        assertThat(CurrencySign.remove("640,00 €")).isEqualTo("640,00");
        assertThat(CurrencySign.remove("640,00€")).isEqualTo("640,00");
    }

    @ParameterizedTest
    @CsvSource({"€, EUR", "£, GBP", "£, GIP", "£, EGP", "¥, JPY", "¥, CNY", "$, USD", "$, MXN", "₹, EUR"})
    void signAgreesWithTheCurrenciesThatUseIt(char sign, String currency) {
        assertThat(CurrencySign.contradicts(AmountSign.ofField("amount", sign), in(currency)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"€, USD", "£, EUR", "£, PHP", "£, COP", "¥, EUR", "$, EUR", "$, GBP", "$, JPY", "$, PLN"})
    void signContradictsOtherCurrencies(char sign, String currency) {
        assertThat(CurrencySign.contradicts(AmountSign.ofField("amount", sign), in(currency)))
                .isTrue();
    }

    @Test
    void recordWithoutCurrencyIsNotContradicted() {
        assertThat(CurrencySign.contradicts(AmountSign.ofField("amount", '€'), in(null)))
                .isFalse();
        assertThat(CurrencySign.contradicts(AmountSign.ofField("amount", '€'), new PersonProfile()))
                .isFalse();
    }

    private static BankTransaction in(String currency) {
        BankTransaction transaction = new BankTransaction();
        transaction.setCurrency(currency);
        return transaction;
    }
}
