package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.pipelines.dedup.DaySeries.Extent;

/**
 * Files with rows of one key, to which one after the other is added. A further file is compared only with those of its
 * delivery and those that meet it on the day of its row, since all others overlap: also those that start on the same day as
 * it, or end on it. Not thread-safe.
 */
final class EarlierFiles {

    private record Source(String connector, String delivery) {
        static Source of(EventRow row) {
            return new Source(row.origin().getConnector(), row.delivery());
        }
    }

    private final EventKey key;
    private final Exports exports;
    private final List<EventRow> firstRows = new ArrayList<>();
    private final Map<Source, BitSet> bySource = new HashMap<>();
    private final Map<MeetingDay, Map<Extent, BitSet>> byMeeting = new HashMap<>();

    EarlierFiles(EventKey key, Exports exports) {
        this.key = key;
        this.exports = exports;
    }

    /** Returns the number of files, which is the number of the next one. */
    int count() {
        return firstRows.size();
    }

    /** Adds a file by its first row of the key. */
    void add(EventRow firstRow) {
        bySource.computeIfAbsent(Source.of(firstRow), unseen -> new BitSet()).set(count());
        exports.meeting(key, firstRow)
                .ifPresent(meeting -> byMeeting
                        .computeIfAbsent(meeting, unseen -> new EnumMap<>(Extent.class))
                        .computeIfAbsent(meeting.extent(firstRow.delivery()), unseen -> new BitSet())
                        .set(count()));
        firstRows.add(firstRow);
    }

    /** Returns the numbers of the files that may not overlap with the file of a row. */
    BitSet comparable(EventRow firstRow) {
        BitSet files = new BitSet();
        files.or(bySource.getOrDefault(Source.of(firstRow), new BitSet()));
        exports.meeting(key, firstRow).ifPresent(meeting -> {
            Extent own = meeting.extent(firstRow.delivery());
            byMeeting.getOrDefault(meeting, Map.of()).forEach((extent, others) -> {
                if (extent != own || extent == Extent.WITHIN) {
                    files.or(others);
                }
            });
        });
        return files;
    }

    /** Returns how a file and the file of a row relate. */
    ExportRelation relation(int file, EventRow firstRow) {
        return exports.relation(key, firstRows.get(file), firstRow);
    }
}
