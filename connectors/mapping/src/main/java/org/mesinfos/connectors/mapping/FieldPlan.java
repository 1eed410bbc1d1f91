package org.mesinfos.connectors.mapping;

import org.apache.avro.specific.SpecificRecord;

/** Sets one field of a record from a row. Immutable and safe for use by several threads. */
interface FieldPlan {

    /** Sets the field, leaves it unknown when nothing was delivered, or rejects the row through the state. */
    void apply(RowState state, MappedRow row, SpecificRecord target);
}
