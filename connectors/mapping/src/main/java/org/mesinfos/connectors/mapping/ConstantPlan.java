package org.mesinfos.connectors.mapping;

import org.apache.avro.specific.SpecificRecord;

/**
 * Plan that sets a field to the same value in every record.
 *
 * @param position position of the field in its record
 * @param value value in the form that the record stores
 */
record ConstantPlan(int position, Object value) implements FieldPlan {

    @Override
    public void apply(RowState state, MappedRow row, SpecificRecord target) {
        target.put(position, value);
    }
}
