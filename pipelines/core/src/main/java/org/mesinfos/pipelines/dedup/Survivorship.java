package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;

/**
 * Merging of the rows of one event into one record: per field, the value of the row with the first rank applies. Rows
 * of organisations without authority provide no value.
 */
final class Survivorship {

    /** Positions of the merged fields, by record type: all fields except those that deduplication fills itself. */
    private static final Map<RecordType, int[]> MERGED = new EnumMap<>(RecordType.class);

    static {
        for (RecordType type : RecordType.values()) {
            MERGED.put(type, mergedPositions(type.schema()));
        }
    }

    private final CanonicalCodec codec;
    private final DecodedRows decoded;
    private final RowRanking ranking;

    Survivorship(CanonicalCodec codec, DecodedRows decoded, RowRanking ranking) {
        this.codec = codec;
        this.decoded = decoded;
        this.ranking = ranking;
    }

    /**
     * The record of one event.
     *
     * @param reported the values on which its rows differ
     * @param undecided fields with different values of which none has a higher rank by its meaning
     */
    record MergedRecord(SpecificRecord record, ReportedValues reported, SortedSet<String> undecided) {

        static MergedRecord agreed(SpecificRecord record) {
            return new MergedRecord(record, ReportedValues.none(), Collections.emptySortedSet());
        }
    }

    /** A row with its rank, and the number of its event among those that are merged. */
    private record Ranked(RankedRow row, int event) {
        boolean isTiedWith(Ranked other) {
            return event == other.event && row.rank() == other.row.rank();
        }
    }

    /** Returns the record of one event. */
    MergedRecord merge(RecordType type, MergedEvents same) {
        List<EventRow> reporting = same.reportingRows();
        EventRow first = reporting.get(0);
        if (reporting.size() == 1 || reporting.stream().allMatch(first::hasSameRecordAs)) {
            return MergedRecord.agreed(decoded.take(first));
        }
        List<Ranked> ranked = ranked(same);
        SpecificRecord record = ranked.get(0).row().row().decode(codec);
        for (int rank = 1; rank < ranked.size(); rank++) {
            EventRow row = ranked.get(rank).row().row();
            if (!row.hasSameRecordAs(ranked.get(rank - 1).row().row())
                    && !row.hasSameRecordAs(ranked.get(0).row().row())) {
                fillIn(type, record, row.decode(codec));
            }
        }
        ReportedValues reported = ReportedValues.of(
                type,
                reporting,
                reporting.stream().map(row -> row.decode(codec)).toList(),
                same.authoritativeRows());
        return new MergedRecord(record, reported, undecided(ranked, reported));
    }

    private List<Ranked> ranked(MergedEvents same) {
        List<Ranked> ranked = new ArrayList<>();
        for (int event = 0; event < same.current().size(); event++) {
            for (RankedRow row : ranking.ranked(same.current().get(event))) {
                ranked.add(new Ranked(row, event));
            }
        }
        ranked.sort(Comparator.comparing(each -> each.row().row(), EventRow.PRECEDENCE));
        return ranked;
    }

    /** Returns the fields whose value is that of a row with a rival of equal rank. */
    private static SortedSet<String> undecided(List<Ranked> ranked, ReportedValues reported) {
        TreeSet<String> undecided = new TreeSet<>();
        TreeSet<String> decided = new TreeSet<>();
        for (int from = 0, to; from < ranked.size(); from = to) {
            to = from + 1;
            while (to < ranked.size() && ranked.get(to).isTiedWith(ranked.get(from))) {
                to++;
            }
            List<EventRow> tied = ranked.subList(from, to).stream()
                    .map(each -> each.row().row())
                    .toList();
            reported.fieldsThatDiffer(tied).stream()
                    .filter(field -> !decided.contains(field))
                    .forEach(undecided::add);
            tied.forEach(row -> reported.of(row).ifPresent(values -> decided.addAll(values.keySet())));
        }
        return undecided;
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
