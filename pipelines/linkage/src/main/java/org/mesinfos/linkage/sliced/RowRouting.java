package org.mesinfos.linkage.sliced;

import java.util.List;
import java.util.stream.IntStream;
import org.mesinfos.linkage.features.RowKey;

/** Slices in which a row is needed. Stateless. */
public enum RowRouting {
    /** Slices in which relatives and holders of identifiers are measured. */
    RELATIVES {
        @Override
        boolean needs(RowKey key) {
            return RelativeSlice.needs(key);
        }
    },
    /** Slices in which pairs are compared. */
    PAIRS {
        @Override
        boolean needs(RowKey key) {
            return ScoringSlice.needs(key);
        }
    },
    /** Slices in which components are clustered. */
    COMPONENTS {
        @Override
        boolean needs(RowKey key) {
            return true;
        }
    };

    abstract boolean needs(RowKey key);

    /** Returns the slices of a row with some keys, ascending. */
    public int[] slices(List<RowKey> keys, Buckets buckets) {
        int[] slices = new int[keys.size()];
        int count = 0;
        for (RowKey key : keys) {
            if (needs(key)) {
                slices[count++] = this == COMPONENTS
                        ? buckets.sliceOfComponent((int) key.hash())
                        : buckets.sliceOfKey(key.hash());
            }
        }
        return IntStream.of(slices).limit(count).sorted().distinct().toArray();
    }
}
