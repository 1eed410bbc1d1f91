package org.mesinfos.pipelines.store.catalog;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.mesinfos.pipelines.identity.SubjectDigests;

/**
 * The subjects and keys that the rejected rows of a file show, and the keys of accepted rows of a snapshot without a
 * subject, as keyed digests. A snapshot withdraws no row with one of them, and none of its source if one of them is the marker of
 * a row that shows neither.
 *
 * @param digests the digests and markers, sorted at construction; empty if the list would be incomplete
 * @param isComplete false if there are more than {@value #MAX_DIGESTS}, if no connector reads the file, or if an earlier version
 *     of the program found a row that shows neither; the snapshot then withdraws no row of its source
 */
public record RejectedTraces(List<String> digests, boolean isComplete) {

    /** Maximum number of digests listed per file. */
    public static final int MAX_DIGESTS = 1000;

    /** The traces of rejected rows that could have stated anything. */
    public static final RejectedTraces INCOMPLETE = new RejectedTraces(List.of(), false);

    /** The traces of a file without rejected rows. */
    public static final RejectedTraces NONE = new RejectedTraces(List.of(), true);

    public RejectedTraces {
        digests = digests.stream().sorted().distinct().toList();
    }

    /** Returns whether no digest can be tested against a list of references without the keys of the store. */
    boolean areKeyed() {
        return digests.stream().allMatch(SubjectDigests::isKeyed);
    }

    /** Returns the traces of both. */
    public RejectedTraces plus(RejectedTraces other) {
        if (!isComplete || !other.isComplete) {
            return INCOMPLETE;
        }
        Collection<String> all = new TreeSet<>(digests);
        all.addAll(other.digests);
        return all.size() > MAX_DIGESTS ? INCOMPLETE : new RejectedTraces(List.copyOf(all), true);
    }
}
