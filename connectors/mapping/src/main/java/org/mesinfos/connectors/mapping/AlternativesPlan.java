package org.mesinfos.connectors.mapping;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * Plan that sets a field from the first of several sources whose condition holds.
 *
 * @param plans plans in order
 */
record AlternativesPlan(List<ConditionalPlan> plans) implements FieldPlan {

    @Override
    public void apply(RowState state, MappedRow row, SpecificRecord target) {
        for (ConditionalPlan plan : plans) {
            if (plan.condition().holds(state, row)) {
                plan.plan().apply(state, row, target);
                return;
            }
        }
    }
}
