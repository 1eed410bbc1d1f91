package org.mesinfos.connectors.mapping;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.mesinfos.connectors.api.RejectionReason;

/**
 * Takes the sign of an amount from another value, such as a column that says D or C.
 *
 * @param text where that value stands
 * @param negative texts that make the amount negative
 * @param positive texts that leave it as it is
 * @param missing what to say when there is none
 * @param unknown what to say when it is another text
 */
record SignRule(FieldText text, Set<String> negative, Set<String> positive, Unreadable missing, Unreadable unknown)
        implements Adjustment {

    static SignRule of(FieldText text, Set<String> negative, Set<String> positive) {
        Set<String> all = new TreeSet<>(negative);
        all.addAll(positive);
        String expected = "a sign: one of " + String.join(", ", all);
        return new SignRule(
                text,
                negative,
                positive,
                new Unreadable(RejectionReason.MISSING_VALUE, expected),
                new Unreadable(RejectionReason.UNKNOWN_CODE, expected));
    }

    @Override
    public Object adjusted(Object value, RowState state, MappedRow row) {
        String sign = text.read(state, row);
        if (sign == null) {
            return missing;
        }
        if (negative.contains(sign)) {
            return ((BigDecimal) value).negate();
        }
        return positive.contains(sign) ? value : unknown;
    }

    @Override
    public String name(MappedRow row) {
        return text.source().name(row);
    }

    @Override
    public String found(RowState state, MappedRow row) {
        return text.found(state, row);
    }

    /** The sign of the amount tells the text only where each sign has one spelling. */
    @Override
    public void keep(RowState state, MappedRow row) {
        if (negative.size() == 1 && positive.size() == 1 && text.isWhole(text.read(state, row), state, row)) {
            text.source().keep(state, row);
        }
    }
}
