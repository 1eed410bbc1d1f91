package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;

/** Merges the rows of one event into one record: per field, the first value in survivorship order applies. */
final class Survivorship {

    /** Positions of the merged fields, by record type: all fields except those that deduplication fills itself. */
    private static final Map<RecordType, int[]> MERGED = new EnumMap<>(RecordType.class);

    static {
        for (RecordType type : RecordType.values()) {
            MERGED.put(type, mergedPositions(type.schema()));
        }
    }

    private final CanonicalCodec codec = new CanonicalCodec();

    /**
     * Returns the record of one event.
     *
     * @param current at least one current row
     */
    SpecificRecord merge(RecordType type, List<EventRow> current) {
        if (current.size() == 1) {
            return current.get(0).decode(codec);
        }
        List<EventRow> ranked = new ArrayList<>(current);
        ranked.sort(EventRow.SURVIVORSHIP);
        EventRow best = ranked.get(0);
        SpecificRecord record = best.decode(codec);
        for (int rank = 1; rank < ranked.size(); rank++) {
            if (!ranked.get(rank).hasSameRecordAs(ranked.get(rank - 1))
                    && !ranked.get(rank).hasSameRecordAs(best)) {
                fillIn(type, record, ranked.get(rank).decode(codec));
            }
        }
        return record;
    }

    private static void fillIn(RecordType type, SpecificRecord record, SpecificRecord lesser) {
        for (int position : Objects.requireNonNull(MERGED.get(type), "MERGED has an entry for each type")) {
            if (isAbsent(record.get(position))) {
                record.put(position, lesser.get(position));
            }
        }
        Map<String, String> additional = Envelope.additional(lesser);
        if (!additional.isEmpty()) {
            Map<String, String> merged = new TreeMap<>(additional);
            merged.putAll(Envelope.additional(record));
            record.put(Envelope.ADDITIONAL, merged);
        }
    }

    private static boolean isAbsent(Object value) {
        return value == null
                || (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    private static int[] mergedPositions(Schema schema) {
        int[] ownFields =
                IntStream.range(Envelope.SIZE, schema.getFields().size()).toArray();
        int[] positions = Arrays.copyOf(ownFields, ownFields.length + 2);
        positions[ownFields.length] = Envelope.SUBJECT;
        positions[ownFields.length + 1] = Envelope.SUBJECT_KIND;
        return positions;
    }
}
