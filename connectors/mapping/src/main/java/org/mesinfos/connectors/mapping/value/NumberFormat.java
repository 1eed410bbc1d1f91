package org.mesinfos.connectors.mapping.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.format.lines.Spaces;

/**
 * Format of decimal numbers: {@code 1 234,50}, {@code -12.3}, {@code 12,30-}, {@code 12,30(-)}, {@code (12.30)}.
 *
 * <p>A sign may lead or trail; parentheses mean negative, and so does a triangle, as in Japan: {@code ▲1,200}. Digits of the
 * whole part may be grouped by threes. With commas, the Indian grouping is also accepted: {@code 1,20,000}. Immutable and
 * thread-safe.
 *
 * @param decimalMark mark before the fraction, or {@link #EITHER}
 * @param grouping characters allowed between groups of three digits, in addition to spaces of any kind and apostrophes
 */
public record NumberFormat(char decimalMark, String grouping) {

    /**
     * Each number shows its own decimal mark, a point or a comma: the last of two different marks, or a single mark
     * that is not followed by exactly three digits. An ambiguous number such as {@code 1.234} is not accepted.
     */
    public static final char EITHER = 0;

    /** Maximum length of a number: more digits fit no field, and the time to read them grows with their square. */
    private static final int MAX_LENGTH = 400;

    /** Number of digits that always fit in a long. */
    private static final int SAFE_DIGITS = 18;

    private static final String ENCLOSED_MINUS = "(-)";

    private static final int INDIAN_GROUP = 2;

    private static final int GROUP = 3;

    private static final String MINUS_SIGNS = "-\u2212\u2013\u25b2\u25b3";

    private static final String COMMON_GROUPING = " \u00a0\u202f\u2009'\u2019";

    /** Returns a description of the expected text, for messages. */
    public String expected() {
        return decimalMark == EITHER
                ? "number that shows its decimal mark, a point or a comma"
                : "number with decimal mark " + decimalMark;
    }

    /** Parses a number. Returns null if the text is not a number of this format. */
    public @Nullable BigDecimal read(String text) {
        long unscaled = 0;
        int digits = 0;
        int scale = -1;
        int start = 0;
        boolean negative = false;
        int length = text.length();
        if (length > 0) {
            char first = text.charAt(0);
            if (first == '-' || first == '+') {
                negative = first == '-';
                start = 1;
            }
        }
        for (int i = start; i < length; i++) {
            char character = text.charAt(i);
            if (character >= '0' && character <= '9') {
                unscaled = unscaled * 10 + (character - '0');
                digits++;
            } else if (character == decimalMark && scale < 0 && digits > 0) {
                scale = digits;
            } else {
                return readGeneral(text);
            }
        }
        if (digits == 0 || digits > SAFE_DIGITS || scale == digits) {
            return readGeneral(text);
        }
        return BigDecimal.valueOf(negative ? -unscaled : unscaled, scale < 0 ? 0 : digits - scale);
    }

    /** Parses like {@link #read}, without its fast path. */
    @Nullable
    BigDecimal readGeneral(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        return decimalMark == EITHER ? readWithEitherMark(text) : readWithMark(text);
    }

    private @Nullable BigDecimal readWithEitherMark(String text) {
        int point = text.lastIndexOf('.');
        int comma = text.lastIndexOf(',');
        int last = Math.max(point, comma);
        if (last < 0) {
            return new NumberFormat('.', grouping).readWithMark(text);
        }
        boolean single = text.indexOf(text.charAt(last)) == last;
        boolean both = point >= 0 && comma >= 0;
        if (single && !both && digitsAfter(text, last) == 3) {
            return null;
        }
        boolean isDecimal = both || single;
        char mark = isDecimal == (point > comma) ? '.' : ',';
        return new NumberFormat(mark, grouping + (mark == '.' ? ',' : '.')).readWithMark(text);
    }

    private static int digitsAfter(String text, int index) {
        int end = index + 1;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end - index - 1;
    }

    private @Nullable BigDecimal readWithMark(String text) {
        String body = Spaces.stripped(text);
        boolean negative = false;
        if (body.length() > 2 && body.startsWith("(") && body.endsWith(")")) {
            negative = true;
            body = Spaces.stripped(body.substring(1, body.length() - 1));
        } else if (body.endsWith(ENCLOSED_MINUS)) {
            negative = true;
            body = Spaces.stripped(body.substring(0, body.length() - ENCLOSED_MINUS.length()));
        } else if (!body.isEmpty() && isSign(body.charAt(0))) {
            negative = isMinus(body.charAt(0));
            body = Spaces.stripped(body.substring(1));
        } else if (!body.isEmpty() && isSign(body.charAt(body.length() - 1))) {
            negative = isMinus(body.charAt(body.length() - 1));
            body = Spaces.stripped(body.substring(0, body.length() - 1));
        }
        int mark = body.lastIndexOf(decimalMark);
        String whole = mark < 0 ? body : body.substring(0, mark);
        String fraction = mark < 0 ? "" : body.substring(mark + 1);
        String ungrouped = ungrouped(whole);
        if (ungrouped == null || !areDigits(fraction) || (ungrouped.isEmpty() && fraction.isEmpty())) {
            return null;
        }
        BigDecimal number =
                new BigDecimal((ungrouped.isEmpty() ? "0" : ungrouped) + (fraction.isEmpty() ? "" : "." + fraction));
        return negative ? number.negate() : number;
    }

    /** Returns the digits of the whole part; null if they are not grouped consistently. */
    private @Nullable String ungrouped(String whole) {
        if (areDigits(whole)) {
            return whole;
        }
        StringBuilder digits = new StringBuilder(whole.length());
        int inGroup = 0;
        int size = 0;
        char separator = 0;
        for (int i = 0; i < whole.length(); i++) {
            char character = whole.charAt(i);
            if (character >= '0' && character <= '9') {
                digits.append(character);
                inGroup++;
            } else {
                boolean firstGroup = separator == 0;
                boolean fits = firstGroup
                        ? inGroup >= 1 && inGroup <= GROUP
                        : character == separator && (size == 0 ? isGroup(inGroup, character) : inGroup == size);
                if (!isGrouping(character) || !fits) {
                    return null;
                }
                size = firstGroup ? 0 : inGroup;
                separator = character;
                inGroup = 0;
            }
        }
        return inGroup == GROUP ? digits.toString() : null;
    }

    /**
     * Returns whether a group between two separators may have this many digits. The Indian grouping has two above the
     * thousands.
     */
    private static boolean isGroup(int digits, char separator) {
        return digits == GROUP || (digits == INDIAN_GROUP && separator == ',');
    }

    private boolean isGrouping(char character) {
        return COMMON_GROUPING.indexOf(character) >= 0 || grouping.indexOf(character) >= 0;
    }

    private static boolean areDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isSign(char character) {
        return character == '+' || isMinus(character);
    }

    private static boolean isMinus(char character) {
        return MINUS_SIGNS.indexOf(character) >= 0;
    }
}
