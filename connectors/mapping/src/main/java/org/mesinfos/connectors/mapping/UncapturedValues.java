package org.mesinfos.connectors.mapping;

import java.util.Map;

/**
 * Copying of every delivered value that no typed field captures into {@code additional}.
 *
 * @param slotCount number of slots of the mapping
 */
record UncapturedValues(int slotCount) {

    void addTo(RowState state, MappedRow row, Map<String, String> additional, String prefix) {
        CapturedSlots kept = state.capturedSlots();
        for (int slot = 0; slot < slotCount; slot++) {
            if (!kept.test(slot)) {
                String text = row.value(slot);
                if (text != null && !row.isTextOfOthers(slot, kept)) {
                    put(additional, prefix + row.name(slot), text);
                }
            }
        }
        row.forEachUnclaimed((name, text) -> put(additional, prefix + name, text));
    }

    /** Retains two values of the same name: the second as {@code name (2)}. */
    private static void put(Map<String, String> additional, String name, String text) {
        String previous = additional.putIfAbsent(name, text);
        for (int number = 2; previous != null && !previous.equals(text); number++) {
            previous = additional.putIfAbsent(name + " (" + number + ")", text);
        }
    }
}
