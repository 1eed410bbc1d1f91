package org.mesinfos.pipelines.identity.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.RecordType;

/** Periods that prove nothing, or only a part of the days of an event. */
final class EventDaysTest {

    private static final LocalDate CHANGE = LocalDate.of(2024, 3, 15);

    /** OLD until 15 March 2024, then NEW. */
    private static final OwnershipHistory CHANGED = new OwnershipHistory(
            List.of(
                    new Holding("NEW", new DayInterval(CHANGE.toEpochDay(), Long.MAX_VALUE)),
                    new Holding("OLD", new DayInterval(Long.MIN_VALUE, CHANGE.toEpochDay()))),
            List.of());

    private static final OwnershipHistory ONLY = new OwnershipHistory(
            List.of(new Holding("OLD", new DayInterval(Long.MIN_VALUE, CHANGE.toEpochDay()))), List.of());

    private static SpecificRecord invoice(String start, String end) {
        SpecificRecord invoice = RecordType.INVOICE.newRecord();
        put(invoice, "issue_date", "2024-03-20");
        put(invoice, "period_start", start);
        put(invoice, "period_end", end);
        return invoice;
    }

    private static void put(SpecificRecord record, String field, String day) {
        if (!day.isEmpty()) {
            record.put(record.getSchema().getField(field).pos(), LocalDate.parse(day));
        }
    }

    private static Ownership owner(OwnershipHistory history, String start, String end) {
        Optional<DayInterval> days =
                EventDays.possible(RecordType.INVOICE, invoice(start, end), ZoneId.of("Europe/Paris"));
        return days.map(history::ofEvent).orElseThrow();
    }

    @Test
    void periodThatEndsBeforeItStartsProvesNothing() {
        assertThat(owner(CHANGED, "2024-03-20", "2024-03-01")).isInstanceOf(Ownership.Disputed.class);
        assertThat(owner(ONLY, "2024-03-20", "2024-03-01")).isEqualTo(new Ownership.Sole("OLD"));
    }

    @Test
    void periodWithOnlyOneDayIsHeldIfTheOthersMayBeOfAnotherHolder() {
        assertThat(owner(CHANGED, "2024-03-10", "")).isInstanceOf(Ownership.Disputed.class);
        assertThat(owner(CHANGED, "", "2024-03-20")).isInstanceOf(Ownership.Disputed.class);
        assertThat(owner(CHANGED, "2024-03-16", "")).isEqualTo(new Ownership.Sole("NEW"));
        assertThat(owner(CHANGED, "", "2024-03-01")).isEqualTo(new Ownership.Sole("OLD"));
        assertThat(owner(ONLY, "2024-03-10", "")).isEqualTo(new Ownership.Sole("OLD"));
    }

    @Test
    void wholePeriodAndIssueDateProveTheHolder() {
        assertThat(owner(CHANGED, "2024-01-01", "2024-02-29")).isEqualTo(new Ownership.Sole("OLD"));
        assertThat(owner(CHANGED, "", "")).isEqualTo(new Ownership.Sole("NEW"));
    }
}
