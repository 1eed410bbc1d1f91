package org.mesinfos.connectors.mapping;

import org.apache.avro.specific.SpecificRecord;

/** Plan that sets one field of a record from a row. Immutable and thread-safe. */
interface FieldPlan {

    /** Sets the field. Leaves it null if no value was delivered, or rejects the row through the state. */
    void apply(RowState state, MappedRow row, SpecificRecord target);
}
