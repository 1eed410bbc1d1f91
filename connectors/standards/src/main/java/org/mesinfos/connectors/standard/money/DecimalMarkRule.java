package org.mesinfos.connectors.standard.money;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.mapping.value.NumberFormat;

/**
 * Rule for the decimal mark of numbers. Spaces and apostrophes may group thousands under every rule. A sign may lead or
 * trail; parentheses mean negative.
 */
public enum DecimalMarkRule {
    /** A point; commas may group thousands. */
    POINT,
    /** A comma; points may group thousands. */
    COMMA,
    /**
     * The decimal mark is inferred from each number: the last of two different marks, or the only one. A single comma
     * before exactly three digits is ambiguous, so such a number is invalid. A single point is always a decimal point,
     * as in the standards.
     */
    SHOWN,
    /** Like {@link #SHOWN}, but a single point before exactly three digits is ambiguous as well. */
    SHOWN_CLEARLY;

    private static final int MAXIMUM_LENGTH = 60;
    private static final NumberFormat WITH_POINT = new NumberFormat('.', ",");
    private static final NumberFormat WITH_COMMA = new NumberFormat(',', ".");
    private static final NumberFormat WITH_EITHER = new NumberFormat(NumberFormat.EITHER, "");
    private static final NumberFormat PLAIN = new NumberFormat('.', "");

    /** Parses a number; empty if the text is not a number under this rule. */
    public Optional<BigDecimal> read(String text) {
        return text.length() > MAXIMUM_LENGTH
                ? Optional.empty()
                : Optional.ofNullable(format(text).read(text));
    }

    private NumberFormat format(String text) {
        return switch (this) {
            case POINT -> WITH_POINT;
            case COMMA -> WITH_COMMA;
            case SHOWN_CLEARLY -> WITH_EITHER;
            case SHOWN -> hasOnlyOnePoint(text) ? PLAIN : WITH_EITHER;
        };
    }

    private static boolean hasOnlyOnePoint(String text) {
        int point = text.indexOf('.');
        return point >= 0 && point == text.lastIndexOf('.') && text.indexOf(',') < 0;
    }
}
