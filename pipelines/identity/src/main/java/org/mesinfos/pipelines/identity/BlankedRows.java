package org.mesinfos.pipelines.identity;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Rejected rows of erased people in a file of a snapshot delivery that are blank in its kept bytes, with the subjects and keys that
 * they showed before. Each reading of the file shows the latter, by whatever rules.
 *
 * @param delivery id of the delivery
 * @param sha256 hash of the delivered bytes
 * @param lines lines on which they start, from 1, sorted at construction
 * @param digests keyed digests of what they showed, sorted at construction
 */
public record BlankedRows(String delivery, String sha256, List<Long> lines, List<String> digests) {

    public BlankedRows {
        lines = lines.stream().sorted().distinct().toList();
        digests = digests.stream().sorted().distinct().toList();
    }

    /** Returns all rows of a file. */
    public static BlankedRows of(Collection<BlankedRows> all, String delivery, String sha256) {
        TreeSet<Long> lines = new TreeSet<>();
        TreeSet<String> digests = new TreeSet<>();
        all.stream()
                .filter(rows -> rows.delivery.equals(delivery) && rows.sha256.equals(sha256))
                .forEach(rows -> {
                    lines.addAll(rows.lines);
                    digests.addAll(rows.digests);
                });
        return new BlankedRows(delivery, sha256, List.copyOf(lines), List.copyOf(digests));
    }
}
