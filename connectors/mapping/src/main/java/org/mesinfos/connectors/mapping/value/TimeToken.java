package org.mesinfos.connectors.mapping.value;

import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;

/** Part of the format of a date or time. Immutable. */
sealed interface TimeToken {

    /** Letters of fields that are written in digits. */
    String NUMERIC = "dMyuHmsS";

    void addTo(DateTimeFormatterBuilder builder);

    /** Literal characters. */
    record Literal(String text) implements TimeToken {
        @Override
        public void addTo(DateTimeFormatterBuilder builder) {
            builder.parseCaseSensitive().appendLiteral(text).parseCaseInsensitive();
        }
    }

    /** Digits of one field. */
    record Digits(char letter, int minimum, int maximum) implements TimeToken {
        @Override
        public void addTo(DateTimeFormatterBuilder builder) {
            switch (letter) {
                case 'y' -> {
                    if (maximum == 2) {
                        builder.appendValueReduced(ChronoField.YEAR, 2, 2, 2000);
                    } else {
                        builder.appendValue(ChronoField.YEAR, maximum, maximum, SignStyle.NOT_NEGATIVE);
                    }
                }
                case 'S' -> builder.appendFraction(ChronoField.NANO_OF_SECOND, minimum, maximum, false);
                default -> builder.appendValue(field(), minimum, maximum, SignStyle.NOT_NEGATIVE);
            }
        }

        private ChronoField field() {
            return switch (letter) {
                case 'd' -> ChronoField.DAY_OF_MONTH;
                case 'M' -> ChronoField.MONTH_OF_YEAR;
                case 'H' -> ChronoField.HOUR_OF_DAY;
                case 'm' -> ChronoField.MINUTE_OF_HOUR;
                default -> ChronoField.SECOND_OF_MINUTE;
            };
        }
    }

    /** Any other part, which only the formatter reads. */
    record Other(String pattern) implements TimeToken {
        @Override
        public void addTo(DateTimeFormatterBuilder builder) {
            builder.appendPattern(pattern);
        }
    }

    /**
     * Divides a format into its parts.
     *
     * @throws IllegalArgumentException if the format is invalid
     */
    static List<TimeToken> of(String pattern) {
        List<TimeToken> tokens = new ArrayList<>();
        int i = 0;
        while (i < pattern.length()) {
            char letter = pattern.charAt(i);
            int end = i + 1;
            if (letter == '\'') {
                end = pattern.indexOf('\'', end);
                if (end < 0) {
                    throw new IllegalArgumentException("a quote is not closed");
                }
                tokens.add(new Literal(end == i + 1 ? "'" : pattern.substring(i + 1, end)));
                end++;
            } else if (isLetter(letter)) {
                while (end < pattern.length() && pattern.charAt(end) == letter) {
                    end++;
                }
                tokens.add(token(letter, end - i));
            } else {
                tokens.add(new Literal(String.valueOf(letter)));
            }
            i = end;
        }
        return tokens;
    }

    private static TimeToken token(char letter, int count) {
        boolean numeric = NUMERIC.indexOf(letter) >= 0 && !(letter == 'M' && count > 2);
        if (letter == 'k') {
            throw new IllegalArgumentException("\"k\" is not supported: \"HH\" reads 24:00 as the end of its day");
        }
        if (!numeric) {
            return new Other(String.valueOf(letter).repeat(count));
        }
        if (letter == 'S') {
            return new Digits('S', 1, Math.min(count, 9));
        }
        if (letter == 'y' || letter == 'u') {
            if (count < 2 || count > 4) {
                throw new IllegalArgumentException("a year must be yyyy, yy or, as Taiwan counts years, yyy");
            }
            return new Digits('y', count, count);
        }
        if (count > 2) {
            throw new IllegalArgumentException("\"" + letter + "\" must occur once or twice");
        }
        return new Digits(letter, count, 2);
    }

    private static boolean isLetter(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    }
}
