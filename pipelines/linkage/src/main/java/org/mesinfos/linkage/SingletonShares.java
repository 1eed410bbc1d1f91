package org.mesinfos.linkage;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;

/**
 * The share of singletons (records that are linked with no other), estimated separately for each set of kinds of values
 * that records contain. A record without a birth date, for example, is more often left a singleton than a complete
 * record, whether or not its person has other records. Immutable.
 */
public final class SingletonShares {

    private static final ValueKind[] KINDS = ValueKind.values();

    /** Weight of the overall share in each estimate, as a number of records. */
    private static final double PRIOR_RECORDS = 20;

    /** Lower bound of the estimate, since some records are always singletons. */
    private static final double MIN_SINGLETON_SHARE = 1 / 32.0;

    /** Kinds that are derived from other kinds are left out. */
    private static final int INDEPENDENT_KINDS =
            EnumSet.complementOf(EnumSet.of(ValueKind.FAMILY_PART, ValueKind.NAME_WORD)).stream()
                    .mapToInt(kind -> kind.bit())
                    .sum();

    private final Map<Integer, SingletonCount> counts = new HashMap<>();
    private final double overallShare;

    private record SingletonCount(int records, int linked) {
        SingletonCount plus(SingletonCount other) {
            return new SingletonCount(records + other.records, linked + other.linked);
        }
    }

    /**
     * Creates the shares from counts by the kinds of which records have values, as bit masks of the ordinals.
     *
     * @param records number of records by their kinds
     * @param linked number of records that are linked with others, by their kinds
     */
    public SingletonShares(Map<Integer, Integer> records, Map<Integer, Integer> linked) {
        records.forEach((kinds, count) -> add(kinds, new SingletonCount(count, 0)));
        linked.forEach((kinds, count) -> add(kinds, new SingletonCount(0, count)));
        long all = records.values().stream().mapToLong(Integer::longValue).sum();
        long singletons =
                all - linked.values().stream().mapToLong(Integer::longValue).sum();
        overallShare = share(singletons, all);
    }

    /** Creates the shares of the rows of a table. */
    SingletonShares(PersonTable table, LinkageResult linked) {
        int[] sizes = linked.clusterSizes();
        for (int row = 0; row < table.size(); row++) {
            add(kinds(table, row), new SingletonCount(1, sizes[linked.clusters()[row]] == 1 ? 0 : 1));
        }
        overallShare = linked.singletonShare();
    }

    private void add(int kinds, SingletonCount count) {
        counts.merge(kinds & INDEPENDENT_KINDS, count, SingletonCount::plus);
    }

    /** Returns the share of singletons among all records. Always above 0, even if there is no singleton. */
    static double share(long singletons, long records) {
        return Math.max(MIN_SINGLETON_SHARE, (singletons + 1.0) / (records + 1.0));
    }

    /** Returns the share of records like one row that are singletons. */
    public double of(PersonTable table, int row) {
        SingletonCount count = Objects.requireNonNull(
                counts.get(kinds(table, row) & INDEPENDENT_KINDS), "the constructor counts each row");
        return (count.records() - count.linked() + PRIOR_RECORDS * overallShare) / (count.records() + PRIOR_RECORDS);
    }

    /** Returns a bit mask, by the ordinals of the kinds, of the columns in which a row has a list of values. */
    public static int kinds(PersonTable table, int row) {
        int kinds = 0;
        for (ValueKind kind : KINDS) {
            kinds |= table.column(kind).isEmpty(row) ? 0 : kind.bit();
        }
        return kinds;
    }
}
