package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.mapping.value.ClockChanges.DeliveredLocalTime;
import org.mesinfos.records.HealthMeasure;
import org.mesinfos.records.RecordType;

/** Two steps back in the rows of one subject prove that the newest is first; one step forward that it is not. */
class TimeOrderTest {

    private final TimeOrder order = new TimeOrder();

    @Test
    void emptyFileProvesNothing() {
        assertKnown(false, false);
    }

    @Test
    void laterRowProvesThatTheOldestIsFirst() {
        add("A", "10:00");
        assertKnown(false, false);
        add("A", "10:01");
        assertKnown(true, false);
        add("A", "09:00");
        add("A", "08:00");
        assertKnown(true, false);
    }

    @Test
    void twoEarlierRowsProveThatTheNewestIsFirst() {
        add("A", "10:00");
        add("A", "09:00");
        assertKnown(false, false);
        add("A", "08:00");
        assertKnown(true, true);
        add("A", "08:30");
        assertKnown(true, false);
    }

    @Test
    void rowsOfTheSameTimeProveNothing() {
        add("A", "10:00");
        add("A", "10:00");
        add("A", "10:00");
        assertKnown(false, false);
    }

    @Test
    void rowsOfDifferentSubjectsAndFieldsAreNotCompared() {
        add("A", "10:00");
        add("B", "11:00");
        order.add(row("A"), Map.of("end", time("12:00", false)));
        assertKnown(false, false);
        add("B", "10:00");
        add("A", "09:00");
        assertKnown(true, true);
    }

    @Test
    void twoRepeatedTimesAreNotCompared() {
        order.add(row("A"), Map.of("start", time("02:00", true)));
        order.add(row("A"), Map.of("start", time("02:30", true)));
        assertKnown(false, false);
        order.add(row("A"), Map.of("start", time("03:00", false)));
        assertKnown(true, false);
    }

    @Test
    void repeatedTimeIsComparedWithAPlainOneBeforeIt() {
        order.add(row("A"), Map.of("start", time("01:00", false)));
        order.add(row("A"), Map.of("start", time("02:30", true)));
        assertKnown(true, false);
    }

    @Test
    void tenThousandSubjectsAreRemembered() {
        for (int subject = 0; subject <= 10_000; subject++) {
            add("S" + subject, "10:00");
        }
        add("S10000", "11:00");
        assertKnown(false, false);
        add("S9999", "11:00");
        assertKnown(true, false);
    }

    private void assertKnown(boolean known, boolean newestFirst) {
        assertThat(order.isKnown()).isEqualTo(known);
        assertThat(order.isNewestFirst()).isEqualTo(newestFirst);
    }

    private void add(String subject, String time) {
        order.add(row(subject), Map.of("start", time(time, false)));
    }

    private static DeliveredLocalTime time(String time, boolean repeated) {
        return new DeliveredLocalTime(LocalDateTime.parse("2024-10-27T" + time), repeated);
    }

    private static ParsedRow row(String subject) {
        return new ParsedRow(
                RecordType.HEALTH_MEASURE,
                new HealthMeasure(),
                Locator.line(1),
                Optional.of(Subject.customer(subject)),
                new RecordKey(RecordKey.Kind.NATURAL, ""),
                List.of());
    }
}
