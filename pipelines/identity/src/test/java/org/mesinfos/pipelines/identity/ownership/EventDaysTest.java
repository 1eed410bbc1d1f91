package org.mesinfos.pipelines.identity.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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

    @Test
    void eventOfWhichOnlyOneEndIsKnownIsThatOfTheOnlyHolderOnThatDay() {
        long change = CHANGE.toEpochDay();

        assertThat(ONLY.ofEvent(new DayInterval(Long.MIN_VALUE, change))).isEqualTo(new Ownership.Sole("OLD"));
        assertThat(ONLY.ofEvent(new DayInterval(Long.MIN_VALUE, change + 1))).isEqualTo(Ownership.Unheld.UNHELD);
        assertThat(ONLY.ofEvent(new DayInterval(change, Long.MAX_VALUE))).isEqualTo(Ownership.Unheld.UNHELD);
        assertThat(ONLY.ofEvent(new DayInterval(change - 1, Long.MAX_VALUE))).isEqualTo(new Ownership.Sole("OLD"));
        assertThat(ONLY.ofEvent(new DayInterval(change - 1, change + 1))).isEqualTo(Ownership.Unheld.UNHELD);
        assertThat(ONLY.ofEvent(DayInterval.ALWAYS)).isEqualTo(new Ownership.Sole("OLD"));
        assertThat(CHANGED.ofEvent(new DayInterval(change, Long.MAX_VALUE))).isEqualTo(new Ownership.Sole("NEW"));
    }

    @Test
    void holdingsOfOnePersonCoverAPeriodIfTheyLeaveNoGap() {
        assertThat(held(1, 5, 5, 9).during(new DayInterval(2, 8))).isEqualTo(new Ownership.Sole("OLD"));
        assertThat(held(1, 5, 3, 4).during(new DayInterval(2, 5))).isEqualTo(new Ownership.Sole("OLD"));
        assertThat(held(1, 5, 6, 9).during(new DayInterval(2, 8))).isEqualTo(Ownership.Unheld.UNHELD);
        assertThat(held(1, 5, 5, 9).during(new DayInterval(2, 10))).isEqualTo(Ownership.Unheld.UNHELD);
    }

    private static OwnershipHistory held(long from, long until, long again, long end) {
        return new OwnershipHistory(
                List.of(
                        new Holding("OLD", new DayInterval(from, until)),
                        new Holding("OLD", new DayInterval(again, end))),
                List.of());
    }

    @Test
    void disputeStartsWithTheFirstDayThatHasNoProvenOwner() {
        OwnershipHistory gap = new OwnershipHistory(
                List.of(
                        new Holding("OLD", new DayInterval(Long.MIN_VALUE, 10)),
                        new Holding("NEW", new DayInterval(20, Long.MAX_VALUE))),
                List.of());

        assertThat(gap.during(new DayInterval(12, 13))).isEqualTo(disputedSince(10));
        assertThat(gap.during(new DayInterval(9, 11))).isEqualTo(disputedSince(10));
        assertThat(gap.during(new DayInterval(19, 21))).isEqualTo(disputedSince(10));
        assertThat(gap.during(DayInterval.ALWAYS)).isEqualTo(disputedSince(10));
    }

    @Test
    void periodAcrossTwoOwnersIsDisputedSinceTheSecondOne() {
        long change = CHANGE.toEpochDay();

        assertThat(CHANGED.during(new DayInterval(change - 5, change + 5))).isEqualTo(disputedSince(change));
        assertThat(CHANGED.during(DayInterval.ALWAYS)).isEqualTo(disputedSince(change));
    }

    private static Ownership disputedSince(long day) {
        return new Ownership.Disputed(Optional.of(LocalDate.ofEpochDay(day)));
    }

    private static String days(RecordType type, String... fieldsAndValues) {
        SpecificRecord record = type.newRecord();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            String value = fieldsAndValues[i + 1];
            Object time = value.endsWith("Z")
                    ? Instant.parse(value)
                    : value.contains("T") ? LocalDateTime.parse(value) : LocalDate.parse(value);
            record.put(record.getSchema().getField(fieldsAndValues[i]).pos(), time);
        }
        ZoneId paris = ZoneId.of("Europe/Paris");
        return EventDays.of(type, record, paris).map(DayInterval::toString).orElse("none") + " "
                + EventDays.possible(type, record, paris)
                        .map(DayInterval::toString)
                        .orElse("none");
    }

    @Test
    void instantsBelongToADayOfTheZoneAndThatOfAnEndIsNotIncluded() {
        assertThat(days(
                        RecordType.METER_READING,
                        "interval_start",
                        "2024-01-31T23:00:00Z",
                        "interval_end",
                        "2024-02-01T23:00:00Z"))
                .startsWith("[2024-02-01, 2024-02-02)");
        assertThat(days(
                        RecordType.METER_READING,
                        "local_interval_start",
                        "2024-02-01T00:00:00",
                        "local_interval_end",
                        "2024-02-03T00:00:00"))
                .startsWith("[2024-02-01, 2024-02-03)");
        assertThat(days(
                        RecordType.METER_READING,
                        "local_interval_start",
                        "2024-02-01T00:00:00",
                        "local_interval_end",
                        "2024-02-03T00:00:01"))
                .startsWith("[2024-02-01, 2024-02-04)");
    }

    @Test
    void eventWithOneKnownEndIsOnThatDayUnlessItIsAPeriod() {
        assertThat(days(RecordType.HEALTH_REIMBURSEMENT, "care_date", "2024-02-01"))
                .isEqualTo("[2024-02-01, 2024-02-02) [2024-02-01, 2024-02-02)");
        assertThat(days(RecordType.HEALTH_REIMBURSEMENT, "care_end_date", "2024-02-01"))
                .isEqualTo("[2024-02-01, 2024-02-02) [2024-02-01, 2024-02-02)");
        assertThat(days(RecordType.INVOICE, "period_start", "2024-02-01"))
                .isEqualTo("[2024-02-01, 2024-02-02) [2024-02-01, ..)");
        assertThat(days(RecordType.INVOICE, "period_end", "2024-02-01"))
                .isEqualTo("[2024-02-01, 2024-02-02) [.., 2024-02-02)");
    }

    @Test
    void eventWithBothEndsOccupiesAllDaysBetweenThem() {
        assertThat(days(RecordType.HEALTH_REIMBURSEMENT, "care_date", "2024-02-01", "care_end_date", "2024-02-03"))
                .isEqualTo("[2024-02-01, 2024-02-04) [2024-02-01, 2024-02-04)");
        assertThat(days(RecordType.INVOICE, "period_start", "2024-02-01", "period_end", "2024-02-01"))
                .isEqualTo("[2024-02-01, 2024-02-02) [2024-02-01, 2024-02-02)");
        assertThat(days(RecordType.HEALTH_REIMBURSEMENT, "care_date", "2024-02-03", "care_end_date", "2024-02-01"))
                .as("an end before the start")
                .isEqualTo("[2024-02-03, 2024-02-04) [.., ..)");
    }

    @Test
    void firstKnownPeriodCounts() {
        assertThat(days(
                        RecordType.METER_READING,
                        "reading_date",
                        "2024-05-05",
                        "period_start",
                        "2024-02-01",
                        "period_end",
                        "2024-02-29"))
                .isEqualTo("[2024-02-01, 2024-03-01) [2024-02-01, 2024-03-01)");
        assertThat(days(RecordType.METER_READING, "reading_date", "2024-05-05"))
                .isEqualTo("[2024-05-05, 2024-05-06) [2024-05-05, 2024-05-06)");
        assertThat(days(RecordType.CONTACT)).isEqualTo("none none");
        assertThat(days(RecordType.INVOICE)).isEqualTo("none none");
        assertThat(days(RecordType.BANK_TRANSACTION, "booking_date", "2024-05-05"))
                .isEqualTo("[2024-05-05, 2024-05-06) [2024-05-05, 2024-05-06)");
    }

    @Test
    void zoneDecidesOfWhichDayAnInstantIs() {
        SpecificRecord point = RecordType.LOCATION_POINT.newRecord();
        point.put(point.getSchema().getField("instant").pos(), Instant.parse("2024-01-31T23:30:00Z"));

        assertThat(EventDays.of(RecordType.LOCATION_POINT, point, ZoneId.of("Europe/Paris")))
                .contains(DayInterval.day(LocalDate.of(2024, 2, 1)));
        assertThat(EventDays.of(RecordType.LOCATION_POINT, point, ZoneId.of("UTC")))
                .contains(DayInterval.day(LocalDate.of(2024, 1, 31)));
    }

    private static String transactionDay(String bookingDate, String bookingInstant, String zone) {
        SpecificRecord transaction = RecordType.BANK_TRANSACTION.newRecord();
        put(transaction, "booking_date", bookingDate);
        put(transaction, "value_date", "2024-03-01");
        transaction.put(transaction.getSchema().getField("booking_instant").pos(), Instant.parse(bookingInstant));
        return EventDays.possible(RecordType.BANK_TRANSACTION, transaction, ZoneId.of(zone))
                .map(DayInterval::toString)
                .orElseThrow();
    }

    @Test
    void timeWithAnOffsetIsOfTheDayInTheZoneOfTheOrganisation() {
        assertThat(transactionDay("2024-02-09", "2024-02-09T23:30:00Z", "Europe/Paris"))
                .as("00:30 in Paris")
                .isEqualTo("[2024-02-10, 2024-02-11)");
        assertThat(transactionDay("2024-02-10", "2024-02-09T22:40:00Z", "Europe/Paris"))
                .as("written as 2024-02-10T03:40+05:00, 23:40 in Paris")
                .isEqualTo("[2024-02-09, 2024-02-10)");
        assertThat(transactionDay("2024-02-09", "2024-02-09T14:10:00Z", "Europe/Paris"))
                .isEqualTo("[2024-02-09, 2024-02-10)");
        assertThat(transactionDay("", "2024-02-09T23:30:00Z", "Europe/Paris"))
                .as("without a date")
                .isEqualTo("[2024-02-10, 2024-02-11)");
    }

    @Test
    void midnightWithAnOffsetMayBeADateAndIsOfBothDays() {
        assertThat(transactionDay("2024-02-10", "2024-02-10T00:00:00Z", "America/New_York"))
                .as("midnight in UTC, 19:00 of the day before in New York")
                .isEqualTo("[2024-02-09, 2024-02-11)");
        assertThat(transactionDay("2024-02-10", "2024-02-09T18:30:00Z", "Europe/Paris"))
                .as("midnight at +05:30")
                .isEqualTo("[2024-02-09, 2024-02-11)");
        assertThat(transactionDay("2024-02-10", "2024-02-10T00:00:00Z", "Europe/Paris"))
                .as("01:00 in Paris, of the same day")
                .isEqualTo("[2024-02-10, 2024-02-11)");
        assertThat(transactionDay("2024-02-09", "2024-02-09T23:00:00Z", "Europe/Paris"))
                .as("midnight in Paris, written in UTC")
                .isEqualTo("[2024-02-10, 2024-02-11)");
    }

    @Test
    void recordWithOnlyAnInstantHasADay() {
        assertThat(days(RecordType.OFFER, "shown_instant", "2024-01-31T23:30:00Z"))
                .isEqualTo("[2024-02-01, 2024-02-02) [2024-02-01, 2024-02-02)");
        assertThat(days(RecordType.SCORE, "computed_instant", "2024-01-31T23:30:00Z"))
                .startsWith("[2024-02-01, 2024-02-02)");
        assertThat(days(RecordType.COMPLAINT, "opened_instant", "2024-01-31T23:30:00Z"))
                .startsWith("[2024-02-01, 2024-02-02)");
        assertThat(days(RecordType.OFFER, "shown_date", "2024-01-31")).startsWith("[2024-01-31, 2024-02-01)");
    }
}
