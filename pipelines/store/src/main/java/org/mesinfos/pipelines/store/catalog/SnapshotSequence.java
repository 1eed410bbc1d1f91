package org.mesinfos.pipelines.store.catalog;

import java.util.Comparator;

/**
 * A snapshot delivery from which a person has rows. A later snapshot of the same source affects the person even if it
 * contains no rows of the person.
 *
 * @param organisation the organisation that delivered it
 * @param connector the id of the connector that read it
 * @param sequence the declared sequence
 */
public record SnapshotSequence(String organisation, String connector, long sequence)
        implements Comparable<SnapshotSequence> {

    private static final Comparator<SnapshotSequence> ORDER = Comparator.comparing(SnapshotSequence::organisation)
            .thenComparing(SnapshotSequence::connector)
            .thenComparingLong(SnapshotSequence::sequence);

    @Override
    public int compareTo(SnapshotSequence other) {
        return ORDER.compare(this, other);
    }
}
