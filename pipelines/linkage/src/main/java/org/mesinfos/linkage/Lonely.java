package org.mesinfos.linkage;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.mesinfos.linkage.features.Column;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.Kind;

/**
 * The share of singletons (records that are linked with no other), estimated separately for each set of kinds of values
 * that records contain. A record without a birth date, for example, is more often left a singleton than a complete
 * record, whether or not its person has other records. Immutable.
 */
final class Lonely implements IntToDoubleFunction {

    /** Weight of the overall share in each estimate, as a number of records. */
    private static final double RECORDS_OF_ALL = 20;

    /** Kinds that are derived from other kinds are left out. */
    private static final Set<Kind> TELLING = EnumSet.complementOf(EnumSet.of(Kind.FAMILY_PART, Kind.NAME_WORD));

    private final int[] told;
    private final Map<Integer, Count> counts = new HashMap<>();
    private final double ofAll;

    private record Count(int records, int alone) {
        Count and(boolean singleton) {
            return new Count(records + 1, alone + (singleton ? 1 : 0));
        }
    }

    Lonely(PersonTable table, Linked linked) {
        told = new int[table.size()];
        int bit = 1;
        for (Kind valueKind : TELLING) {
            Column column = table.column(valueKind);
            for (int row = 0; row < told.length; row++) {
                told[row] |= column.isEmpty(row) ? 0 : bit;
            }
            bit <<= 1;
        }
        int[] sizes = linked.sizes();
        for (int row = 0; row < told.length; row++) {
            boolean singleton = sizes[linked.clusters()[row]] == 1;
            Count before = counts.getOrDefault(told[row], new Count(0, 0));
            counts.put(told[row], before.and(singleton));
        }
        ofAll = linked.alone();
    }

    @Override
    public double applyAsDouble(int row) {
        Count count = counts.get(told[row]);
        return (count.alone() + RECORDS_OF_ALL * ofAll) / (count.records() + RECORDS_OF_ALL);
    }
}
