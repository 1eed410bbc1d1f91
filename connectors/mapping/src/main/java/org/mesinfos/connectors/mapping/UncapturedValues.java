package org.mesinfos.connectors.mapping;

import java.util.BitSet;
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

    /** Adds the values of an element of a list, with their names in the row that contains it. */
    void addToRecordOf(RowState state, MappedRow element, Map<String, String> additional) {
        CapturedSlots kept = state.capturedSlots();
        for (int slot = 0; slot < slotCount; slot++) {
            String text = kept.test(slot) ? null : element.value(slot);
            if (text != null && !element.isTextOfOthers(slot, kept)) {
                put(additional, element.nameInRecord(slot), text);
            }
        }
        element.forEachUnclaimedInRecord((name, text) -> put(additional, name, text));
    }

    /** Adds the values of a row that are outside of its lists, except those of the element and of other records. */
    void addAround(MappedRow element, MappedRow containing, BitSet elsewhere, Map<String, String> additional) {
        for (int slot = 0; slot < slotCount; slot++) {
            String text = elsewhere.get(slot) ? null : containing.value(slot);
            if (text != null && !containing.isTextOf(slot, element, own -> true)) {
                put(additional, containing.name(slot), text);
            }
        }
        containing.forEachUnclaimed((name, text) -> put(additional, name, text));
    }

    /** Marks the slots of a row whose values a record of an element of one of its lists uses. */
    void markReadBy(RecordPlan plan, MappedRow element, MappedRow containing, BitSet ofElements) {
        for (int slot = ofElements.nextClearBit(0); slot < slotCount; slot = ofElements.nextClearBit(slot + 1)) {
            if (containing.value(slot) != null && containing.isTextOf(slot, element, plan.ownSlots()::get)) {
                ofElements.set(slot);
            }
        }
    }

    /** Adds all values of an element from which no record is built, except those that the reader has a slot for. */
    void addUnread(MappedRow element, MappedRow reader, Map<String, String> additional) {
        for (int slot = 0; slot < slotCount; slot++) {
            String text = element.value(slot);
            if (text != null && !element.isTextOf(slot, reader, own -> true)) {
                put(additional, element.nameInRecord(slot), text);
            }
        }
        element.forEachUnclaimedInRecord((name, text) -> put(additional, name, text));
    }

    /** Retains two values of the same name: the second as {@code name (2)}. */
    private static void put(Map<String, String> additional, String name, String text) {
        String previous = additional.putIfAbsent(name, text);
        for (int number = 2; previous != null && !previous.equals(text); number++) {
            previous = additional.putIfAbsent(name + " (" + number + ")", text);
        }
    }
}
