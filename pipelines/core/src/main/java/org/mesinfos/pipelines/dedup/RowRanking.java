package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.ReadingQuality;

/**
 * Order in which the values of the rows of one event apply, by their meaning: declared precedence, then declared
 * sequence; the quality of a meter reading; then the export that reaches further in time, which was made later. A
 * transaction that is announced in one row and booked in another has the values of the booking.
 *
 * <p>Rows that none of these orders have equal ranks. Not thread-safe.
 */
final class RowRanking {

    private static final Comparator<Judged> BY_MEANING = Comparator.comparing(Judged::row, EventRow.DECLARED)
            .thenComparingInt(Judged::quality)
            .thenComparing(judged -> judged.row().origin().getConnector())
            .thenComparing(Comparator.comparingLong(Judged::lastDay).reversed());

    private static final Comparator<Judged> TOTAL = BY_MEANING
            .thenComparing(Comparator.comparingInt(Judged::filledFields).reversed())
            .thenComparing(Judged::row, EventRow.DELIVERY_ORDER);

    private final CanonicalCodec codec;
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

    RowRanking(CanonicalCodec codec, Exports exports) {
        this.codec = codec;
        this.exports = exports;
    }

    /** Returns the record of the row whose values apply first. Each call returns a new instance. */
    SpecificRecord best(Event event) {
        return ranked(event).get(0).row().decode(codec);
    }

    /** Returns the current rows whose values apply, by rank. */
    List<RankedRow> ranked(Event event) {
        List<EventRow> current = event.current();
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
        judged.sort(TOTAL);
        return numbered(judged);
    }

    private static List<RankedRow> numbered(List<Judged> judged) {
        List<RankedRow> ranked = new ArrayList<>(judged.size());
        int rank = 0;
        Judged before = judged.get(0);
        for (Judged each : judged) {
            rank += BY_MEANING.compare(before, each) == 0 ? 0 : 1;
            ranked.add(new RankedRow(each.row(), rank));
            before = each;
        }
        return ranked;
    }

    /** Returns the rank of the quality of a meter reading, the best first; 0 for other records. */
    private static int quality(SpecificRecord record) {
        return record instanceof MeterReading reading ? quality(reading.getQuality()) : 0;
    }

    /** A corrected value replaces a measured one, and both replace an estimate. */
    private static int quality(@Nullable ReadingQuality quality) {
        if (quality == null) {
            return 3;
        }
        return switch (quality) {
            case CORRECTED -> 0;
            case MEASURED -> 1;
            case SELF_READ -> 2;
            case OTHER -> 3;
            case ESTIMATED -> 4;
            case CONTRACTUAL -> 5;
        };
    }
}
