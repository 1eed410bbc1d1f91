package org.mesinfos.connectors.mapping;

import org.apache.avro.specific.SpecificRecord;

/**
 * A field that is set only from some rows.
 *
 * @param condition which rows
 * @param plan how
 */
record ConditionalPlan(Condition condition, FieldPlan plan) implements FieldPlan {

    @Override
    public void apply(RowState state, MappedRow row, SpecificRecord target) {
        if (condition.holds(state, row)) {
            plan.apply(state, row, target);
        }
    }
}
