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
        "539007547034, BE68539007547034 5390075470",
        "000000009797, BE54000000009797 0000000097",
        "20041010050500013M02606, FR1420041010050500013M02606 20041010050500013M026",
        "20041010050500013M026, FR1420041010050500013M02606 20041010050500013M02606",
        "30006000011234567AZ0140, FR6630006000011234567AZ0140 30006000011234567AZ01",
        "300060000100000000080, FR7630006000010000000008009 30006000010000000008009",
        "300060000100000000015, FR7630006000010000000001510 30006000010000000001510"
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
                "539007547035",
                "53900754703",
                "FR7630006000011234567890188",
                "FR76XXXXXXXXXXXXXXXXXXX0189",
                "ZZ123456789012345"
            })
    void returnsNothingForOtherNumbers(String number) {
        assertThat(AccountNumberForms.alternatives(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO9386011117947",
                "AZ21NABZ00000000137010001944",
                "AE070331234567890123456",
                "MT84MALT011000012345MTLCAST001S"
            })
    void recognisesShortAndLongIbans(String iban) {
        assertThat(AccountNumberForms.isIban(iban)).isTrue();
        assertThat(AccountNumberForms.iban(iban)).contains(iban);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30006000011234567890189", "NO938601111794", "fr7630006000011234567890189", ""})
    void otherNumbersAreNoIbans(String number) {
        assertThat(AccountNumberForms.isIban(number)).isFalse();
    }
}
