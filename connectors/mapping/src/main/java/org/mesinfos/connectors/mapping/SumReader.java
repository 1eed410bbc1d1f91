package org.mesinfos.connectors.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.mesinfos.connectors.mapping.value.NumberFormat;
import org.mesinfos.connectors.mapping.value.Unreadable;

/**
 * Reader for several numbers in one text, which are added up. A sum with a fraction is rounded for a field of whole
 * numbers. The text of several numbers is also stored in {@code additional}.
 *
 * @param separator text between the numbers
 * @param format format of each number
 * @param total reader of the sum, in {@link #PLAIN}
 * @param fraction whether the field may have a fraction
 */
record SumReader(String separator, NumberFormat format, ValueReader total, Fraction fraction, Unreadable invalid)
        implements ValueReader {

    /** Format in which the sum is passed on. */
    static final NumberFormat PLAIN = new NumberFormat('.', "");

    /** Treatment of the fraction of a sum. */
    enum Fraction {
        KEEP,
        ROUND
    }

    SumReader(String separator, NumberFormat format, ValueReader total, Fraction fraction) {
        this(separator, format, total, fraction, Unreadable.invalid("numbers separated by \"" + separator + "\""));
    }

    @Override
    public Object read(String text, RowState state) {
        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        int start = 0;
        while (start <= text.length()) {
            int found = text.indexOf(separator, start);
            int end = found < 0 ? text.length() : found;
            BigDecimal number = format.read(text.substring(start, end).strip());
            if (number == null) {
                return invalid;
            }
            sum = sum.add(number);
            count++;
            start = found < 0 ? text.length() + 1 : end + separator.length();
        }
        BigDecimal rounded = fraction == Fraction.ROUND ? sum.setScale(0, RoundingMode.HALF_EVEN) : sum;
        Object value = total.read(rounded.toPlainString(), state);
        if (!(value instanceof Unreadable) && (count > 1 || rounded.compareTo(sum) != 0)) {
            state.markInexact();
        }
        return value;
    }
}
