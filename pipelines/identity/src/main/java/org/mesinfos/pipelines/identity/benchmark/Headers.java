package org.mesinfos.pipelines.identity.benchmark;

import java.util.List;

/** Where columns stand. Stateless. */
final class Headers {

    private Headers() {}

    /**
     * The place of a column, from 0.
     *
     * @throws InvalidColumnsException when there is none of that name
     */
    static int place(List<String> names, String column) throws InvalidColumnsException {
        int place = names.indexOf(column);
        if (place < 0) {
            throw new InvalidColumnsException("line 1: found no column \"" + column + "\" among " + names);
        }
        return place;
    }

    /** The value of a row; "" where the row is too short. */
    static String value(List<String> row, int place) {
        return place < row.size() ? row.get(place) : "";
    }
}
