package org.mesinfos.pipelines.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.identity.ownership.DayInterval;
import org.mesinfos.records.RecordType;

final class EventMonthSetTest {

    private final EventMonthSet months = new EventMonthSet();

    @Test
    void aPeriodCoversAllItsMonths() {
        months.add(RecordType.INVOICE, DayInterval.days(LocalDate.of(1970, 1, 31), LocalDate.of(1970, 4, 1)));
        months.add(RecordType.INVOICE, DayInterval.day(LocalDate.of(1971, 1, 1)));

        assertThat(covered()).isEqualTo("{0, 1, 2, 3, 12}");
    }

    @Test
    void anIntervalWithoutEndCountsAsItsFirstDay() {
        months.add(RecordType.INVOICE, new DayInterval(LocalDate.of(1970, 3, 1).toEpochDay(), Long.MAX_VALUE));

        assertThat(covered()).isEqualTo("{2}");
    }

    @Test
    void ignoresDaysThatAreNotLikely() {
        months.add(RecordType.INVOICE, DayInterval.day(LocalDate.of(1969, 12, 31)));
        months.add(RecordType.INVOICE, DayInterval.day(LocalDate.of(9999, 12, 31)));
        months.add(RecordType.INVOICE, DayInterval.ALWAYS);

        assertThat(months.months()).isEmpty();
    }

    private String covered() {
        return BitSet.valueOf(months.months().get(0).getMonths()).toString();
    }
}
