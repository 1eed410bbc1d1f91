package org.mesinfos.connectors.mapping;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * A list of plain values, each from a part of a text between separators.
 *
 * @param position of the field in its record
 * @param text where they stand
 * @param separator between the parts of one text; empty when a text is one value
 * @param reader of each part
 */
record SplitPlan(int position, FieldText text, String separator, ValueReader reader) implements FieldPlan {

    @Override
    @SuppressWarnings("unchecked")
    public void apply(RowState state, MappedRow row, SpecificRecord target) {
        String read = text.read(state, row);
        if (read == null) {
            return;
        }
        List<Object> list = (List<Object>) target.get(position);
        for (String part : Parts.of(read, separator)) {
            Object value = reader.read(part, state);
            if (value instanceof Unreadable unreadable) {
                state.reject(unreadable, row.locator(), text.source().name(row), FoundKind.of(part));
                return;
            }
            list.add(value);
            state.countDelivered();
        }
        if (!state.takeInexact() && text.isWhole(read, state, row)) {
            text.source().keep(state, row);
        }
    }
}
