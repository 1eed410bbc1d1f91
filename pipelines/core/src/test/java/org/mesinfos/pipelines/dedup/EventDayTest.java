package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.OptionalLong;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.EventTimes;
import org.mesinfos.records.RecordType;

final class EventDayTest {

    @Test
    void statesHaveNoDay() {
        assertThat(EventDay.isDefinedFor(RecordType.BANK_TRANSACTION)).isTrue();
        assertThat(EventDay.isDefinedFor(RecordType.METER_READING)).isTrue();
        assertThat(EventDay.isDefinedFor(RecordType.PERSON_PROFILE)).isFalse();
    }

    @Test
    void theDayOfATransactionIsThatOfItsBooking() {
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();

        assertThat(EventDay.of(transaction)).isEmpty();

        transaction.setBookingDate(LocalDate.ofEpochDay(42));

        assertThat(EventDay.of(transaction)).isEqualTo(OptionalLong.of(42));
    }

    @Test
    void theFirstTimeOfAnotherRecordDecides() {
        for (RecordType type : RecordType.values()) {
            if (type == RecordType.BANK_TRANSACTION || !EventDay.isDefinedFor(type)) {
                continue;
            }
            SpecificRecord record = type.newRecord();

            assertThat(EventDay.of(record)).as("%s without dates", type).isEmpty();

            var field = EventTimes.fields(type).get(0);
            record.put(field.pos(), time(field.schema().toString()));

            assertThat(EventDay.of(record)).as("%s", type).isEqualTo(OptionalLong.of(19_782));
        }
    }

    /** Returns the last moment of 2024-02-29 as a value of a field. */
    private static Object time(String schema) {
        if (schema.contains("local-timestamp")) {
            return LocalDateTime.of(2024, 2, 29, 23, 59);
        }
        return schema.contains("timestamp") ? Instant.parse("2024-02-29T23:59:00Z") : LocalDate.of(2024, 2, 29);
    }
}
