package org.mesinfos.pipelines.dedup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.dedup.match.TransactionDate;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.EventTimes;
import org.mesinfos.records.RecordType;

/** Day of the event that a record describes, in days since 1970-01-01. Stateless. */
final class EventDay {

    private EventDay() {}

    /** Returns whether records of a type describe events rather than states. */
    static boolean isDefinedFor(RecordType type) {
        return type == RecordType.BANK_TRANSACTION || !EventTimes.fields(type).isEmpty();
    }

    /** Returns the day of a record; empty if the record has no date. Instants are days in UTC. */
    static OptionalLong of(SpecificRecord record) {
        if (record instanceof BankTransaction transaction) {
            return TransactionDate.of(transaction)
                    .map(day -> OptionalLong.of(day.toEpochDay()))
                    .orElse(OptionalLong.empty());
        }
        for (Schema.Field field : EventTimes.fields(RecordType.of(record))) {
            Object time = record.get(field.pos());
            if (time instanceof LocalDate date) {
                return OptionalLong.of(date.toEpochDay());
            } else if (time instanceof LocalDateTime local) {
                return OptionalLong.of(local.toLocalDate().toEpochDay());
            } else if (time instanceof Instant instant) {
                return OptionalLong.of(
                        LocalDate.ofInstant(instant, ZoneOffset.UTC).toEpochDay());
            }
        }
        return OptionalLong.empty();
    }
}
