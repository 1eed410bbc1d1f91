package org.mesinfos.connectors.mapping;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.api.RejectionReason;

/**
 * A field that holds one value.
 *
 * @param position of the field in its record
 * @param text where its text comes from
 * @param reader turns the text into a value
 * @param adjustment by another value of the row
 * @param policy what becomes of a text that is missing or wrong
 */
record ValuePlan(int position, FieldText text, ValueReader reader, Optional<Adjustment> adjustment, FieldPolicy policy)
        implements FieldPlan {

    @Override
    public void apply(RowState state, MappedRow row, SpecificRecord target) {
        String read = text.read(state, row);
        if (read == null) {
            missing(state, row);
            return;
        }
        Object value = reader.read(read, state);
        if (value instanceof Unreadable unreadable) {
            if (policy != FieldPolicy.LENIENT) {
                state.reject(unreadable, row.locator(), text.source().name(row), FoundKind.of(read));
            }
            return;
        }
        if (adjustment.isPresent()) {
            value = adjusted(adjustment.get(), value, state, row);
            if (value == null) {
                return;
            }
        }
        target.put(position, value);
        state.countDelivered();
        if (!state.takeInexact() && text.isWhole(read, state, row)) {
            text.source().keep(state, row);
        }
    }

    private void missing(RowState state, MappedRow row) {
        if (policy == FieldPolicy.REQUIRED) {
            Unreadable empty = new Unreadable(RejectionReason.MISSING_VALUE, text.expected());
            state.reject(empty, row.locator(), text.source().name(row), text.found(state, row));
        }
    }

    /** Null when the other value is wrong. */
    private Object adjusted(Adjustment by, Object value, RowState state, MappedRow row) {
        Object adjusted = by.adjusted(value, state, row);
        if (adjusted instanceof Unreadable unreadable) {
            state.takeInexact();
            if (policy != FieldPolicy.LENIENT) {
                state.reject(unreadable, row.locator(), by.name(row), by.found(state, row));
            }
            return null;
        }
        by.keep(state, row);
        return adjusted;
    }
}
