package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.MeterReading;

/**
 * Order in which the values of the rows of one event apply, by their meaning. Sources are ordered by declared precedence,
 * then by the quality of a meter reading. The rows of one source are ordered by declared sequence, which says nothing about
 * other sources; then by the quality of a meter reading; then the export that reaches further in time comes first, because it
 * was made later. A transaction that is announced in one row and booked in another has the values of the booking.
 *
 * <p>Rows that none of these orders have equal ranks. Not thread-safe.
 */
final class RowRanking {

    private static final Comparator<Judged> WITHIN_SOURCE = Comparator.comparing(Judged::row, EventRow.SEQUENCE)
            .thenComparingInt(Judged::quality)
            .thenComparing(Comparator.comparingLong(Judged::lastDay).reversed());

    private static final Comparator<Judged> TOTAL_WITHIN_SOURCE = WITHIN_SOURCE
            .thenComparing(Comparator.comparingInt(Judged::filledFields).reversed())
            .thenComparing(Judged::row, EventRow.DELIVERY_ORDER);

    private static final Comparator<Judged> SOURCES = Comparator.comparing(Judged::row, EventRow.PRECEDENCE)
            .thenComparingInt(Judged::quality)
            .thenComparing(judged -> judged.row().origin().getConnector());

    private final CanonicalCodec codec;
    private final DecodedRows decoded;
    private final Exports exports;

    /** A row with the properties by which it is ranked. */
    private record Judged(EventRow row, SpecificRecord record, int quality, long lastDay) {

        int filledFields() {
            int filled = 0;
            for (int position = 0; position < record.getSchema().getFields().size(); position++) {
                filled += record.get(position) == null ? 0 : 1;
            }
            return filled;
        }
    }

    RowRanking(CanonicalCodec codec, DecodedRows decoded, Exports exports) {
        this.codec = codec;
        this.decoded = decoded;
        this.exports = exports;
    }

    /** Returns the record of the row whose values apply first, which the caller must not change. */
    SpecificRecord best(Event event) {
        return decoded.look(bestRow(event));
    }

    private EventRow bestRow(Event event) {
        return event.rows().size() == 1
                ? event.rows().get(0)
                : ranked(event).get(0).row();
    }

    /** Returns the current rows whose values apply, by rank. */
    List<RankedRow> ranked(Event event) {
        List<EventRow> current = event.current();
        if (current.size() == 1) {
            return List.of(new RankedRow(current.get(0), 0));
        }
        if (current.stream().allMatch(current.get(0)::hasSameRecordAs)) {
            return current.stream()
                    .sorted(EventRow.SURVIVORSHIP)
                    .map(row -> new RankedRow(row, 0))
                    .toList();
        }
        List<Judged> judged = new ArrayList<>(current.size());
        for (EventRow row : current) {
            SpecificRecord record = row.decode(codec);
            judged.add(new Judged(
                    row,
                    record,
                    quality(record),
                    exports.lastDay(event.key(), row).orElse(Long.MIN_VALUE)));
        }
        if (judged.stream().anyMatch(each -> !CrossSourceMatching.isNotYetBooked(each.record()))) {
            judged.removeIf(each -> CrossSourceMatching.isNotYetBooked(each.record()));
        }
        return numbered(bySource(judged));
    }

    /** Returns the rows of each source in order, the sources in the order of their first rows. */
    private static List<List<Judged>> bySource(List<Judged> judged) {
        record Source(int precedence, String connector) {}
        Map<Source, List<Judged>> rows = new HashMap<>();
        for (Judged each : judged) {
            RowOrigin origin = each.row().origin();
            rows.computeIfAbsent(new Source(origin.getPrecedence(), origin.getConnector()), key -> new ArrayList<>())
                    .add(each);
        }
        List<List<Judged>> sources = new ArrayList<>(rows.values());
        sources.forEach(source -> source.sort(TOTAL_WITHIN_SOURCE));
        sources.sort((one, other) -> SOURCES.compare(one.get(0), other.get(0)));
        return sources;
    }

    private static List<RankedRow> numbered(List<List<Judged>> sources) {
        List<RankedRow> ranked = new ArrayList<>();
        int rank = -1;
        for (List<Judged> source : sources) {
            Judged before = source.get(0);
            rank++;
            for (Judged each : source) {
                rank += WITHIN_SOURCE.compare(before, each) == 0 ? 0 : 1;
                ranked.add(new RankedRow(each.row(), rank));
                before = each;
            }
        }
        return ranked;
    }

    /** Returns the rank of the quality of a meter reading, the best first; 0 for other records. */
    private static int quality(SpecificRecord record) {
        return record instanceof MeterReading reading ? ReadingQualities.rank(reading.getQuality()) : 0;
    }
}
