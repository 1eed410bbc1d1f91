package org.mesinfos.connectors.format.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** The date systems of spreadsheets, which store a date as a number of days. */
enum SerialDate {
    /** Day 1 is 1 January 1900. Day 60 is 29 February 1900, which did not exist. Day 0 is an empty date. */
    SINCE_1900,
    /** Day 0 is 1 January 1904. */
    SINCE_1904;

    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final int SECONDS_OF_AN_HOUR = 3_600;
    private static final int DAYS_OF_9999 = 2_958_465;
    private static final int FALSE_LEAP_DAY = 60;

    /**
     * Formats a number as a date or date and time, {@code 2024-01-31} or {@code 2024-01-31T12:30:00}.
     *
     * @return empty if the number is not a valid date
     */
    Optional<String> text(BigDecimal number) {
        if (number.signum() < 0 || isAfter9999(number) || (this == SINCE_1900 && number.intValue() == 0)) {
            return Optional.empty();
        }
        int seconds = secondsOf(number);
        LocalDate day = day(number.intValue()).plusDays(seconds / SECONDS.intValue());
        int rest = seconds % SECONDS.intValue();
        return Optional.of(rest == 0 ? day.toString() : day + "T" + duration(rest));
    }

    /** Formats the time of day of a number, such as {@code 12:30:00}. */
    static String timeOf(BigDecimal number) {
        return duration(secondsOf(number) % SECONDS.intValue());
    }

    /**
     * Formats a number of days as a duration in hours, such as {@code 151:40:00}.
     *
     * @return empty if the number is larger than that of any date
     */
    static Optional<String> durationOf(BigDecimal days) {
        if (isAfter9999(days.abs())) {
            return Optional.empty();
        }
        BigDecimal seconds = days.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP);
        return Optional.of(duration(seconds.longValue()));
    }

    /** Formats a number of seconds as a duration in hours, such as {@code 151:40:00} or {@code -01:30:00}. */
    static String duration(long seconds) {
        long length = Math.abs(seconds);
        return (seconds < 0 ? "-" : "")
                + twoDigits(length / SECONDS_OF_AN_HOUR)
                + ":"
                + twoDigits(length / SECONDS_OF_A_MINUTE % SECONDS_OF_A_MINUTE)
                + ":"
                + twoDigits(length % SECONDS_OF_A_MINUTE);
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }

    private static boolean isAfter9999(BigDecimal number) {
        return (long) number.precision() - number.scale() > 7 || number.intValue() > DAYS_OF_9999;
    }

    private static int secondsOf(BigDecimal number) {
        return number.remainder(BigDecimal.ONE)
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
    }

    private LocalDate day(int number) {
        return switch (this) {
            case SINCE_1900 ->
                LocalDate.of(1899, 12, number < FALSE_LEAP_DAY ? 31 : 30).plusDays(number);
            case SINCE_1904 -> LocalDate.of(1904, 1, 1).plusDays(number);
        };
    }
}
