package org.mesinfos.connectors.mapping;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Part of a file from which one record is built. */
sealed interface RowPart {

    /** Returns the row with the values of the record. */
    MappedRow row();

    /**
     * Returns all records that are built from the same part. A slot that another record uses and this one does not is left to
     * the other.
     */
    List<RecordPlan> others();

    /** Stores the values that no field holds. */
    void keepRemaining(RowState state, RecordPlan plan, Map<String, String> additional);

    /**
     * Whole row of a file.
     *
     * @param ofElements slots whose values records of elements read
     * @param unread elements of its lists that no record reads
     */
    record Whole(MappedRow row, List<RecordPlan> others, BitSet ofElements, UnreadElements unread) implements RowPart {

        @Override
        public void keepRemaining(RowState state, RecordPlan plan, Map<String, String> additional) {
            ofElements.stream()
                    .filter(slot -> !row.isTextOfOthers(slot, plan.ownSlots()::get))
                    .forEach(state.capturedSlots()::add);
            plan.uncaptured().addTo(state, row, additional, "");
            unread.addTo(row, additional);
        }
    }

    /**
     * Element of a list within a row.
     *
     * @param row the element
     * @param containing the row that contains it
     * @param valuesAround values of the row outside of the lists
     * @param elsewhere slots of the row whose values other records read
     * @param unread elements of the lists that no record reads
     */
    record Element(
            MappedRow row,
            List<RecordPlan> others,
            MappedRow containing,
            UncapturedValues valuesAround,
            BitSet elsewhere,
            UnreadElements unread)
            implements RowPart {

        @Override
        public void keepRemaining(RowState state, RecordPlan plan, Map<String, String> additional) {
            plan.uncaptured().addToRecordOf(state, row, additional);
            valuesAround.addAround(row, containing, elsewhere, additional);
            unread.addTo(row, additional);
        }
    }
}
