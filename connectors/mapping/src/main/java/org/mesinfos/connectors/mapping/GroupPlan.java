package org.mesinfos.connectors.mapping;

import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.Envelope;

/**
 * A list of records made of the rows of a repeated group, such as the lines of a receipt.
 *
 * @param position of the field in its record
 * @param field name of the field
 * @param group number of the group
 * @param element how each record is made
 * @param remainder what no field of the element holds
 * @param additionalPosition of the map of such values in the element, -1 when it has none
 */
record GroupPlan(
        int position, String field, int group, NestedPlan.Element element, Remainder remainder, int additionalPosition)
        implements FieldPlan {

    @Override
    @SuppressWarnings("unchecked")
    public void apply(RowState state, MappedRow row, SpecificRecord target) {
        List<? extends MappedRow> children = row.children(group);
        if (children.isEmpty()) {
            return;
        }
        List<Object> list = (List<Object>) target.get(position);
        KeptSlots before = state.turnTo(new KeptSlots());
        for (MappedRow child : children) {
            state.kept().clear();
            SpecificRecord record = element.build(state, child);
            if (state.isRejected()) {
                break;
            }
            SpecificRecord kept = record == null ? element.factory().create() : record;
            list.add(kept);
            keepRemainder(state, child, kept, target, list.size());
        }
        state.turnTo(before);
    }

    /** Into the element where it has a place for it, else into the record under {@code lines[2].name}. */
    @SuppressWarnings("unchecked")
    private void keepRemainder(
            RowState state, MappedRow child, SpecificRecord element, SpecificRecord target, int number) {
        if (additionalPosition >= 0) {
            remainder.keep(state, child, (Map<String, String>) element.get(additionalPosition), "");
        } else if (target.getSchema().getField("additional") != null) {
            remainder.keep(state, child, Envelope.additional(target), field + "[" + number + "].");
        }
    }
}
