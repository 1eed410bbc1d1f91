package org.mesinfos.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "1971-06-24,19710624",
        "24/06/1971,19710624",
        "24.6.1971,19710624",
        "19710624,19710624",
        "1971,19710000",
        "1971-06,19710600",
        "1971-87-24,19718724",
        "soon,0",
        "24/06/71,0"
    })
    void parsesCommonNotations(String text, int date) {
        assertThat(PartialDate.parse(text)).isEqualTo(date);
    }

    @Test
    void treatsTheFirstOfJanuaryAsYearOnly() {
        assertThat(PartialDate.isYearOnly(19710101)).isTrue();
        assertThat(PartialDate.isYearOnly(19710000)).isTrue();
        assertThat(PartialDate.isYearOnly(19710201)).isFalse();
    }

    @Test
    void detectsOneWrongDigitAndTwoSwappedDigits() {
        assertThat(PartialDate.differByOneTypo(19710624, 19710524)).isTrue();
        assertThat(PartialDate.differByOneTypo(19710624, 19710642)).isTrue();
        assertThat(PartialDate.differByOneTypo(19710624, 19170624)).isTrue();
        assertThat(PartialDate.differByOneTypo(19710624, 19720625)).isFalse();
        assertThat(PartialDate.differByOneTypo(19710624, 19710624)).isFalse();
    }
}
