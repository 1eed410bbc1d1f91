package org.mesinfos.connectors.mapping;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Plan for a field with a nested record, which is null if none of its values was delivered.
 *
 * @param position position of the field in its record
 * @param element builds the record
 */
record NestedPlan(int position, Element element) implements FieldPlan {

    /** Builder of nested records. */
    record Element(RecordFactory factory, List<FieldPlan> fields) {

        /** Builds the record. Returns null if no value of it was delivered or the row was rejected. */
        @Nullable
        SpecificRecord build(RowState state, MappedRow row) {
            int deliveredBefore = state.deliveredCount();
            int derivationsBefore = state.derivations().size();
            SpecificRecord record = factory.create();
            for (FieldPlan field : fields) {
                field.apply(state, row, record);
                if (state.isRejected()) {
                    return null;
                }
            }
            if (state.deliveredCount() == deliveredBefore) {
                state.discardDerivations(derivationsBefore);
                return null;
            }
            return record;
        }
    }

    @Override
    public void apply(RowState state, MappedRow row, SpecificRecord target) {
        int earlier = state.derivations().size();
        SpecificRecord record = element.build(state, row);
        if (record != null) {
            state.placeDerivations(
                    earlier, target.getSchema().getFields().get(position).name());
            target.put(position, record);
        }
    }
}
