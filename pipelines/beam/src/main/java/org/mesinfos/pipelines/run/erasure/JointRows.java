package org.mesinfos.pipelines.run.erasure;

import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.rows.AcceptedRow;

/** Rows that further people hold, such as those of a joint account, by digest. Not thread-safe. */
final class JointRows {

    /** The people to erase who hold a row, and the number of all its holders. */
    private static final class Holders {
        private ErasureEntries last;
        private int erased;
        private int all = Integer.MAX_VALUE;

        Holders(ErasureEntries first) {
            this.last = first;
        }

        void add(ErasureEntries person) {
            last = person;
            erased++;
        }
    }

    private final SortedMap<String, Holders> rows = new TreeMap<>();

    /** Returns whether further people hold a row. */
    static boolean isShared(AcceptedRow row) {
        return row.row().getCopied() || row.row().getCopies() > 0;
    }

    /** Adds a row of a person to erase. People are added in the order in which their erasures are stored. */
    void add(ErasureEntries person, String digest, AcceptedRow row) {
        Holders holders = rows.computeIfAbsent(digest, unused -> new Holders(person));
        holders.add(person);
        if (!row.row().getCopied()) {
            holders.all = 1 + row.row().getCopies();
        }
    }

    /**
     * Adds each row whose holders are all erased to the entries of the holder whose erasure is stored last. No row is thus left
     * out of the store while one of its holders is not erased yet.
     */
    void addErased() {
        rows.forEach((digest, holders) -> {
            if (holders.erased == holders.all) {
                holders.last.addRow(digest);
            }
        });
    }
}
