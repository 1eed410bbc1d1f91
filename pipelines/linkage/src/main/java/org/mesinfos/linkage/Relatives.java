package org.mesinfos.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.mesinfos.linkage.features.Hashes;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.ValueColumn;
import org.mesinfos.linkage.text.PartialDate;

/**
 * Measurement, without labels, of how many pairs of one family name live at one place. Where families were recorded,
 * namesakes share a place more often than people of two family names do. A set in which they do not is one of people
 * without families. Immutable.
 */
public final class Relatives {

    /** Places that the people of a household share. Telephones and e-mail addresses are often personal. */
    static final List<ValueKind> PLACES = List.of(ValueKind.STREET, ValueKind.POSTCODE, ValueKind.CITY);

    private static final List<ValueKind> PERSONAL =
            List.of(ValueKind.EMAIL, ValueKind.EMAIL_LOCAL, ValueKind.PHONE, ValueKind.SHARED_IDENTIFIER);

    /**
     * Pairs of relatives for each pair of one person below which they are errors in records of people without families. In
     * records of families there are 0.7 to 3.
     */
    private static final double NO_FAMILIES = 0.4;

    /** Fewer pairs of one person show nothing. */
    private static final int LEAST_PAIRS = 80;

    /** Standard errors by which a number may be wrong. */
    private static final double STANDARD_ERRORS = 2;

    /** Share of the coincidences by which their expected number may be wrong. */
    private static final double UNCERTAINTY = 0.03;

    /** Larger groups of one family name are compared with their next records only. */
    private static final int MOST_COMPARED = 40;

    private final PersonTable table;
    private final long[] same = new long[PLACES.size()];
    private final long[] known = new long[PLACES.size()];
    private final long[] shared = new long[PLACES.size()];
    private final double[] coincidence = new double[PLACES.size()];

    private Relatives(PersonTable table) {
        this.table = table;
    }

    /** Measures a table. */
    public static Relatives of(PersonTable table) {
        Relatives measured = new Relatives(table);
        long[] grouped = RowGroups.of(table.size(), row -> family(table, row), RowGroups.ALL);
        long[] mixed = mixed(grouped);
        for (int i = 0; i < mixed.length; i++) {
            int end = Math.min(mixed.length, i + MOST_COMPARED);
            for (int j = i + 1; j < end && grouped[i] >> 32 == grouped[j] >> 32; j++) {
                measured.count((int) mixed[i], (int) mixed[j]);
            }
        }
        for (int place = 0; place < PLACES.size(); place++) {
            measured.coincidence[place] = coincidence(table, PLACES.get(place), grouped);
        }
        return measured;
    }

    /** Orders the rows of each group by a hash: rows next to each other have similar given names. */
    private static long[] mixed(long[] grouped) {
        long[] mixed = new long[grouped.length];
        int from = 0;
        for (int to = 1; to <= grouped.length; to++) {
            if (to == grouped.length || grouped[to] >> 32 != grouped[from] >> 32) {
                for (int i = from; i < to; i++) {
                    long row = grouped[i] & 0xffff_ffffL;
                    mixed[i] = (Hashes.of(row, 1) & 0xffff_ffff_0000_0000L) | row;
                }
                Arrays.sort(mixed, from, to);
                from = to;
            }
        }
        return mixed;
    }

    /** Returns the hash of the family name of a row that has one, a given name and a date of birth. */
    private static OptionalInt family(PersonTable table, int row) {
        ValueColumn family = table.column(ValueKind.FAMILY);
        boolean complete = table.column(ValueKind.GIVEN).first(row) != ValueColumn.ABSENT
                && family.first(row) != ValueColumn.ABSENT
                && table.birthDate(row) != PartialDate.UNKNOWN;
        return complete ? OptionalInt.of((int) family.vocabulary().hash(family.first(row))) : OptionalInt.empty();
    }

    private void count(int a, int b) {
        ValueColumn given = table.column(ValueKind.GIVEN);
        boolean one = given.first(a) == given.first(b);
        if (!one && !mayBeRelatives(a, b)) {
            return;
        }
        for (int place = 0; place < PLACES.size(); place++) {
            ValueColumn column = table.column(PLACES.get(place));
            if (column.first(a) != ValueColumn.ABSENT && column.first(b) != ValueColumn.ABSENT) {
                long agrees = column.first(a) == column.first(b) ? 1 : 0;
                same[place] += one ? agrees : 0;
                known[place] += one ? 0 : 1;
                shared[place] += one ? 0 : agrees;
            }
        }
    }

    /**
     * Returns whether two records are of two people. Two names of one person with errors in name and date are recognised by a
     * value that few people share.
     */
    private boolean mayBeRelatives(int a, int b) {
        return HouseholdPairs.areRelatives(table, a, b)
                && !PartialDate.mayBeSlip(table.birthDate(a), table.birthDate(b))
                && PERSONAL.stream().noneMatch(kind -> {
                    ValueColumn column = table.column(kind);
                    return column.first(a) != ValueColumn.ABSENT && column.first(a) == column.first(b);
                });
    }

    /** Returns the probability that two people of two family names have one value. */
    private static double coincidence(PersonTable table, ValueKind kind, long[] grouped) {
        ValueColumn column = table.column(kind);
        Map<Long, Integer> values = new HashMap<>();
        Map<Long, Integer> families = new HashMap<>();
        Map<Long, Integer> both = new HashMap<>();
        long rows = 0;
        for (long entry : grouped) {
            int value = column.first((int) entry);
            if (value != ValueColumn.ABSENT) {
                long family = entry >> 32;
                rows++;
                values.merge((long) value, 1, Integer::sum);
                families.merge(family, 1, Integer::sum);
                both.merge((family << 32) | value, 1, Integer::sum);
            }
        }
        double pairs = (double) rows * (rows - 1) / 2 - pairs(families);
        return pairs <= 0 ? 0 : (pairs(values) - pairs(both)) / pairs;
    }

    private static double pairs(Map<Long, Integer> groups) {
        return groups.values().stream()
                .mapToDouble(size -> (double) size * (size - 1) / 2)
                .sum();
    }

    private double excess(int place) {
        return shared[place] - known[place] * coincidence[place];
    }

    private double error(int place) {
        double coincidences = known[place] * coincidence[place];
        return STANDARD_ERRORS * Math.sqrt(Math.max((double) shared[place], coincidences)) + UNCERTAINTY * coincidences;
    }

    /**
     * Returns whether the records show that they are of people without families. A place shows nothing if more pairs of
     * namesakes than of one person share it by coincidence.
     */
    public boolean areAbsent() {
        boolean shown = false;
        for (int place = 0; place < PLACES.size(); place++) {
            if (same[place] >= LEAST_PAIRS) {
                double most = NO_FAMILIES * same[place];
                if (excess(place) - error(place) > most) {
                    return false;
                }
                shown |= known[place] * coincidence[place] <= same[place] && excess(place) + error(place) <= most;
            }
        }
        return shown;
    }
}
