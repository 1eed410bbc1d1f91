package org.mesinfos.pipelines.view;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;

/** The day since which each organisation has known the person, as the organisation states it. Not thread-safe. */
final class KnownSince {

    /** Fields with the start of a relation, by record type. */
    private static final Map<RecordType, String> FIELDS =
            Map.of(RecordType.PERSON_PROFILE, "customer_since", RecordType.CONTRACT, "start_date");

    private final Map<String, LocalDate> days = new TreeMap<>();

    void add(RecordType type, SpecificRecord record) {
        String name = FIELDS.get(type);
        Schema.Field field = name == null ? null : record.getSchema().getField(name);
        if (field != null && record.get(field.pos()) instanceof LocalDate day) {
            days.merge(Envelope.organisation(record), day, (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    /** Returns the earliest day that an organisation states; empty if it states none. */
    Optional<LocalDate> of(String organisation) {
        return Optional.ofNullable(days.get(organisation));
    }
}
