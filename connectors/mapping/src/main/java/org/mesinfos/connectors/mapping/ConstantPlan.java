package org.mesinfos.connectors.mapping;

import org.apache.avro.specific.SpecificRecord;

/**
 * A field that holds the same in every record.
 *
 * @param position of the field in its record
 * @param value as the record takes it
 */
record ConstantPlan(int position, Object value) implements FieldPlan {

    @Override
    public void apply(RowState state, MappedRow row, SpecificRecord target) {
        target.put(position, value);
    }
}
