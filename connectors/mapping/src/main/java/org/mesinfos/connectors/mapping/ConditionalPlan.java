package org.mesinfos.connectors.mapping;

import org.apache.avro.specific.SpecificRecord;

/**
 * Plan that sets a field only from the rows that meet a condition.
 *
 * @param condition selects the rows
 * @param plan sets the field
 */
record ConditionalPlan(Condition condition, FieldPlan plan) implements FieldPlan {

    @Override
    public void apply(RowState state, MappedRow row, SpecificRecord target) {
        if (condition.holds(state, row)) {
            plan.apply(state, row, target);
        }
    }
}
