package org.mesinfos.pipelines.dedup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.records.CanonicalJson;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;

/**
 * Values of the rows of one event, for the fields on which the rows differ. A row that reports no value of a field does
 * not differ. Immutable.
 */
final class ReportedValues {

    /** Precedes the name of a value that no typed field contains. */
    private static final String ADDITIONAL = "additional.";

    /** Positions of the fields that a source reports, by record type. */
    private static final Map<RecordType, int[]> REPORTED = new EnumMap<>(RecordType.class);

    static {
        for (RecordType type : RecordType.values()) {
            REPORTED.put(type, reportedPositions(type.schema()));
        }
    }

    private static final ReportedValues NONE = new ReportedValues(new IdentityHashMap<>());

    private final Map<EventRow, Map<String, String>> byRow;

    private ReportedValues(Map<EventRow, Map<String, String>> byRow) {
        this.byRow = byRow;
    }

    /** Returns the values of rows that do not differ. */
    static ReportedValues none() {
        return NONE;
    }

    /**
     * Compares the rows of one event.
     *
     * @param records the record of each row, in the same order
     * @param authoritative number of rows whose values may apply, which come first; a value of another row differs if they
     *     have none
     */
    static ReportedValues of(RecordType type, List<EventRow> rows, List<SpecificRecord> records, int authoritative) {
        List<Map<String, String>> differing = new ArrayList<>();
        rows.forEach(row -> differing.add(new TreeMap<>()));
        for (int position : Objects.requireNonNull(REPORTED.get(type), "REPORTED has an entry for each type")) {
            if (differ(records, authoritative, record -> value(record, position))) {
                add(
                        type.schema().getFields().get(position).name(),
                        records,
                        record -> value(record, position),
                        differing);
            }
        }
        TreeSet<String> names = new TreeSet<>();
        records.forEach(record -> names.addAll(Envelope.additional(record).keySet()));
        for (String name : names) {
            if (differ(
                    records,
                    authoritative,
                    record -> Envelope.additional(record).get(name))) {
                add(
                        ADDITIONAL + name,
                        records,
                        record -> Envelope.additional(record).get(name),
                        differing);
            }
        }
        @SuppressWarnings("IdentityHashMapUsage") // Equal rows may be in one event: each has its own values.
        Map<EventRow, Map<String, String>> byRow = new IdentityHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!differing.get(i).isEmpty()) {
                byRow.put(rows.get(i), differing.get(i));
            }
        }
        return new ReportedValues(byRow);
    }

    /** Returns the text of each field on which the rows differ; empty if the row reported none of them. */
    Optional<Map<String, String>> of(EventRow row) {
        return Optional.ofNullable(byRow.get(row));
    }

    /** Returns the fields for which two of the rows reported different values. */
    SortedSet<String> fieldsThatDiffer(Collection<EventRow> rows) {
        Map<String, String> first = new HashMap<>();
        TreeSet<String> fields = new TreeSet<>();
        for (EventRow row : rows) {
            of(row).ifPresent(values -> values.forEach((field, text) -> {
                if (!Objects.requireNonNullElse(first.putIfAbsent(field, text), text)
                        .equals(text)) {
                    fields.add(field);
                }
            }));
        }
        return fields;
    }

    /** Reader of one value of a record; null if it is absent. */
    @FunctionalInterface
    private interface ValueReader {
        @Nullable
        Object read(SpecificRecord record);
    }

    private static boolean differ(List<SpecificRecord> records, int authoritative, ValueReader reader) {
        Object first = null;
        for (int i = 0; i < records.size(); i++) {
            Object value = reader.read(records.get(i));
            boolean alone = first == null && i >= authoritative;
            if (value != null && (alone || (first != null && !first.equals(value)))) {
                return true;
            }
            first = value == null ? first : value;
        }
        return false;
    }

    private static void add(
            String field, List<SpecificRecord> records, ValueReader reader, List<Map<String, String>> differing) {
        for (int i = 0; i < records.size(); i++) {
            Object value = reader.read(records.get(i));
            if (value != null) {
                differing.get(i).put(field, text(value));
            }
        }
    }

    private static @Nullable Object value(SpecificRecord record, int position) {
        Object value = record.get(position);
        return value instanceof Collection<?> list && list.isEmpty() ? null : value;
    }

    /** Returns the text of a value: a decimal without trailing zeros, dates and times in ISO 8601, parts as JSON. */
    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof SpecificRecord part) {
            return CanonicalJson.part(part);
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(ReportedValues::text).collect(Collectors.joining(",", "[", "]"));
        }
        return value.toString();
    }

    private static int[] reportedPositions(Schema schema) {
        int[] ownFields =
                IntStream.range(Envelope.SIZE, schema.getFields().size()).toArray();
        int[] positions = Arrays.copyOf(ownFields, ownFields.length + 3);
        positions[ownFields.length] = Envelope.ORGANISATION;
        positions[ownFields.length + 1] = Envelope.SUBJECT;
        positions[ownFields.length + 2] = Envelope.SUBJECT_KIND;
        return positions;
    }
}
