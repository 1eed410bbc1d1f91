package org.mesinfos.pipelines.dedup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;

/**
 * Order of the records in a bundle: by time of the event, then by id. Records without any date come first.
 *
 * <p>The time of an event is the first date or time that the record has outside its envelope, in the order of its
 * schema.
 */
final class RecordOrder {

    private static final Map<RecordType, int[]> TIMES = new EnumMap<>(RecordType.class);

    static {
        Arrays.stream(RecordType.values()).forEach(type -> TIMES.put(type, times(type.schema())));
    }

    private record Timed(Instant instant, String id, SpecificRecord record) {
        static final Comparator<Timed> ORDER =
                Comparator.comparing(Timed::instant).thenComparing(Timed::id);
    }

    private RecordOrder() {}

    /** Returns the records, which must have ids, in bundle order. */
    static List<SpecificRecord> sorted(RecordType type, List<SpecificRecord> records) {
        int[] times = Objects.requireNonNull(TIMES.get(type), "TIMES has an entry for each type");
        List<Timed> timed = new ArrayList<>(records.size());
        for (SpecificRecord record : records) {
            timed.add(
                    new Timed(instant(record, times), Envelope.recordId(record).orElseThrow(), record));
        }
        timed.sort(Timed.ORDER);
        return timed.stream().map(Timed::record).toList();
    }

    private static Instant instant(SpecificRecord record, int[] positions) {
        for (int position : positions) {
            Object time = record.get(position);
            if (time instanceof Instant instant) {
                return instant;
            } else if (time instanceof LocalDate date) {
                return date.atStartOfDay().toInstant(ZoneOffset.UTC);
            } else if (time instanceof LocalDateTime local) {
                return local.toInstant(ZoneOffset.UTC);
            }
        }
        return Instant.MIN;
    }

    private static int[] times(Schema schema) {
        return schema.getFields().stream()
                .filter(field -> field.pos() >= Envelope.SIZE && isTime(field.schema()))
                .mapToInt(Schema.Field::pos)
                .toArray();
    }

    private static boolean isTime(Schema schema) {
        return schema.isUnion()
                && schema.getTypes().stream()
                        .anyMatch(branch -> branch.getLogicalType() != null
                                && (branch.getType() == Schema.Type.INT || branch.getType() == Schema.Type.LONG));
    }
}
