package org.mesinfos.connectors.mapping;

import java.util.Map;

/**
 * Puts into {@code additional} every delivered value that no typed field holds.
 *
 * @param slots how many slots the mapping has
 */
record Remainder(int slots) {

    void keep(RowState state, MappedRow row, Map<String, String> additional, String prefix) {
        KeptSlots kept = state.kept();
        for (int slot = 0; slot < slots; slot++) {
            if (!kept.isKept(slot)) {
                String text = row.value(slot);
                if (text != null) {
                    put(additional, prefix + row.name(slot), text);
                }
            }
        }
        row.forEachUnclaimed((name, text) -> put(additional, prefix + name, text));
    }

    /** Two values under one name are both kept: the second as {@code name (2)}. */
    private static void put(Map<String, String> additional, String name, String text) {
        String before = additional.putIfAbsent(name, text);
        for (int number = 2; before != null && !before.equals(text); number++) {
            before = additional.putIfAbsent(name + " (" + number + ")", text);
        }
    }
}
