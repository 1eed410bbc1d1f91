package org.mesinfos.connectors.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Readers of numbers. */
final class NumberReaders {

    private NumberReaders() {}

    /**
     * What is done to a number before it goes into its field.
     *
     * @param multiplier for a unit other than that of the field
     * @param negate whether the delivered sign is the opposite of the field's
     */
    record Scaling(Optional<BigDecimal> multiplier, Negation negate) {
        static final Scaling NONE = new Scaling(Optional.empty(), Negation.KEEP);

        BigDecimal apply(BigDecimal number) {
            BigDecimal scaled = multiplier.isEmpty() ? number : number.multiply(multiplier.get());
            return negate == Negation.NEGATE ? scaled.negate() : scaled;
        }
    }

    /** Whether the sign is turned. */
    enum Negation {
        KEEP,
        NEGATE
    }

    /** Money and measures. Digits beyond the scale of the field are rounded half to even and kept beside it. */
    record DecimalReader(
            NumberFormat format, Scaling scaling, int precision, int scale, Unreadable invalid, Unreadable tooLarge)
            implements ValueReader {

        DecimalReader(NumberFormat format, Scaling scaling, int precision, int scale) {
            this(
                    format,
                    scaling,
                    precision,
                    scale,
                    Unreadable.invalid(format.expected()),
                    Unreadable.outOfRange("at most " + (precision - scale) + " digits before the decimal mark"));
        }

        @Override
        public Object read(String text, RowState state) {
            BigDecimal number = format.read(text);
            if (number == null) {
                return invalid;
            }
            BigDecimal scaled = scaling.apply(number);
            if (scaled.precision() - scaled.scale() > precision - scale) {
                return tooLarge;
            }
            BigDecimal held = scaled.setScale(scale, RoundingMode.HALF_EVEN);
            if (scaled.scale() > scale && held.compareTo(scaled) != 0) {
                state.markInexact();
            }
            return held.precision() > precision ? tooLarge : held;
        }
    }

    /** Whole numbers of 32 or 64 bits. One that is no longer whole in the unit of the field is rounded and kept beside it. */
    record WholeReader(NumberFormat format, Scaling scaling, Width width, Unreadable invalid, Unreadable tooLarge)
            implements ValueReader {

        /** How large a whole number may be. */
        enum Width {
            INT,
            LONG
        }

        WholeReader(NumberFormat format, Scaling scaling, Width width) {
            this(
                    format,
                    scaling,
                    width,
                    Unreadable.invalid("whole number"),
                    Unreadable.outOfRange(width == Width.INT ? "at most 2147483647" : "at most 9223372036854775807"));
        }

        @Override
        public Object read(String text, RowState state) {
            BigDecimal number = format.read(text);
            if (number == null) {
                return invalid;
            }
            BigDecimal scaled = scaling.apply(number);
            BigDecimal whole = scaled.setScale(0, RoundingMode.HALF_EVEN);
            if (whole.compareTo(scaled) != 0) {
                if (number.stripTrailingZeros().scale() > 0) {
                    return invalid;
                }
                state.markInexact();
            }
            try {
                return switch (width) {
                    case INT -> (Object) whole.intValueExact();
                    case LONG -> (Object) whole.longValueExact();
                };
            } catch (ArithmeticException beyond) {
                return tooLarge;
            }
        }
    }

    /** Coordinates and physical measures. */
    record DoubleReader(NumberFormat format, Scaling scaling, Unreadable invalid) implements ValueReader {

        DoubleReader(NumberFormat format, Scaling scaling) {
            this(format, scaling, Unreadable.invalid(format.expected()));
        }

        @Override
        public Object read(String text, RowState state) {
            BigDecimal number = format.read(text);
            return number == null ? invalid : (Object) scaling.apply(number).doubleValue();
        }
    }
}
