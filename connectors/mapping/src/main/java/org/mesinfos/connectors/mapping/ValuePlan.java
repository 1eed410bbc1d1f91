package org.mesinfos.connectors.mapping;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.mapping.value.DeclaredCurrency;
import org.mesinfos.connectors.mapping.value.Unreadable;

/**
 * Compiled instruction to read one value of a row into a field of a record.
 *
 * @param position position of the field in its record
 * @param text source of its text
 * @param reader parses the text
 * @param adjustments changes by other values of the row, in order
 * @param policy treatment of a missing or invalid text
 */
record ValuePlan(int position, FieldText text, ValueReader reader, List<Adjustment> adjustments, FieldPolicy policy)
        implements FieldPlan {

    @Override
    public void apply(RowState state, MappedRow row, SpecificRecord target) {
        String read = text.read(state, row);
        if (read == null) {
            rejectIfRequired(state, row);
            return;
        }
        Object value = value(read, state, row);
        if (value != null) {
            store(value, read, state, row, target);
        }
    }

    /** Parses the text. Returns null if it is invalid. */
    @Nullable
    Object value(String read, RowState state, MappedRow row) {
        Object value = text.parsed(read, reader, state, row);
        if (value instanceof Unreadable unreadable) {
            if (policy.rejects(unreadable)) {
                state.reject(unreadable, row, text.source().name(row), unreadable.found(read));
            }
            return null;
        }
        return adjusted(value, state, row);
    }

    /** Sets the field to the value that was parsed last. */
    void store(Object value, String read, RowState state, MappedRow row, SpecificRecord target) {
        target.put(position, value);
        if (!state.clearInexact() && text.isWhole(read, state, row)) {
            text.source().markCaptured(state, row);
        }
        if (state.clearDeclared()) {
            String field = target.getSchema().getFields().get(position).name();
            state.addDerivation(DeclaredCurrency.mark(field, read));
        } else {
            state.countDelivered();
        }
    }

    private void rejectIfRequired(RowState state, MappedRow row) {
        if (policy == FieldPolicy.REQUIRED) {
            text.rejectMissing(state, row);
        }
    }

    /** Returns the adjusted value; null if another value is missing or invalid. */
    private @Nullable Object adjusted(Object value, RowState state, MappedRow row) {
        Object adjusted = value;
        for (Adjustment rule : adjustments) {
            adjusted = rule.adjust(adjusted, state, row);
            if (adjusted instanceof Unreadable unreadable) {
                state.clearInexact();
                if (policy.rejects(unreadable)) {
                    state.reject(unreadable, row, rule.name(state, row), rule.foundKind(state, row));
                }
                return null;
            }
        }
        adjustments.forEach(rule -> rule.markCaptured(state, row));
        return adjusted;
    }
}
