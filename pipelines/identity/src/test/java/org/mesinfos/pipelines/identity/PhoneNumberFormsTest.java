package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberFormsTest {

    @ParameterizedTest
    @CsvSource({
        "0639980001, FR, 0033639980001 +33639980001 33639980001",
        "33639980001, FR, 0033639980001 +33639980001 0639980001",
        "+33639980001, FR, 0033639980001 33639980001 0639980001",
        "0033639980001, FR, +33639980001 33639980001 0639980001",
        "639980001, FR, 0033639980001 +33639980001 33639980001 0639980001",
        "33639980001, BE, 0033639980001 +33639980001",
        "015123456789, DE, 004915123456789 +4915123456789 4915123456789",
        "2025550143, US, 0012025550143 +12025550143 12025550143",
        "34912345678, BR, 005534912345678 +5534912345678 5534912345678",
        "5534912345678, BR, 005534912345678 +5534912345678 34912345678",
        "34912345678, ES, 0034912345678 +34912345678 912345678",
        "34912345678, FR, 0034912345678 +34912345678",
        "13812345678, CN, 008613812345678 +8613812345678 8613812345678",
        "89161234567, RU, 0079161234567 +79161234567 79161234567"
    })
    void returnsInternationalAndNationalForms(String number, String country, String expected) {
        assertThat(PhoneNumberForms.alternatives(number, country)).containsExactlyInAnyOrder(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"3631, FR", "SERVICE, FR", "06399800XX, FR", "0239980001, ZZ", "99999999999999, FR"})
    void returnsNothingForTextThatIsNoNumber(String number, String country) {
        assertThat(PhoneNumberForms.alternatives(number, country)).isEmpty();
    }
}
