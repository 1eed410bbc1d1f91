package org.mesinfos.connectors.mapping;

import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.Envelope;

/**
 * Plan for a list of records that are built from the rows of a repeated group, such as the lines of a receipt.
 *
 * @param position position of the field in its record
 * @param field name of the field
 * @param group number of the group
 * @param element builds one record of the list
 * @param uncaptured collects the values that no field of the element captures
 * @param additionalPosition position of the map for such values in the element; -1 if it has none
 */
record GroupPlan(
        int position,
        String field,
        int group,
        NestedPlan.Element element,
        UncapturedValues uncaptured,
        int additionalPosition)
        implements FieldPlan {

    @Override
    @SuppressWarnings("unchecked")
    public void apply(RowState state, MappedRow row, SpecificRecord target) {
        List<? extends MappedRow> children = row.children(group);
        if (children.isEmpty()) {
            return;
        }
        List<Object> list = (List<Object>) target.get(position);
        CapturedSlots previous = state.replaceCapturedSlots(new CapturedSlots());
        for (MappedRow child : children) {
            state.capturedSlots().clear();
            int earlier = state.derivations().size();
            SpecificRecord record = element.build(state, child);
            if (state.isRejected()) {
                break;
            }
            SpecificRecord item = record == null ? element.factory().create() : record;
            state.placeDerivations(earlier, field + "[" + list.size() + "]");
            list.add(item);
            addUncaptured(state, child, item, target, list.size());
        }
        state.replaceCapturedSlots(previous);
    }

    /**
     * Stores uncaptured values in the element if it has a map for them, else in the record under keys such as {@code
     * lines[2].name}.
     */
    @SuppressWarnings("unchecked")
    private void addUncaptured(
            RowState state, MappedRow child, SpecificRecord element, SpecificRecord target, int number) {
        if (additionalPosition >= 0) {
            uncaptured.addTo(state, child, (Map<String, String>) element.get(additionalPosition), "");
        } else if (target.getSchema().getField("additional") != null) {
            uncaptured.addTo(state, child, Envelope.additional(target), field + "[" + number + "].");
        }
    }
}
