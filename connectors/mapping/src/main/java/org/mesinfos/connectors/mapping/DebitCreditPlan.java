package org.mesinfos.connectors.mapping;

import java.math.BigDecimal;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.mapping.value.Unreadable;

/**
 * Plan for an amount that is delivered in two columns, one for debits and one for credits.
 *
 * @param position position of the field in its record
 * @param debit text of the debit column
 * @param credit text of the credit column
 * @param reader reader for both texts
 * @param debitSign sign convention of the debit column
 * @param negation treatment of the sign of the sum, as of each text by the reader
 * @param policy treatment of rows in which both texts are missing or one is invalid
 */
record DebitCreditPlan(
        int position,
        FieldText debit,
        FieldText credit,
        ValueReader reader,
        DebitSign debitSign,
        NumberReaders.Negation negation,
        FieldPolicy policy)
        implements FieldPlan {

    private static final Unreadable MISSING = new Unreadable(RejectionReason.MISSING_VALUE, "a debit or a credit");

    /** Sign convention of a debit column. */
    enum DebitSign {
        /** The value is a debit with or without a minus sign. */
        EITHER,
        /** Signed: {@code -12.30} is a debit, {@code 12.30} a reversed debit. */
        SIGNED,
        /** Unsigned: {@code 12.30} is a debit, {@code -12.30} a reversed debit. */
        UNSIGNED;

        BigDecimal amount(BigDecimal delivered) {
            return switch (this) {
                case EITHER -> delivered.abs().negate();
                case SIGNED -> delivered;
                case UNSIGNED -> delivered.negate();
            };
        }
    }

    @Override
    public void apply(RowState state, MappedRow row, SpecificRecord target) {
        Object debitRead = read(debit, state, row);
        Object creditRead = state.isRejected() ? null : read(credit, state, row);
        if (state.isRejected()) {
            return;
        }
        if (debitRead instanceof Unreadable || creditRead instanceof Unreadable) {
            // Without one of the texts, the sum would be wrong.
            state.clearInexact();
            return;
        }
        BigDecimal debited = amount(debitRead);
        BigDecimal credited = amount(creditRead);
        if (debited == null && credited == null) {
            if (policy == FieldPolicy.REQUIRED) {
                String columns =
                        debit.source().name(row) + " + " + credit.source().name(row);
                state.reject(MISSING, row, columns, FoundValue.EMPTY);
            }
            return;
        }
        boolean inexact = state.clearInexact();
        target.put(position, signed(sum(debited, credited)));
        state.countDelivered();
        if (!inexact && (isNullOrZero(debited) || isNullOrZero(credited))) {
            markCaptured(debit, state, row);
            markCaptured(credit, state, row);
        }
    }

    /** Returns an amount, or an {@link Unreadable} if the row is kept nevertheless; null if there is no text. */
    private @Nullable Object read(FieldText text, RowState state, MappedRow row) {
        String read = text.read(state, row);
        if (read == null) {
            return null;
        }
        Object value = text.parsed(read, reader, state, row);
        if (value instanceof Unreadable unreadable && policy.rejects(unreadable)) {
            state.reject(unreadable, row, text.source().name(row), unreadable.found(read));
        }
        return value;
    }

    /** Returns the delivered amount: the reader has inverted the sign of each, and not that of their sum. */
    private @Nullable BigDecimal amount(@Nullable Object value) {
        return value instanceof BigDecimal amount ? signed(amount) : null;
    }

    private BigDecimal signed(BigDecimal amount) {
        return switch (negation) {
            case KEEP -> amount;
            case NEGATE -> amount.negate();
        };
    }

    /** Marks a text as captured. */
    private static void markCaptured(FieldText text, RowState state, MappedRow row) {
        String read = text.read(state, row);
        if (read == null || text.isWhole(read, state, row)) {
            text.source().markCaptured(state, row);
        }
    }

    /**
     * Returns the net change of the account. If both columns are filled, their texts are also stored in {@code
     * additional}.
     */
    private BigDecimal sum(@Nullable BigDecimal debited, @Nullable BigDecimal credited) {
        if (debited == null) {
            return credited == null ? BigDecimal.ZERO : credited;
        }
        BigDecimal change = debitSign.amount(debited);
        return credited == null ? change : change.add(credited);
    }

    private static boolean isNullOrZero(@Nullable BigDecimal amount) {
        return amount == null || amount.signum() == 0;
    }
}
