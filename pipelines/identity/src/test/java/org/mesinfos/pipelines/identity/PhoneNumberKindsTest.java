package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.linkage.features.PhoneKind;

final class PhoneNumberKindsTest {

    @ParameterizedTest
    @CsvSource({
        "06 11 22 00 11, FR, MOBILE",
        "+33 1 99 00 00 01, FR, LANDLINE",
        "33199000001, FR, LANDLINE",
        "0151 23456789, DE, MOBILE",
        "030 901820, DE, LANDLINE",
        "4915112345678, DE, MOBILE",
        "33612345678, DE, MOBILE",
        "0470 12 34 56, BE, MOBILE",
        "202-555-0143, US, UNKNOWN",
        "0899 70 01 23, FR, UNKNOWN",
        "3631, FR, UNKNOWN",
        "none, FR, UNKNOWN"
    })
    void followsTheNumberingPlanOfTheCountry(String number, String country, PhoneKind kind) {
        assertThat(PhoneNumberKinds.kind(number, country)).isEqualTo(kind);
    }
}
