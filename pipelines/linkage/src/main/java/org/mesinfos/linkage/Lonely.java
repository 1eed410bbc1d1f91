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
 * The share of records that are linked with no other, among those that tell the same kinds of things: a record without a
 * birth date is more often left alone than one that tells everything, whether or not it is its person's only one.
 * Immutable.
 */
final class Lonely implements IntToDoubleFunction {

    /** The share among all records counts as much as so many of a kind. */
    private static final double RECORDS_OF_ALL = 20;

    /** Kinds that follow from other kinds tell nothing of what a record leaves out. */
    private static final Set<Kind> TELLING = EnumSet.complementOf(EnumSet.of(Kind.FAMILY_PART, Kind.NAME_WORD));

    private final int[] told;
    private final Map<Integer, Count> counts = new HashMap<>();
    private final double ofAll;

    private record Count(int records, int alone) {
        Count and(boolean single) {
            return new Count(records + 1, alone + (single ? 1 : 0));
        }
    }

    Lonely(PersonTable table, Linked linked) {
        told = new int[table.size()];
        int kind = 1;
        for (Kind telling : TELLING) {
            Column column = table.column(telling);
            for (int row = 0; row < told.length; row++) {
                told[row] |= column.isEmpty(row) ? 0 : kind;
            }
            kind <<= 1;
        }
        int[] sizes = linked.sizes();
        for (int row = 0; row < told.length; row++) {
            boolean single = sizes[linked.clusters()[row]] == 1;
            Count before = counts.getOrDefault(told[row], new Count(0, 0));
            counts.put(told[row], before.and(single));
        }
        ofAll = linked.alone();
    }

    @Override
    public double applyAsDouble(int row) {
        Count count = counts.get(told[row]);
        return (count.alone() + RECORDS_OF_ALL * ofAll) / (count.records() + RECORDS_OF_ALL);
    }
}
