package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;

/** Records of a bundle are in the order of their first date or time, then of their ids. */
class RecordOrderTest {

    @Test
    void recordsAreInTheOrderOfTheirTimes() {
        SpecificRecord february = record(RecordType.BANK_TRANSACTION, "a", "booking_date", LocalDate.of(2024, 2, 1));
        SpecificRecord january = record(RecordType.BANK_TRANSACTION, "b", "booking_date", LocalDate.of(2024, 1, 31));
        SpecificRecord evening =
                record(RecordType.BANK_TRANSACTION, "c", "booking_instant", Instant.parse("2024-01-31T18:00:00Z"));

        assertThat(RecordOrder.sorted(RecordType.BANK_TRANSACTION, List.of(february, evening, january)))
                .containsExactly(january, evening, february);
    }

    @Test
    void recordsOfOneTimeAreInTheOrderOfTheirIds() {
        SpecificRecord first = record(RecordType.BANK_TRANSACTION, "a", "booking_date", LocalDate.of(2024, 2, 1));
        SpecificRecord second = record(RecordType.BANK_TRANSACTION, "b", "booking_date", LocalDate.of(2024, 2, 1));

        assertThat(RecordOrder.sorted(RecordType.BANK_TRANSACTION, List.of(second, first)))
                .containsExactly(first, second);
    }

    @Test
    void firstTimeOfARecordCounts() {
        SpecificRecord booked = record(RecordType.BANK_TRANSACTION, "a", "booking_date", LocalDate.of(2024, 2, 1));
        put(booked, "value_date", LocalDate.of(2020, 1, 1));
        SpecificRecord other = record(RecordType.BANK_TRANSACTION, "b", "booking_date", LocalDate.of(2024, 1, 1));

        assertThat(RecordOrder.sorted(RecordType.BANK_TRANSACTION, List.of(booked, other)))
                .containsExactly(other, booked);
    }

    @Test
    void recordsWithoutADateComeFirst() {
        SpecificRecord early = record(RecordType.BANK_TRANSACTION, "a", "booking_date", LocalDate.of(1900, 1, 1));
        SpecificRecord undated = RecordType.BANK_TRANSACTION.newRecord();
        undated.put(Envelope.RECORD_ID, "b");

        assertThat(RecordOrder.sorted(RecordType.BANK_TRANSACTION, List.of(early, undated)))
                .containsExactly(undated, early);
    }

    @Test
    void localTimeIsComparedAsInUtc() {
        SpecificRecord local =
                record(RecordType.METER_READING, "a", "local_interval_start", LocalDateTime.parse("2024-01-31T12:00"));
        SpecificRecord before =
                record(RecordType.METER_READING, "b", "interval_start", Instant.parse("2024-01-31T11:59:00Z"));
        SpecificRecord after =
                record(RecordType.METER_READING, "c", "interval_start", Instant.parse("2024-01-31T12:01:00Z"));

        assertThat(RecordOrder.sorted(RecordType.METER_READING, List.of(after, local, before)))
                .containsExactly(before, local, after);
    }

    private static SpecificRecord record(RecordType type, String id, String field, Object time) {
        SpecificRecord record = type.newRecord();
        record.put(Envelope.RECORD_ID, id);
        put(record, field, time);
        return record;
    }

    private static void put(SpecificRecord record, String field, Object time) {
        record.put(record.getSchema().getField(field).pos(), time);
    }
}
