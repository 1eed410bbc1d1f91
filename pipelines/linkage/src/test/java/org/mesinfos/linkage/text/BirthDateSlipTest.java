package org.mesinfos.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates that one slip explains, and dates that it does not. */
final class BirthDateSlipTest {

    @ParameterizedTest
    @CsvSource({
        "19510403,19510403",
        "19510403,19510304",
        "19510403,19510408",
        "19510403,19520403",
        "19510403,19590403",
        "19510403,19511203",
        "19510101,19510403",
        "19510000,19520403",
        "19791231,19801231"
    })
    void aSlipExplains(int one, int other) {
        assertThat(PartialDate.mayBeSlip(one, other)).isTrue();
        assertThat(PartialDate.mayBeSlip(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "19510403,19831115",
        "19510403,19810403",
        "19510403,19651403",
        "19510403,19511115",
        "19510101,19830403",
        "19510403,19520508"
    })
    void noSlipExplains(int one, int other) {
        assertThat(PartialDate.mayBeSlip(one, other)).isFalse();
        assertThat(PartialDate.mayBeSlip(other, one)).isFalse();
    }
}
