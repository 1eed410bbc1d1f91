package org.mesinfos.pipelines.identity.benchmark;

import java.util.List;

/** Look-up of columns in a header. Stateless. */
final class Headers {

    private Headers() {}

    /**
     * Returns the index of a column, from 0.
     *
     * @throws InvalidColumnsException if there is no column with that name
     */
    static int place(List<String> names, String column) throws InvalidColumnsException {
        int index = names.indexOf(column);
        if (index < 0) {
            throw new InvalidColumnsException("line 1: found no column \"" + column + "\" among " + names);
        }
        return index;
    }

    /** Returns the value of a row; "" if the row is too short. */
    static String value(List<String> row, int index) {
        return index < row.size() ? row.get(index) : "";
    }
}
