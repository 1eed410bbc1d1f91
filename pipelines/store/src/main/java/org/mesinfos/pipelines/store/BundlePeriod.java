package org.mesinfos.pipelines.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.store.catalog.DateRange;
import org.mesinfos.records.EventTimes;
import org.mesinfos.records.RecordType;

/**
 * Period that the records of a file cover: the dates on which events happened, not those on which they were recorded.
 *
 * <p>Profiles and contacts describe a state and have no period. Instants are converted to dates in UTC.
 */
public final class BundlePeriod {

    private static final Map<RecordType, int[]> POSITIONS = positions();

    private BundlePeriod() {}

    /** Returns the first and last date; empty if no record has a date. */
    public static Optional<DateRange> of(RecordType type, List<SpecificRecord> records) {
        LocalDate first = null;
        LocalDate last = null;
        int[] positions = Objects.requireNonNull(POSITIONS.get(type), "POSITIONS has an entry for each type");
        for (SpecificRecord record : records) {
            LocalDate date = day(record, positions);
            if (date != null) {
                first = first == null || date.isBefore(first) ? date : first;
                last = last == null || date.isAfter(last) ? date : last;
            }
        }
        return first == null || last == null ? Optional.empty() : Optional.of(new DateRange(first, last));
    }

    private static @Nullable LocalDate day(SpecificRecord record, int[] positions) {
        for (int position : positions) {
            Object value = record.get(position);
            if (value instanceof LocalDate date) {
                return date;
            }
            if (value instanceof Instant instant) {
                return LocalDate.ofInstant(instant, ZoneOffset.UTC);
            }
            if (value instanceof LocalDateTime time) {
                return time.toLocalDate();
            }
        }
        return null;
    }

    private static Map<RecordType, int[]> positions() {
        Map<RecordType, int[]> positions = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            positions.put(
                    type,
                    EventTimes.fields(type).stream().mapToInt(Schema.Field::pos).toArray());
        }
        return positions;
    }
}
