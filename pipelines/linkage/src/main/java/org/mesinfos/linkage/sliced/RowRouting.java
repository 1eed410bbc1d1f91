package org.mesinfos.linkage.sliced;

import java.util.TreeSet;
import org.mesinfos.linkage.features.RowKey;
import org.mesinfos.linkage.features.TableRow;

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

    /** Returns the slices of a row, ascending. */
    public TreeSet<Integer> slices(TableRow row, Buckets buckets) {
        TreeSet<Integer> slices = new TreeSet<>();
        for (RowKey key : row.keys()) {
            if (needs(key)) {
                slices.add(
                        this == COMPONENTS
                                ? buckets.sliceOfComponent((int) key.hash())
                                : buckets.sliceOfKey(key.hash()));
            }
        }
        return slices;
    }
}
