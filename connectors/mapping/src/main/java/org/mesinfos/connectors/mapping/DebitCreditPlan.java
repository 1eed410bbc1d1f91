package org.mesinfos.connectors.mapping;

import java.math.BigDecimal;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.api.RejectionReason;

/**
 * An amount delivered in two columns.
 *
 * @param position of the field in its record
 * @param debit text of what leaves the account
 * @param credit text of what enters it
 * @param reader of both
 * @param debitSign how debits are written
 * @param policy what becomes of a row with neither, or with a wrong one
 */
record DebitCreditPlan(
        int position, FieldText debit, FieldText credit, ValueReader reader, DebitSign debitSign, FieldPolicy policy)
        implements FieldPlan {

    private static final Unreadable NEITHER = new Unreadable(RejectionReason.MISSING_VALUE, "a debit or a credit");

    /** How the amounts of a debit column are written. */
    enum DebitSign {
        /** With or without a minus: a debit whatever its sign. */
        EITHER,
        /** With their sign: {@code -12.30} is a debit, {@code 12.30} a debit taken back. */
        SIGNED,
        /** Without sign: {@code 12.30} is a debit, {@code -12.30} a debit taken back. */
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
        BigDecimal left = amount(debit, state, row);
        BigDecimal entered = state.isRejected() ? null : amount(credit, state, row);
        if (state.isRejected()) {
            return;
        }
        if (left == null && entered == null) {
            if (policy == FieldPolicy.REQUIRED) {
                String columns =
                        debit.source().name(row) + " + " + credit.source().name(row);
                state.reject(NEITHER, row.locator(), columns, "empty");
            }
            return;
        }
        boolean inexact = state.takeInexact();
        target.put(position, sum(left == null ? null : debitSign.amount(left), entered));
        state.countDelivered();
        if (!inexact && (isNothing(left) || isNothing(entered))) {
            keep(debit, state, row);
            keep(credit, state, row);
        }
    }

    private BigDecimal amount(FieldText text, RowState state, MappedRow row) {
        String read = text.read(state, row);
        if (read == null) {
            return null;
        }
        Object value = reader.read(read, state);
        if (value instanceof Unreadable unreadable) {
            if (policy != FieldPolicy.LENIENT) {
                state.reject(unreadable, row.locator(), text.source().name(row), FoundKind.of(read));
            }
            return null;
        }
        return (BigDecimal) value;
    }

    private static void keep(FieldText text, RowState state, MappedRow row) {
        String read = text.read(state, row);
        if (read == null || text.isWhole(read, state, row)) {
            text.source().keep(state, row);
        }
    }

    /** Both filled: what the row changes on the account. The two texts are then kept beside it. */
    private static BigDecimal sum(BigDecimal left, BigDecimal entered) {
        if (left == null) {
            return entered;
        }
        return entered == null ? left : left.add(entered);
    }

    private static boolean isNothing(BigDecimal amount) {
        return amount == null || amount.signum() == 0;
    }
}
