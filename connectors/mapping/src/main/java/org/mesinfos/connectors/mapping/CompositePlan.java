package org.mesinfos.connectors.mapping;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * Plan that applies several plans to one field, such as a list that two columns contribute to.
 *
 * @param plans plans in order
 */
record CompositePlan(List<FieldPlan> plans) implements FieldPlan {

    @Override
    public void apply(RowState state, MappedRow row, SpecificRecord target) {
        for (FieldPlan plan : plans) {
            plan.apply(state, row, target);
            if (state.isRejected()) {
                return;
            }
        }
    }
}
