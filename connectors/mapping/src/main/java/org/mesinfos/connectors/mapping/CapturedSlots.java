package org.mesinfos.connectors.mapping;

import java.util.Arrays;

/** Set of the slots of the current row that typed fields have captured. Clearing takes constant time. */
final class CapturedSlots {

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

    boolean contains(int slot) {
        return slot < marks.length && marks[slot] == current;
    }
}
