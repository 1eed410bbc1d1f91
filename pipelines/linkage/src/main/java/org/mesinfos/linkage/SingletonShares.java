package org.mesinfos.linkage;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.ValueColumn;

/**
 * The share of singletons (records that are linked with no other), estimated separately for each set of kinds of values
 * that records contain. A record without a birth date, for example, is more often left a singleton than a complete
 * record, whether or not its person has other records. Immutable.
 */
final class SingletonShares implements IntToDoubleFunction {

    /** Weight of the overall share in each estimate, as a number of records. */
    private static final double PRIOR_RECORDS = 20;

    /** Kinds that are derived from other kinds are left out. */
    private static final Set<ValueKind> INDEPENDENT_KINDS =
            EnumSet.complementOf(EnumSet.of(ValueKind.FAMILY_PART, ValueKind.NAME_WORD));

    private final int[] presentKinds;
    private final Map<Integer, SingletonCount> counts = new HashMap<>();
    private final double overallShare;

    private record SingletonCount(int records, int singletons) {
        SingletonCount plus(boolean singleton) {
            return new SingletonCount(records + 1, singletons + (singleton ? 1 : 0));
        }
    }

    SingletonShares(PersonTable table, LinkageResult linked) {
        presentKinds = new int[table.size()];
        int bit = 1;
        for (ValueKind valueKind : INDEPENDENT_KINDS) {
            ValueColumn column = table.column(valueKind);
            for (int row = 0; row < presentKinds.length; row++) {
                presentKinds[row] |= column.isEmpty(row) ? 0 : bit;
            }
            bit <<= 1;
        }
        int[] sizes = linked.clusterSizes();
        for (int row = 0; row < presentKinds.length; row++) {
            boolean singleton = sizes[linked.clusters()[row]] == 1;
            SingletonCount before = counts.getOrDefault(presentKinds[row], new SingletonCount(0, 0));
            counts.put(presentKinds[row], before.plus(singleton));
        }
        overallShare = linked.singletonShare();
    }

    @Override
    public double applyAsDouble(int row) {
        SingletonCount count = Objects.requireNonNull(counts.get(presentKinds[row]), "the constructor counts each row");
        return (count.singletons() + PRIOR_RECORDS * overallShare) / (count.records() + PRIOR_RECORDS);
    }
}
