package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.features.Column;

/** Look-up of values that two records share. Stateless. */
final class Shared {

    private Shared() {}

    /** Returns the rarest value of both rows, {@link Column#ABSENT} if there is none. */
    static int rarest(Column column, int a, int b, Rarities termFrequencies) {
        return rarest(column, a, column, b, termFrequencies);
    }

    /** Returns the rarest value of both rows in two columns of one vocabulary. */
    static int rarest(Column first, int a, Column second, int b, Rarities termFrequencies) {
        int rarest = Column.ABSENT;
        for (int i = first.start(a); i < first.end(a); i++) {
            int value = first.value(i);
            if (holds(second, b, value)
                    && (rarest == Column.ABSENT || termFrequencies.bits(value) > termFrequencies.bits(rarest))) {
                rarest = value;
            }
        }
        return rarest;
    }

    static boolean holds(Column column, int row, int value) {
        for (int j = column.start(row); j < column.end(row); j++) {
            if (column.value(j) == value) {
                return true;
            }
        }
        return false;
    }
}
