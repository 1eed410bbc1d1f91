package org.mesinfos.connectors.generic.table.value;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Dashes that a cell contains in place of a value. Beside a plus sign, a dash is a code for outgoing amounts. */
public final class Dashes {

    private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014");
    private static final String PLUS = "+";

    private Dashes() {}

    /** Returns the values of a column with "" in place of each dash, if it has other values than these codes. */
    public static List<String> removedFrom(List<String> values) {
        boolean others =
                values.stream().anyMatch(value -> !value.isEmpty() && !value.equals(PLUS) && !DASHES.contains(value));
        return others && !values.contains(PLUS)
                ? values.stream()
                        .map(value -> DASHES.contains(value) ? "" : value)
                        .toList()
                : values;
    }

    /** Returns whether all values are dashes, as in a column of credits where each row is a debit. */
    public static boolean areAllOf(Collection<String> values) {
        return !values.isEmpty() && DASHES.containsAll(values);
    }

    /** Returns the dashes among the cells of some rows, in order. */
    public static List<String> among(List<List<String>> rows) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(DASHES::contains)
                .distinct()
                .sorted()
                .toList();
    }
}
