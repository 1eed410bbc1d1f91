package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNumberFormsTest {

    @ParameterizedTest
    @CsvSource({
        "FR7630006000011234567890189, 30006000011234567890189 300060000112345678901",
        "DE89370400440532013000, 370400440532013000 37040044/0532013000 37040044/532013000",
        "AT611904300234573201, 1904300234573201 19043/00234573201 19043/234573201",
        "GB29NWBK60161331926819, 60161331926819 NWBK60161331926819",
        "ES9121000418450200051332, 210004180200051332 21000418450200051332",
        "BE68539007547034, 5390075470 539007547034",
        "PL61109010140000071219812874, 10901010000071219812874 109010140000071219812874 61109010140000071219812874",
        "NL91ABNA0417164300, ABNA0417164300"
    })
    void returnsTheUniqueNationalFormsOfAnIban(String iban, String expected) {
        assertThat(AccountNumberForms.alternatives(iban)).containsExactlyInAnyOrder(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "30006000011234567890189, FR7630006000011234567890189 300060000112345678901",
        "300060000112345678901, FR7630006000011234567890189 30006000011234567890189",
        "539007547034, BE68539007547034 5390075470"
    })
    void returnsTheIbanOfANationalNumberWithBank(String number, String expected) {
        assertThat(AccountNumberForms.alternatives(number)).containsExactlyInAnyOrder(expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345678901",
                "30006000011234567890188",
                "FR7630006000011234567890188",
                "FR76XXXXXXXXXXXXXXXXXXX0189",
                "ZZ123456789012345"
            })
    void returnsNothingForOtherNumbers(String number) {
        assertThat(AccountNumberForms.alternatives(number)).isEmpty();
    }
}
