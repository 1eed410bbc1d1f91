package org.mesinfos.connectors.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.mapping.value.NumberFormat;
import org.mesinfos.connectors.mapping.value.Unreadable;

/**
 * Reader for geographic coordinates in degrees. A coordinate beyond the poles or the date line does not exist and is
 * refused.
 *
 * <p>Exports of Google contain negative ten-millionths of a degree that were written as unsigned numbers of 32 bits.
 * Such a number is corrected if the result is a coordinate, and its text is then also stored in {@code additional}.
 */
record CoordinateReader(
        NumberFormat format, NumberReaders.Scaling scaling, Axis axis, Unreadable invalid, Unreadable outOfRange)
        implements ValueReader {

    private static final BigDecimal TEN_MILLIONTH = new BigDecimal("0.0000001");
    private static final BigDecimal UNSIGNED_OVERFLOW = BigDecimal.valueOf(1L << 32);

    /** Direction in which a coordinate is measured. */
    enum Axis {
        LATITUDE(90),
        LONGITUDE(180);

        private final int limit;

        Axis(int degrees) {
            this.limit = degrees;
        }

        /** Returns the direction that a field states, such as {@code start_latitude}; empty for other fields. */
        static Optional<Axis> ofField(String name) {
            return name.endsWith("latitude")
                    ? Optional.of(LATITUDE)
                    : name.endsWith("longitude") ? Optional.of(LONGITUDE) : Optional.empty();
        }

        boolean contains(BigDecimal degrees) {
            return degrees.abs().compareTo(BigDecimal.valueOf(limit)) <= 0;
        }
    }

    CoordinateReader(NumberFormat format, NumberReaders.Scaling scaling, Axis axis) {
        this(
                format,
                scaling,
                axis,
                Unreadable.invalid(format.expected()),
                Unreadable.outOfRange("-" + axis.limit + " to " + axis.limit));
    }

    @Override
    public Object read(String text, RowState state) {
        BigDecimal number = format.read(text);
        if (number == null) {
            return invalid;
        }
        BigDecimal degrees = scaling.apply(number);
        if (axis.contains(degrees)) {
            return degrees.doubleValue();
        }
        if (scaling.multiplier().filter(TEN_MILLIONTH::equals).isPresent() && number.compareTo(UNSIGNED_OVERFLOW) < 0) {
            BigDecimal corrected = scaling.apply(number.subtract(UNSIGNED_OVERFLOW));
            if (axis.contains(corrected)) {
                state.markInexact();
                return corrected.doubleValue();
            }
        }
        return outOfRange;
    }
}
