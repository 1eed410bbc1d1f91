package org.mesinfos.connectors.mapping;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.mapping.value.SeparatedText;
import org.mesinfos.connectors.mapping.value.Unreadable;

/**
 * Plan for a list of simple values, each parsed from a part of a text between separators.
 *
 * @param position position of the field in its record
 * @param text text that contains the values
 * @param separator separator between the values of one text; empty if a text is one value
 * @param reader reader for each part
 * @param policy treatment of an invalid part or a missing text
 */
record SplitPlan(int position, FieldText text, String separator, ValueReader reader, FieldPolicy policy)
        implements FieldPlan {

    @Override
    @SuppressWarnings("unchecked")
    public void apply(RowState state, MappedRow row, SpecificRecord target) {
        String read = text.read(state, row);
        if (read == null) {
            if (policy == FieldPolicy.REQUIRED) {
                text.rejectMissing(state, row);
            }
            return;
        }
        List<Object> list = (List<Object>) target.get(position);
        boolean whole = text.isWhole(read, state, row);
        for (String part : SeparatedText.parts(read, separator)) {
            Object value = reader.read(part, state);
            if (value instanceof Unreadable unreadable) {
                if (policy.rejects(unreadable)) {
                    state.reject(unreadable, row, text.source().name(row), unreadable.found(part));
                    return;
                }
                whole = false;
                continue;
            }
            list.add(value);
            state.countDelivered();
        }
        if (!state.clearInexact() && whole) {
            text.source().markCaptured(state, row);
        }
    }
}
