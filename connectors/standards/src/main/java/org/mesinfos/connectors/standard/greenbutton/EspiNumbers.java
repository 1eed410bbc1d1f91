package org.mesinfos.connectors.standard.greenbutton;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.money.FixedDecimal;
import org.mesinfos.connectors.standard.money.ValueErrors;
import org.mesinfos.connectors.standard.statement.InvalidValueException;

/** Parsers for the numbers of ESPI, which may have a power of ten to apply. */
final class EspiNumbers {

    private static final int DIGITS = 18;
    private static final int LARGEST_POWER = 30;
    /** Power of ten of amounts, which are in hundred-thousandths of the currency. */
    private static final int AMOUNT_POWER = -5;
    /** Last second of the year 9999. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private EspiNumbers() {}

    /** Returns a whole number; empty if the element is absent or blank. */
    static OptionalLong whole(Optional<TreeElement> element) throws InvalidValueException {
        Optional<String> text = element.flatMap(EspiTexts::peek);
        return text.isPresent()
                ? OptionalLong.of(whole(text.get(), element.get().name()))
                : OptionalLong.empty();
    }

    private static long whole(String text, String column) throws InvalidValueException {
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        boolean digits = text.length() > start;
        for (int i = start; i < text.length(); i++) {
            digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        if (!digits) {
            throw ValueErrors.invalid(column, text, "a whole number");
        }
        if (text.length() - start > DIGITS) {
            throw ValueErrors.outOfRange(column, text, "at most " + DIGITS + " digits");
        }
        return Long.parseLong(text);
    }

    /** Returns a value times a power of ten. The element is claimed if the field stores the value exactly. */
    static Optional<BigDecimal> value(Optional<TreeElement> element, int power) throws InvalidValueException {
        return scaled(element, power, FixedDecimal.RATE_SCALE);
    }

    /**
     * Returns a cost, rounded half-even to four decimals. Utilities deliver the cost of an interval in 1/100000 of the
     * currency, so an exact one would be missing for most readings. Claimed if rounding lost nothing.
     */
    static Optional<BigDecimal> amount(Optional<TreeElement> element) throws InvalidValueException {
        return scaled(element, AMOUNT_POWER, FixedDecimal.AMOUNT_SCALE);
    }

    private static Optional<BigDecimal> scaled(Optional<TreeElement> element, int power, int scale)
            throws InvalidValueException {
        Optional<String> text = element.flatMap(EspiTexts::peek);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal exact = decimal(text.get(), element.get().name()).scaleByPowerOfTen(power);
        FixedDecimal rounded = FixedDecimal.of(exact, scale)
                .orElseThrow(() -> ValueErrors.outOfRange(
                        element.get().name(),
                        element.get().value(),
                        "at most " + (FixedDecimal.PRECISION - scale) + " digits before the point"));
        if (rounded.isExact()) {
            element.get().claim();
        }
        return Optional.of(rounded.value());
    }

    /** Parses a number. The standard defines whole numbers, but some files have a decimal point. */
    private static BigDecimal decimal(String text, String column) throws InvalidValueException {
        int point = text.indexOf('.');
        if (point < 0 || point == text.length() - 1) {
            return BigDecimal.valueOf(whole(text, column));
        }
        String digits = text.substring(0, point) + text.substring(point + 1);
        return BigDecimal.valueOf(whole(digits, column), text.length() - point - 1);
    }

    /** Returns a power of ten; 0 if the element is absent. */
    static int power(Optional<TreeElement> element) throws InvalidValueException {
        OptionalLong power = whole(element);
        if (power.isPresent() && Math.abs(power.getAsLong()) > LARGEST_POWER) {
            throw ValueErrors.outOfRange(
                    element.get().name(), element.get().value(), "at most " + LARGEST_POWER + " in absolute value");
        }
        return (int) power.orElse(0);
    }

    /** Returns an instant in seconds since 1970 and claims the element. */
    static Optional<Instant> instant(Optional<TreeElement> element) throws InvalidValueException {
        OptionalLong seconds = whole(element);
        if (seconds.isEmpty()) {
            return Optional.empty();
        }
        Instant instant = instant(seconds.getAsLong(), element.get());
        element.get().claim();
        return Optional.of(instant);
    }

    /** Returns the instant after a number of intervals. */
    static Instant after(long seconds, long intervals, long length, TreeElement element) throws InvalidValueException {
        boolean isTooFar = length != 0 && intervals > LAST_SECOND / Math.abs(length);
        return instant(isTooFar ? Long.MAX_VALUE : seconds + intervals * length, element);
    }

    /** Returns an instant that a timestamp field can store. */
    static Instant instant(long seconds, TreeElement element) throws InvalidValueException {
        if (Math.abs(seconds) > LAST_SECOND) {
            throw ValueErrors.outOfRange(element.name(), element.value(), "seconds up to the year 9999");
        }
        return Instant.ofEpochSecond(seconds);
    }
}
