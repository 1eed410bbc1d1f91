package org.mesinfos.connectors.mapping;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Set of the slots of the current row that typed fields have captured. Clearing takes constant time. */
final class CapturedSlots implements IntPredicate {

    private int[] marks = new int[32];
    private int current = 1;

    void clear() {
        current++;
    }

    void add(int slot) {
        if (slot >= marks.length) {
            marks = Arrays.copyOf(marks, slot * 2);
        }
        marks[slot] = current;
    }

    @Override
    public boolean test(int slot) {
        return slot < marks.length && marks[slot] == current;
    }
}
