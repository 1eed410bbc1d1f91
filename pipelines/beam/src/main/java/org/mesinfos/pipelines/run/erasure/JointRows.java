package org.mesinfos.pipelines.run.erasure;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.rows.AcceptedRow;

/** Rows that further people hold, such as those of a joint account, by digest. Not thread-safe. */
final class JointRows {

    /** How many people to erase hold a row, and how many people in all, where it was delivered. */
    private static final class Holders {
        private int erased;
        private int all = Integer.MAX_VALUE;

        boolean areErased() {
            return erased == all;
        }
    }

    /** The row in all deliveries that contain it. */
    private static final class Deliveries {
        private final Map<RowPlace, Holders> holders = new HashMap<>();
        private ErasureEntries last;

        Deliveries(ErasureEntries first) {
            this.last = first;
        }
    }

    private final SortedMap<String, Deliveries> rows = new TreeMap<>();

    /** Returns whether further people hold a row. */
    static boolean isShared(AcceptedRow row) {
        return row.row().getCopied() || row.row().getCopies() > 0;
    }

    /** Adds a row of a person to erase. People are added in the order in which their erasures are stored. */
    void add(ErasureEntries person, String digest, AcceptedRow row) {
        Deliveries deliveries = rows.computeIfAbsent(digest, unused -> new Deliveries(person));
        deliveries.last = person;
        Holders holders = deliveries.holders.computeIfAbsent(RowPlace.of(row), unused -> new Holders());
        holders.erased++;
        if (!row.row().getCopied()) {
            holders.all = 1 + row.row().getCopies();
        }
    }

    /**
     * Adds each row whose holders are all erased, wherever it was delivered, to the entries of the holder whose erasure is stored
     * last. No row is thus left out of the store while one of its holders is not erased yet.
     */
    void addErased() {
        rows.forEach((digest, deliveries) -> {
            if (deliveries.holders.values().stream().allMatch(Holders::areErased)) {
                deliveries.last.addRow(digest);
            }
        });
    }
}
