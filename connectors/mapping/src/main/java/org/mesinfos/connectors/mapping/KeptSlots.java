package org.mesinfos.connectors.mapping;

import java.util.Arrays;

/** Marks slots of the row at hand. Clearing costs nothing. */
final class KeptSlots {

    private int[] marks = new int[32];
    private int current = 1;

    void clear() {
        current++;
    }

    void keep(int slot) {
        if (slot >= marks.length) {
            marks = Arrays.copyOf(marks, slot * 2);
        }
        marks[slot] = current;
    }

    boolean isKept(int slot) {
        return slot < marks.length && marks[slot] == current;
    }
}
