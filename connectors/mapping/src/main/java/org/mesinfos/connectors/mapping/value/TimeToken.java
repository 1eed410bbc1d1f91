package org.mesinfos.connectors.mapping.value;

import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Part of the format of a date or time. Immutable. */
sealed interface TimeToken {

    /** Letters of fields that are written in digits. */
    String NUMERIC = "dMyuHmsS";

    /**
     * Adds the part to a formatter.
     *
     * @param language language of names
     */
    void addTo(DateTimeFormatterBuilder builder, Locale language);

    /** Literal characters. */
    record Literal(String text) implements TimeToken {
        @Override
        public void addTo(DateTimeFormatterBuilder builder, Locale language) {
            builder.parseCaseSensitive().appendLiteral(text).parseCaseInsensitive();
        }
    }

    /** Digits of one field. */
    record Digits(char letter, int minimum, int maximum) implements TimeToken {
        @Override
        public void addTo(DateTimeFormatterBuilder builder, Locale language) {
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

    /** Name of a month or of a day of the week. */
    record Name(ChronoField field, TextStyle style, String pattern) implements TimeToken {

        private static final int FULL = 4;

        /** Returns the part of some letters; empty if they are no full or short name. */
        static Optional<TimeToken> of(char letter, int count) {
            String pattern = String.valueOf(letter).repeat(count);
            return switch (pattern) {
                case "MMM", "MMMM" ->
                    Optional.of(new Name(
                            ChronoField.MONTH_OF_YEAR, count == FULL ? TextStyle.FULL : TextStyle.SHORT, pattern));
                case "LLL", "LLLL" ->
                    Optional.of(new Name(
                            ChronoField.MONTH_OF_YEAR,
                            count == FULL ? TextStyle.FULL_STANDALONE : TextStyle.SHORT_STANDALONE,
                            pattern));
                case "E", "EE", "EEE", "EEEE" ->
                    Optional.of(new Name(
                            ChronoField.DAY_OF_WEEK, count == FULL ? TextStyle.FULL : TextStyle.SHORT, pattern));
                default -> Optional.empty();
            };
        }

        @Override
        public void addTo(DateTimeFormatterBuilder builder, Locale language) {
            CalendarNames.byValue(field, style, language)
                    .ifPresentOrElse(names -> builder.appendText(field, names), () -> builder.appendPattern(pattern));
        }
    }

    /** Any other part, which only the formatter reads. */
    record Other(String pattern) implements TimeToken {
        @Override
        public void addTo(DateTimeFormatterBuilder builder, Locale language) {
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
            return Name.of(letter, count)
                    .orElseGet(() -> new Other(String.valueOf(letter).repeat(count)));
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
