package org.mesinfos.connectors.mapping;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * Plan for a list of separately declared records, such as the mobile and the home number. Elements without any
 * delivered value are omitted.
 *
 * @param position position of the field in its record
 * @param elements one builder per element
 */
record ListPlan(int position, List<NestedPlan.Element> elements) implements FieldPlan {

    @Override
    @SuppressWarnings("unchecked")
    public void apply(RowState state, MappedRow row, SpecificRecord target) {
        List<Object> list = (List<Object>) target.get(position);
        for (NestedPlan.Element element : elements) {
            int earlier = state.derivations().size();
            SpecificRecord record = element.build(state, row);
            if (state.isRejected()) {
                return;
            }
            if (record != null) {
                String field = target.getSchema().getFields().get(position).name();
                state.placeDerivations(earlier, field + "[" + list.size() + "]");
                list.add(record);
            }
        }
    }
}
