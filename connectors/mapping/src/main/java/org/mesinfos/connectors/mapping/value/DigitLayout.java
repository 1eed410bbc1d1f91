package org.mesinfos.connectors.mapping.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Fast parser for date and time formats that consist of digit fields and literal characters. Formats that could be read
 * in more than one way are not supported.
 */
final class DigitLayout {

    private static final int[] MONTH_LENGTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final char[] kinds;
    private final int[] minimumWidths;
    private final int[] maximumWidths;

    private DigitLayout(char[] kinds, int[] minimumWidths, int[] maximumWidths) {
        this.kinds = kinds;
        this.minimumWidths = minimumWidths;
        this.maximumWidths = maximumWidths;
    }

    static Optional<DigitLayout> of(List<TimeToken> tokens) {
        StringBuilder kinds = new StringBuilder();
        StringBuilder fewest = new StringBuilder();
        StringBuilder most = new StringBuilder();
        for (TimeToken token : tokens) {
            if (token instanceof TimeToken.Digits digits) {
                kinds.append(digits.letter());
                fewest.append((char) digits.minimum());
                most.append((char) digits.maximum());
            } else if (token instanceof TimeToken.Literal literal) {
                // A literal character is marked by a width of 0.
                kinds.append(literal.text());
                fewest.append("\0".repeat(literal.text().length()));
                most.append("\0".repeat(literal.text().length()));
            } else {
                return Optional.empty();
            }
        }
        DigitLayout layout = new DigitLayout(kinds.toString().toCharArray(), widths(fewest), widths(most));
        return layout.isUnambiguous() ? Optional.of(layout) : Optional.empty();
    }

    /** Parses a text; empty if it does not have this format. */
    Optional<DeliveredTime> read(String text) {
        int year = 0;
        int month = 0;
        int day = 0;
        int hour = 0;
        int minute = 0;
        int second = 0;
        int nanos = 0;
        int at = 0;
        int length = text.length();
        for (int i = 0; i < kinds.length; i++) {
            if (maximumWidths[i] == 0) {
                if (at >= length || text.charAt(at) != kinds[i]) {
                    return Optional.empty();
                }
                at++;
                continue;
            }
            int start = at;
            int value = 0;
            int stop = Math.min(length, at + maximumWidths[i]);
            while (at < stop) {
                int digit = text.charAt(at) - '0';
                if (digit < 0 || digit > 9) {
                    break;
                }
                value = value * 10 + digit;
                at++;
            }
            if (at - start < minimumWidths[i]) {
                return Optional.empty();
            }
            switch (kinds[i]) {
                case 'y' -> year = year(value, maximumWidths[i]);
                case 'M' -> month = value;
                case 'd' -> day = value;
                case 'H' -> hour = value;
                case 'm' -> minute = value;
                case 's' -> second = value;
                default -> nanos = scaled(value, at - start);
            }
        }
        if (at != length || !isDate(year, month, day) || hour > 23 || minute > 59 || second > 59) {
            return Optional.empty();
        }
        LocalTime time =
                (hour | minute | second | nanos) == 0 ? LocalTime.MIDNIGHT : LocalTime.of(hour, minute, second, nanos);
        return Optional.of(new DeliveredTime(LocalDateTime.of(LocalDate.of(year, month, day), time), Optional.empty()));
    }

    private static int year(int value, int width) {
        return switch (width) {
            case 2 -> 2000 + value;
            case 3 -> TimeLayout.REPUBLICAN_EPOCH + value;
            default -> value;
        };
    }

    private static boolean isDate(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > MONTH_LENGTHS[month - 1]) {
            return false;
        }
        return month != 2 || day < 29 || java.time.Year.isLeap(year);
    }

    private static int scaled(int fraction, int digits) {
        int nanos = fraction;
        for (int i = digits; i < 9; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    /**
     * Returns whether a text of this format can be read in one way only. A field of variable width must be followed by
     * a character that is not a digit, or end the format. Each field occurs at most once. Year, month and day are
     * required. A time must start with the hour.
     */
    private boolean isUnambiguous() {
        for (int i = 0; i < kinds.length; i++) {
            boolean variable = maximumWidths[i] > 0 && minimumWidths[i] != maximumWidths[i];
            boolean digitsFollow =
                    i + 1 < kinds.length && (maximumWidths[i + 1] > 0 || Character.isDigit(kinds[i + 1]));
            if (variable && digitsFollow) {
                return false;
            }
        }
        return occursOnce('y')
                && occursOnce('M')
                && occursOnce('d')
                && count('H') <= 1
                && count('m') <= count('H')
                && count('s') <= count('m')
                && count('S') <= count('s');
    }

    private boolean occursOnce(char kind) {
        return count(kind) == 1;
    }

    private int count(char kind) {
        int count = 0;
        for (int i = 0; i < kinds.length; i++) {
            if (maximumWidths[i] > 0 && kinds[i] == kind) {
                count++;
            }
        }
        return count;
    }

    private static int[] widths(StringBuilder widths) {
        return widths.chars().toArray();
    }
}
