package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.features.Column;

/** Values that two records share. Stateless. */
final class Shared {

    private Shared() {}

    /** The rarest value that both hold, {@link Column#ABSENT} when there is none. */
    static int rarest(Column column, int a, int b, Rarities rarities) {
        return rarest(column, a, column, b, rarities);
    }

    /** The same for two columns of one vocabulary. */
    static int rarest(Column first, int a, Column second, int b, Rarities rarities) {
        int rarest = Column.ABSENT;
        for (int i = first.start(a); i < first.end(a); i++) {
            int value = first.value(i);
            if (holds(second, b, value) && (rarest == Column.ABSENT || rarities.bits(value) > rarities.bits(rarest))) {
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
