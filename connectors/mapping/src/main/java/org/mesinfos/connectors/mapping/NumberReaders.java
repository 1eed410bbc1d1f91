package org.mesinfos.connectors.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import org.mesinfos.connectors.mapping.value.AmountSign;
import org.mesinfos.connectors.mapping.value.CurrencySign;
import org.mesinfos.connectors.mapping.value.NumberFormat;
import org.mesinfos.connectors.mapping.value.Unreadable;

/** Readers of numbers. */
final class NumberReaders {

    private NumberReaders() {}

    /**
     * Conversion of a delivered number into the unit and sign of its field.
     *
     * @param multiplier factor between the units
     * @param negate whether the delivered sign is the opposite of the field's sign
     */
    record Scaling(Optional<BigDecimal> multiplier, Negation negate) {
        static final Scaling NONE = new Scaling(Optional.empty(), Negation.KEEP);

        BigDecimal apply(BigDecimal number) {
            BigDecimal scaled = multiplier.isEmpty() ? number : number.multiply(multiplier.get());
            return negate == Negation.NEGATE ? scaled.negate() : scaled;
        }
    }

    /** Treatment of the sign of a number. */
    enum Negation {
        KEEP,
        NEGATE
    }

    /** Treatment of a number with more decimals than its field. */
    enum Excess {
        /** Unreadable: an amount that differs from the delivered one would be wrong. */
        REFUSE,
        /** Rounded half to even: a measure is not exact anyway. */
        ROUND;

        /** Scale of monetary amounts; quantities, prices, rates and measures have more decimals. */
        private static final int AMOUNT_SCALE = 4;

        static Excess ofScale(int scale) {
            return scale == AMOUNT_SCALE ? REFUSE : ROUND;
        }
    }

    /**
     * Reader for monetary amounts and measures. A currency sign after the number is accepted. The text of a rounded
     * number is also stored in {@code additional}, as is a text with a currency sign.
     *
     * @param field name of the field
     * @param excess treatment of digits beyond the decimals of the field, other than zeros
     * @param errors errors of floating-point arithmetic, which are rounded in any case
     */
    record DecimalReader(
            String field,
            NumberFormat format,
            Scaling scaling,
            int precision,
            int scale,
            Excess excess,
            RoundingErrors errors,
            Unreadable invalid,
            Unreadable tooLarge,
            Unreadable tooExact)
            implements ValueReader {

        DecimalReader(
                String field, NumberFormat format, Scaling scaling, int precision, int scale, OptionalInt decimals) {
            this(
                    field,
                    format,
                    scaling,
                    precision,
                    scale,
                    decimals.isPresent() ? Excess.REFUSE : Excess.ofScale(scale),
                    decimals.isPresent() ? RoundingErrors.declared(decimals.getAsInt()) : RoundingErrors.proved(scale),
                    Unreadable.invalid(format.expected()),
                    Unreadable.outOfRange("at most " + (precision - scale) + " digits before the decimal mark"),
                    Unreadable.outOfRange("at most " + decimals.orElse(scale) + " decimals"));
        }

        @Override
        public boolean isOfOneNumber() {
            return true;
        }

        @Override
        public Object read(String text, RowState state) {
            Optional<Character> sign = CurrencySign.of(text);
            BigDecimal number = format.read(sign.isPresent() ? CurrencySign.remove(text) : text);
            if (number == null) {
                return invalid;
            }
            BigDecimal scaled = scaling.apply(number);
            BigDecimal rounded = errors.round(scaled).setScale(scale, RoundingMode.UNNECESSARY);
            if (rounded.precision() > precision) {
                return tooLarge;
            }
            boolean isExact = rounded.compareTo(scaled) == 0;
            if (!isExact && excess == Excess.REFUSE && !errors.explain(number, scaled)) {
                return tooExact.withKind(
                        "a number with " + scaled.stripTrailingZeros().scale() + " decimals");
            }
            // Only a value that is stored may say something about the record.
            sign.ifPresent(found -> state.addCurrencySign(AmountSign.ofField(field, found)));
            if (sign.isPresent() || !isExact) {
                state.markInexact();
            }
            return rounded;
        }
    }

    /**
     * Reader for whole numbers of 32 or 64 bits. A number that is not whole in the unit of the field is rounded, and
     * the text is then also stored in {@code additional}.
     */
    record WholeReader(NumberFormat format, Scaling scaling, Width width, Unreadable invalid, Unreadable tooLarge)
            implements ValueReader {

        /** Range of a whole number. */
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
        public boolean isOfOneNumber() {
            return true;
        }

        @Override
        public Object read(String text, RowState state) {
            BigDecimal number = format.read(text);
            if (number == null) {
                return invalid;
            }
            BigDecimal scaled = scaling.apply(number);
            BigDecimal whole = scaled.setScale(0, RoundingMode.HALF_EVEN);
            boolean isWhole = whole.compareTo(scaled) == 0;
            if (!isWhole && number.stripTrailingZeros().scale() > 0) {
                return invalid;
            }
            try {
                Object value =
                        switch (width) {
                            case INT -> (Object) whole.intValueExact();
                            case LONG -> (Object) whole.longValueExact();
                        };
                if (!isWhole) {
                    state.markInexact();
                }
                return value;
            } catch (ArithmeticException outOfRange) {
                return tooLarge;
            }
        }
    }

    /** Reader for physical measures. */
    record DoubleReader(NumberFormat format, Scaling scaling, Unreadable invalid) implements ValueReader {

        private static final Unreadable TOO_LARGE = Unreadable.outOfRange("a number of at most 308 digits");

        DoubleReader(NumberFormat format, Scaling scaling) {
            this(format, scaling, Unreadable.invalid(format.expected()));
        }

        @Override
        public boolean isOfOneNumber() {
            return true;
        }

        @Override
        public Object read(String text, RowState state) {
            BigDecimal number = format.read(text);
            if (number == null) {
                return invalid;
            }
            double measure = scaling.apply(number).doubleValue();
            return Double.isFinite(measure) ? (Object) measure : TOO_LARGE;
        }
    }
}
