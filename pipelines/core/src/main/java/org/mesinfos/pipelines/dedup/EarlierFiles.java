package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.dedup.DaySeries.Extent;

/**
 * Files with rows of one key, to which one after the other is added. A further file is compared only with those of its
 * delivery that have a row in common with it, since it follows the others of its delivery, and with those that meet it on the
 * day of its row. All others overlap: also those that start on the same day as it, or end on it. Not thread-safe.
 */
final class EarlierFiles {

    /**
     * Files whose rows are other events than those of a further file.
     *
     * @param certainty whether this is proved of all of them
     */
    record OtherEvents(BitSet files, Event.Certainty certainty) {

        boolean contains(int file) {
            return files.get(file);
        }
    }

    private record Source(String connector, String delivery) {
        static Source of(EventRow row) {
            return new Source(row.origin().getConnector(), row.delivery());
        }
    }

    /** Files of one delivery. */
    private static final class Parts {
        private final BitSet files = new BitSet();
        private final BitSet withoutBalances = new BitSet();
        private final Map<String, Integer> byName = new HashMap<>();

        void add(int file, String name, ExportFile export) {
            files.set(file);
            withoutBalances.set(file, !export.isBalanced());
            byName.put(name, file);
        }

        /** Returns the numbers of those files that a set of names has. */
        List<Integer> named(Set<String> names) {
            List<Integer> found = new ArrayList<>();
            Collection<String> fewer = names.size() < byName.size() ? names : byName.keySet();
            for (String name : fewer) {
                @Nullable Integer file = byName.get(name);
                if (file != null && names.contains(name)) {
                    found.add(file);
                }
            }
            return found;
        }
    }

    private final EventKey key;
    private final Exports exports;
    private final List<EventRow> firstRows = new ArrayList<>();
    private final Map<Source, Parts> bySource = new HashMap<>();
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
        exports.file(key, firstRow)
                .ifPresent(export -> bySource.computeIfAbsent(Source.of(firstRow), unseen -> new Parts())
                        .add(count(), firstRow.origin().getFileSha256(), export));
        exports.meeting(key, firstRow)
                .ifPresent(meeting -> byMeeting
                        .computeIfAbsent(meeting, unseen -> new EnumMap<>(Extent.class))
                        .computeIfAbsent(meeting.extent(firstRow.delivery()), unseen -> new BitSet())
                        .set(count()));
        firstRows.add(firstRow);
    }

    /** Returns the files whose rows are other events than those of a further file, by its first row of the key. */
    OtherEvents otherEvents(EventRow firstRow) {
        BitSet compared = new BitSet();
        BitSet others = new BitSet();
        boolean isProved = true;
        Parts parts = bySource.get(Source.of(firstRow));
        Optional<ExportFile> export = exports.file(key, firstRow);
        Optional<SharedRows> shared = exports.sharedRows(key, firstRow);
        if (parts != null && export.isPresent() && shared.isPresent()) {
            others.or(parts.files);
            parts.named(shared.get().filesWithRowsOf(firstRow.origin().getFileSha256()))
                    .forEach(compared::set);
            others.andNot(compared);
            isProved = others.isEmpty()
                    || (!shared.get().isTooLarge()
                            && export.get().isBalanced()
                            && !others.intersects(parts.withoutBalances));
        }
        compared.or(meeting(firstRow));
        for (int file = compared.nextSetBit(0); file >= 0; file = compared.nextSetBit(file + 1)) {
            ExportRelation relation = exports.relation(key, firstRows.get(file), firstRow);
            others.set(file, relation != ExportRelation.OVERLAPS);
            isProved &= relation != ExportRelation.SEEMS_TO_FOLLOW;
        }
        return new OtherEvents(others, isProved ? Event.Certainty.CERTAIN : Event.Certainty.ASSUMED);
    }

    /** Returns the numbers of the files of other deliveries that may not overlap with the file of a row. */
    private BitSet meeting(EventRow firstRow) {
        BitSet files = new BitSet();
        exports.meeting(key, firstRow).ifPresent(meeting -> {
            Extent own = meeting.extent(firstRow.delivery());
            byMeeting.getOrDefault(meeting, Map.of()).forEach((extent, others) -> {
                if (extent != own || extent == Extent.WITHIN) {
                    files.or(others);
                }
            });
        });
        Parts ownDelivery = bySource.get(Source.of(firstRow));
        if (ownDelivery != null) {
            files.andNot(ownDelivery.files);
        }
        return files;
    }
}
