package org.mesinfos.pipelines.identity.benchmark;

import java.util.List;

/** Look-up of columns in a header. Stateless. */
final class HeaderColumns {

    private HeaderColumns() {}

    /**
     * Returns the index of a column, from 0.
     *
     * @throws InvalidLabelledSetException if there is no column with that name
     */
    static int index(List<String> names, String column) {
        int index = names.indexOf(column);
        if (index < 0) {
            throw new InvalidLabelledSetException("line 1: found no column \"" + column + "\" among " + names);
        }
        return index;
    }

    /** Returns the value of a row; "" if the row is too short. */
    static String value(List<String> row, int index) {
        return index < row.size() ? row.get(index) : "";
    }
}
