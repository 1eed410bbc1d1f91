package org.mesinfos.connectors.mapping;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.mapping.value.Unreadable;

/**
 * Adjustment of an amount by the sign that another value specifies, such as a column with D or C.
 *
 * @param text text of that value
 * @param negative texts that make the amount negative
 * @param positive texts that leave the amount unchanged
 * @param missing error for an absent text
 * @param unknown error for any other text
 */
record SignAdjustment(
        FieldText text, Set<String> negative, Set<String> positive, Unreadable missing, Unreadable unknown)
        implements Adjustment {

    static SignAdjustment of(FieldText text, Set<String> negative, Set<String> positive) {
        Set<String> all = new TreeSet<>(negative);
        all.addAll(positive);
        String expected = "a sign: one of " + String.join(", ", all);
        return new SignAdjustment(
                text,
                negative,
                positive,
                new Unreadable(RejectionReason.MISSING_VALUE, expected),
                new Unreadable(RejectionReason.UNKNOWN_CODE, expected));
    }

    @Override
    public Object adjust(Object value, RowState state, MappedRow row) {
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
    public String name(RowState state, MappedRow row) {
        return text.source().name(row);
    }

    @Override
    public String foundKind(RowState state, MappedRow row) {
        return text.foundKind(state, row);
    }

    /** Marks the text as captured only if each sign has one spelling, so that the sign implies the text. */
    @Override
    public void markCaptured(RowState state, MappedRow row) {
        if (negative.size() == 1 && positive.size() == 1) {
            text.markCapturedIfWhole(state, row);
        }
    }
}
