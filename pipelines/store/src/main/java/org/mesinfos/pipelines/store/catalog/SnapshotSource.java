package org.mesinfos.pipelines.store.catalog;

import java.util.Comparator;

/**
 * A sequence of a snapshot source of which a person has rows: when a later one arrives, the person is concerned even if
 * it does not mention them.
 *
 * @param organisation who delivered it
 * @param connector id of the connector that read it
 * @param sequence as the delivery states it
 */
public record SnapshotSource(String organisation, String connector, long sequence)
        implements Comparable<SnapshotSource> {

    private static final Comparator<SnapshotSource> ORDER = Comparator.comparing(SnapshotSource::organisation)
            .thenComparing(SnapshotSource::connector)
            .thenComparingLong(SnapshotSource::sequence);

    @Override
    public int compareTo(SnapshotSource other) {
        return ORDER.compare(this, other);
    }
}
