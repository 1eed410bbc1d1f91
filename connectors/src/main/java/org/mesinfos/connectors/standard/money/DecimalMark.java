package org.mesinfos.connectors.standard.money;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.mapping.NumberFormat;

/**
 * What stands before the fraction of a number. Spaces and apostrophes may group thousands under every rule; a sign may
 * lead or trail, parentheses mean negative.
 */
public enum DecimalMark {
    /** A point; commas may group thousands. */
    POINT,
    /** A comma; points may group thousands. */
    COMMA,
    /**
     * Whichever a number shows: the last of two kinds, or the only one. An only comma before exactly three digits shows
     * nothing, so such a number is none; an only point is a decimal point, as the standards have it.
     */
    SHOWN;

    private static final int LONGEST = 60;
    private static final NumberFormat WITH_POINT = new NumberFormat('.', ",");
    private static final NumberFormat WITH_COMMA = new NumberFormat(',', ".");
    private static final NumberFormat WITH_EITHER = new NumberFormat(NumberFormat.EITHER, "");
    private static final NumberFormat PLAIN = new NumberFormat('.', "");

    /** The number a text says; empty when it says none. */
    public Optional<BigDecimal> read(String text) {
        return text.length() > LONGEST
                ? Optional.empty()
                : Optional.ofNullable(format(text).read(text));
    }

    private NumberFormat format(String text) {
        return switch (this) {
            case POINT -> WITH_POINT;
            case COMMA -> WITH_COMMA;
            case SHOWN -> hasOnlyOnePoint(text) ? PLAIN : WITH_EITHER;
        };
    }

    private static boolean hasOnlyOnePoint(String text) {
        int point = text.indexOf('.');
        return point >= 0 && point == text.lastIndexOf('.') && text.indexOf(',') < 0;
    }
}
