package org.mesinfos.connectors.standard.qif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;
import org.mesinfos.connectors.standard.date.DayMonthOrder;
import org.mesinfos.connectors.standard.date.YearPlace;
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
                "-12.500;-8.990;1.250.000|COMMA",
                "$-12,500;$1,250,000|POINT",
                "1.5;1.250.000|SHOWN_CLEARLY",
                "1.25.000;12.500|SHOWN_CLEARLY",
                "-12.500;-8.990|SHOWN_CLEARLY",
                "1,200;3|SHOWN_CLEARLY",
                "1.5;1,5|SHOWN_CLEARLY"
            })
    void infersDecimalMark(String amounts, DecimalMarkRule mark) {
        QifEvidence evidence = new QifEvidence(YEARS, Optional.empty());
        Arrays.stream(amounts.split(";", -1)).forEach(evidence::addAmount);
        assertThat(evidence.decimalMark()).isEqualTo(mark);
    }

    @ParameterizedTest
    @CsvSource({"TND,SHOWN", "EUR,SHOWN_CLEARLY", "CLP,SHOWN_CLEARLY"})
    void aPointBeforeThreeDigitsIsADecimalMarkInCurrenciesOfThreeDecimals(String currency, DecimalMarkRule mark) {
        QifEvidence evidence = new QifEvidence(YEARS, Optional.of(currency));
        evidence.addAmount("-12.500");
        assertThat(evidence.decimalMark()).isEqualTo(mark);
    }

    @Test
    void usesDateOrderOfCountryWithoutEvidence() {
        QifEvidence evidence = new QifEvidence(YEARS, Optional.empty());
        evidence.addDate("01/02/2024");
        assertThat(QifDialect.of(evidence, "US"))
                .isEqualTo(new QifDialect(
                        YearPlace.LAST, DayMonthOrder.MONTH_FIRST, true, DecimalMarkRule.SHOWN_CLEARLY, YEARS));
        assertThat(QifDialect.of(evidence, "FR"))
                .isEqualTo(new QifDialect(
                        YearPlace.LAST, DayMonthOrder.DAY_FIRST, true, DecimalMarkRule.SHOWN_CLEARLY, YEARS));
        evidence.addAmount("1,50");
        assertThat(QifDialect.of(evidence, "US"))
                .isEqualTo(
                        new QifDialect(YearPlace.LAST, DayMonthOrder.DAY_FIRST, false, DecimalMarkRule.COMMA, YEARS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24/11/7;24/11/19;24/12/2|FIRST",
                "24/12/30;25/01/02;25/01/03|FIRST",
                "24/12/2;24/11/19;24/11/7|FIRST",
                "24/11/19;24/12/2;24/11/7|UNKNOWN",
                "24/02/31;24/11/7;24/12/2|LAST",
                "32/11/19;32/11/7;32/12/2|FIRST",
                "11/12/24;12/12/24;13/12/24|LAST",
                "24/11/24;24/12/24;25/12/24|LAST",
                "05/01/21;05/02/21;05/01/22;05/12/23|LAST",
                "31/12/20;31/12/21;31/12/22;31/12/23|LAST",
                "31.12.20;31.12.22;31.12.21|LAST",
                "24/11/7;24/11/19|LAST",
                "24/11/7;24/11/19;1/12'24|LAST"
            })
    void theYearComesFirstIfOtherOrdersAreImpossibleOrSpreadTheRecordsOverYears(String dates, YearPlace place) {
        QifEvidence evidence = new QifEvidence(YEARS, Optional.empty());
        Arrays.stream(dates.split(";", -1)).forEach(evidence::addDate);

        assertThat(QifDialect.of(evidence, "FR").yearPlace()).isEqualTo(place);
    }

    @Test
    void datesWithTheYearFirstAreReadByTheDateOfTheFile() {
        QifEvidence evidence = new QifEvidence(YEARS, Optional.empty());
        Stream.of("24/11/7", "24/11/19", "24/12/2").forEach(evidence::addDate);
        QifDialect dialect = QifDialect.of(evidence, "FR");

        assertThat(dialect.parse("24/11/7").flatMap(date -> date.date(dialect.dateOrder(), dialect.years())))
                .hasValue(LocalDate.of(2024, 11, 7));
        assertThat(dialect.isDateOrderAssumed()).isFalse();
    }
}
