package org.mesinfos.connectors.format.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;

/** How spreadsheets count days. */
enum SerialDate {
    /** Day 1 is the first of January 1900, and 1900 counts as a leap year, which it was not. */
    SINCE_1900,
    /** Day 0 is the first of January 1904. */
    SINCE_1904;

    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final int DAYS_OF_9999 = 2_958_465;
    private static final int FALSE_LEAP_DAY = 60;

    /**
     * A day and time as {@code 2024-01-31} or {@code 2024-01-31T12:30:00}.
     *
     * @return null when the number is none
     */
    String text(BigDecimal number) {
        if (number.signum() < 0 || number.intValue() > DAYS_OF_9999 || number.precision() - number.scale() > 7) {
            return null;
        }
        int seconds = secondsOf(number);
        LocalDate day = day(number.intValue()).plusDays(seconds / SECONDS.intValue());
        int rest = seconds % SECONDS.intValue();
        return rest == 0 ? day.toString() : day + "T" + time(rest);
    }

    /** The time of day of a number, as {@code 12:30:00}. */
    static String timeOf(BigDecimal number) {
        return time(secondsOf(number) % SECONDS.intValue());
    }

    private static int secondsOf(BigDecimal number) {
        return number.remainder(BigDecimal.ONE)
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
    }

    private static String time(int seconds) {
        String text = LocalTime.ofSecondOfDay(seconds).toString();
        return text.length() == 5 ? text + ":00" : text;
    }

    private LocalDate day(int number) {
        return switch (this) {
            case SINCE_1900 ->
                LocalDate.of(1899, 12, number < FALSE_LEAP_DAY ? 31 : 30).plusDays(number);
            case SINCE_1904 -> LocalDate.of(1904, 1, 1).plusDays(number);
        };
    }
}
