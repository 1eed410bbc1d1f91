package org.mesinfos.linkage.features;

import java.util.Comparator;

/**
 * Place of a row in the order of a table: by names, so that records that are often compared are close to each other,
 * then by all content, then by the position in the input.
 *
 * @param family hash of the first family name
 * @param given hash of the first given name
 * @param content hash of all values
 * @param source position of the record in the input
 */
public record RowRank(long family, long given, long content, int source) implements Comparable<RowRank> {

    private static final Comparator<RowRank> ORDER = Comparator.comparingLong(RowRank::family)
            .thenComparingLong(RowRank::given)
            .thenComparingLong(RowRank::content)
            .thenComparingInt(RowRank::source);

    @Override
    public int compareTo(RowRank other) {
        return ORDER.compare(this, other);
    }
}
