package org.mesinfos.connectors.mapping;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * A field that holds one record, unknown when no value of it was delivered.
 *
 * @param position of the field in its record
 * @param element how the record is made
 */
record NestedPlan(int position, Element element) implements FieldPlan {

    /** Makes a nested record. */
    record Element(RecordFactory factory, List<FieldPlan> fields) {

        /** Null when no value of it was delivered, or the row was rejected. */
        SpecificRecord build(RowState state, MappedRow row) {
            int before = state.delivered();
            SpecificRecord record = factory.create();
            for (FieldPlan field : fields) {
                field.apply(state, row, record);
                if (state.isRejected()) {
                    return null;
                }
            }
            return state.delivered() == before ? null : record;
        }
    }

    @Override
    public void apply(RowState state, MappedRow row, SpecificRecord target) {
        SpecificRecord record = element.build(state, row);
        if (record != null) {
            target.put(position, record);
        }
    }
}
