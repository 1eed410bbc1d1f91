package org.mesinfos.connectors.generic.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrintedDateParserTest {

    @Test
    void parsesDatesWithTheirUnitsInChineseAndJapanese() {
        PrintedDate may = new PrintedDate(9, 5, 2024, 0, Optional.of(DayMonthOrder.DAY_FIRST));

        assertThat(PrintedDateParser.parse("2024年5月9日")).contains(may);
        assertThat(PrintedDateParser.parse("2024年05月09日")).contains(may);
        assertThat(PrintedDateParser.parse("2024 年 5 月 9 日")).contains(may);
        assertThat(PrintedDateParser.parse("2024年5月")).isEmpty();
    }
}
