package org.mesinfos.connectors.standard.qif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;
import org.mesinfos.connectors.standard.date.DayMonthOrder;
import org.mesinfos.connectors.standard.money.DecimalMarkRule;

class QifEvidenceTest {

    private static final TwoDigitYears YEARS =
            new TwoDigitYears(LocalDate.of(2024, 12, 31), TwoDigitYears.Day.DECLARED);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.50;1,200|POINT",
                "1,50;1.200|COMMA",
                "1,234.56|POINT",
                "1.234,5|COMMA",
                "1,200;3|SHOWN",
                "1.5;1,5|SHOWN"
            })
    void infersDecimalMark(String amounts, DecimalMarkRule mark) {
        QifEvidence evidence = new QifEvidence(YEARS);
        Arrays.stream(amounts.split(";", -1)).forEach(evidence::addAmount);
        assertThat(evidence.decimalMark()).isEqualTo(mark);
    }

    @Test
    void usesDateOrderOfCountryWithoutEvidence() {
        QifEvidence evidence = new QifEvidence(YEARS);
        evidence.addDate("01/02/2024");
        assertThat(QifDialect.of(evidence, "US"))
                .isEqualTo(new QifDialect(DayMonthOrder.MONTH_FIRST, true, DecimalMarkRule.SHOWN, YEARS));
        assertThat(QifDialect.of(evidence, "FR"))
                .isEqualTo(new QifDialect(DayMonthOrder.DAY_FIRST, true, DecimalMarkRule.SHOWN, YEARS));
        evidence.addAmount("1,50");
        assertThat(QifDialect.of(evidence, "US"))
                .isEqualTo(new QifDialect(DayMonthOrder.DAY_FIRST, false, DecimalMarkRule.COMMA, YEARS));
    }
}
