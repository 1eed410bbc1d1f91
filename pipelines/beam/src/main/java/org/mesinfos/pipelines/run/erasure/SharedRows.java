package org.mesinfos.pipelines.run.erasure;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.mesinfos.pipelines.rows.AcceptedRow;

/** Rows that further people hold, such as those of a joint account, by digest. Not thread-safe. */
final class SharedRows {

    /** The people to erase who hold a row, and the number of all its holders. */
    private static final class Holders {
        private String last = "";
        private int erased;
        private int all = Integer.MAX_VALUE;
    }

    private final SortedMap<String, Holders> rows = new TreeMap<>();

    /** Returns whether further people hold a row. */
    static boolean isShared(AcceptedRow row) {
        return row.row().getCopied() || row.row().getCopies() > 0;
    }

    /** Adds a row of a person to erase. People are added in the order in which their erasures are stored. */
    void add(String person, String digest, AcceptedRow row) {
        Holders holders = rows.computeIfAbsent(digest, unused -> new Holders());
        holders.last = person;
        holders.erased++;
        if (!row.row().getCopied()) {
            holders.all = 1 + row.row().getCopies();
        }
    }

    /**
     * Passes on the digest of each row of which all holders are erased, with the last of them: its erasure is stored when those
     * of the others are, so that no row is kept out while somebody keeps it.
     */
    void forEachErased(BiConsumer<String, String> action) {
        rows.forEach((digest, holders) -> {
            if (holders.erased == holders.all) {
                action.accept(holders.last, digest);
            }
        });
    }
}
