package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.features.ValueColumn;

/** Look-up of values that two records share. Stateless. */
final class SharedValues {

    private SharedValues() {}

    /** Returns the rarest value of both rows, {@link ValueColumn#ABSENT} if there is none. */
    static int rarest(ValueColumn column, int a, int b, TermFrequencies termFrequencies) {
        return rarest(column, a, column, b, termFrequencies);
    }

    /** Returns the rarest value of both rows in two columns of one vocabulary. */
    static int rarest(ValueColumn first, int a, ValueColumn second, int b, TermFrequencies termFrequencies) {
        int rarest = ValueColumn.ABSENT;
        for (int i = first.start(a); i < first.end(a); i++) {
            int value = first.value(i);
            if (value != ValueColumn.ABSENT
                    && contains(second, b, value)
                    && (rarest == ValueColumn.ABSENT
                            || termFrequencies.information(value) > termFrequencies.information(rarest))) {
                rarest = value;
            }
        }
        return rarest;
    }

    static boolean contains(ValueColumn column, int row, int value) {
        for (int j = column.start(row); j < column.end(row); j++) {
            if (column.value(j) == value) {
                return true;
            }
        }
        return false;
    }
}
