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
public record RowOrder(long family, long given, long content, int source) implements Comparable<RowOrder> {

    private static final Comparator<RowOrder> ORDER = Comparator.comparingLong(RowOrder::family)
            .thenComparingLong(RowOrder::given)
            .thenComparingLong(RowOrder::content)
            .thenComparingInt(RowOrder::source);

    @Override
    public int compareTo(RowOrder other) {
        return ORDER.compare(this, other);
    }
}
