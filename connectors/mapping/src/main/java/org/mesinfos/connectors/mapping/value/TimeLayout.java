package org.mesinfos.connectors.mapping.value;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.IsoChronology;
import java.time.chrono.MinguoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Date or time format such as {@code dd/MM/yyyy HH:mm}. It is compiled to digit positions for the common case, and to a
 * {@link DateTimeFormatter} for all other formats. Both are strict and agree on every text. Immutable and thread-safe.
 *
 * <p>Letters are those of {@link DateTimeFormatter}. {@code yyyy} is exactly four digits; {@code yy} is read as 2000 to 2099,
 * see {@link TwoDigitYears}; {@code yyy} is a year of three digits as Taiwan counts them, from 1912. A single {@code d},
 * {@code M}, {@code H}, {@code m} or {@code s} accepts one or two digits. {@code S} accepts from one digit up to the number of
 * letters. {@code HH} reads {@code 24:00} as midnight of the next day, as ISO 8601 does; {@code k}, which reads it as midnight
 * of the same day, is refused.
 */
public final class TimeLayout {

    private static final String YEARS = "yuYD";
    private static final Pattern ABBREVIATION = Pattern.compile("(?<!\\p{L})(\\p{L}{3,5})(?![\\p{L}.])");
    private static final Pattern ABBREVIATION_WITH_DOT = Pattern.compile("(?<!\\p{L})(\\p{L}{3,5})\\.");
    /** Year of dates that are delivered without a year, so that 29 February exists. */
    private static final int LEAP_YEAR = 2000;

    private static final int HOURS_OF_DAY = 24;

    /** Digits of a year as Taiwan counts them. */
    private static final int REPUBLICAN_DIGITS = 3;
    /** Year before the first one that Taiwan counts. */
    static final int REPUBLICAN_EPOCH = 1911;

    private final String pattern;
    private final DateTimeFormatter formatter;
    private final Optional<DigitLayout> digits;
    private final boolean hasTwoDigitYear;
    private final boolean hasHours;

    private TimeLayout(
            String pattern, DateTimeFormatter formatter, Optional<DigitLayout> digits, boolean hasTwoDigitYear) {
        this.pattern = pattern;
        this.formatter = formatter;
        this.digits = digits;
        this.hasTwoDigitYear = hasTwoDigitYear;
        this.hasHours = has("H");
    }

    /**
     * Compiles a format.
     *
     * @throws IllegalArgumentException if the format is invalid
     */
    public static TimeLayout of(String pattern, Locale language) {
        List<TimeToken> tokens = TimeToken.of(pattern);
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        tokens.forEach(token -> token.addTo(builder, language));
        if (!hasAny(pattern, YEARS)) {
            builder.parseDefaulting(ChronoField.YEAR, LEAP_YEAR);
        }
        DateTimeFormatter formatter = builder.toFormatter(language)
                .withResolverStyle(ResolverStyle.STRICT)
                .withChronology(
                        hasYearOf(REPUBLICAN_DIGITS, tokens) ? MinguoChronology.INSTANCE : IsoChronology.INSTANCE);
        return new TimeLayout(pattern, formatter, DigitLayout.of(tokens), hasYearOf(2, tokens));
    }

    private static boolean hasYearOf(int width, List<TimeToken> tokens) {
        return tokens.stream()
                .anyMatch(token -> token instanceof TimeToken.Digits digits
                        && digits.letter() == 'y'
                        && digits.maximum() == width);
    }

    /** Returns whether only the last two digits of the year are delivered. */
    boolean hasTwoDigitYear() {
        return hasTwoDigitYear;
    }

    /**
     * Returns whether a text has this format except that its date does not exist in the calendar, such as {@code
     * 29/02/2023}.
     */
    boolean hasNonexistentDate(String text) {
        TemporalAccessor fields = unresolvedFields(text);
        if (fields == null || !hasDateFields(fields)) {
            return false;
        }
        try {
            ChronoLocalDate unused = formatter
                    .getChronology()
                    .date(
                            fields.get(ChronoField.YEAR),
                            fields.get(ChronoField.MONTH_OF_YEAR),
                            fields.get(ChronoField.DAY_OF_MONTH));
            return false;
        } catch (DateTimeException nonexistent) {
            return true;
        }
    }

    /** Returns the fields of a text; null if it does not have this format. */
    private @Nullable TemporalAccessor unresolvedFields(String text) {
        ParsePosition position = new ParsePosition(0);
        try {
            TemporalAccessor fields = formatter.parseUnresolved(text, position);
            return position.getIndex() == text.length() ? fields : null;
        } catch (DateTimeException invalidOffset) {
            // The formatter checks the range of an offset while it parses.
            return null;
        }
    }

    private static boolean hasDateFields(TemporalAccessor fields) {
        return fields.isSupported(ChronoField.YEAR)
                && fields.isSupported(ChronoField.MONTH_OF_YEAR)
                && fields.isSupported(ChronoField.DAY_OF_MONTH);
    }

    /** Returns the format as written. */
    String pattern() {
        return pattern;
    }

    /** Parses a text; missing parts of the time are zero. Returns empty if the text does not have this format. */
    Optional<DeliveredTime> read(String text) {
        Optional<DeliveredTime> read = digits.isPresent() ? digits.get().read(text) : readWithFormatter(text);
        return read.isPresent() || !mayBeEndOfDay(text) ? read : readEndOfDay(text);
    }

    private boolean mayBeEndOfDay(String text) {
        return hasHours && text.contains("24");
    }

    /** Reads 24:00, the end of a day, as midnight of the next day. */
    private Optional<DeliveredTime> readEndOfDay(String text) {
        TemporalAccessor fields = unresolvedFields(text);
        return fields != null
                        && fields.isSupported(ChronoField.HOUR_OF_DAY)
                        && fields.getLong(ChronoField.HOUR_OF_DAY) == HOURS_OF_DAY
                        && !hasNonexistentDate(text)
                ? resolve(formatter.withResolverStyle(ResolverStyle.SMART), text)
                : Optional.empty();
    }

    /**
     * Parses a text with the formatter, which defines what this format accepts. Abbreviated names of months may lack the dot
     * that is usual in their language, or have one.
     */
    Optional<DeliveredTime> readWithFormatter(String text) {
        Optional<DeliveredTime> read = readAsWritten(text);
        return read.isPresent() || !pattern.contains("MMM")
                ? read
                : readAsWritten(ABBREVIATION.matcher(text).replaceAll("$1."))
                        .or(() -> readAsWritten(
                                ABBREVIATION_WITH_DOT.matcher(text).replaceAll("$1")));
    }

    private Optional<DeliveredTime> readAsWritten(String text) {
        return resolve(formatter, text);
    }

    private static Optional<DeliveredTime> resolve(DateTimeFormatter formatter, String text) {
        try {
            TemporalAccessor parsed = formatter.parse(text);
            LocalDateTime local = LocalDateTime.of(
                    parsed.query(TemporalQueries.localDate()),
                    Optional.ofNullable(parsed.query(TemporalQueries.localTime()))
                            .orElse(java.time.LocalTime.MIDNIGHT));
            Optional<ZoneOffset> offset = parsed.isSupported(ChronoField.OFFSET_SECONDS)
                    ? Optional.of(ZoneOffset.ofTotalSeconds(parsed.get(ChronoField.OFFSET_SECONDS)))
                    : Optional.empty();
            return Optional.of(new DeliveredTime(local, offset));
        } catch (DateTimeException | NullPointerException notOfThisFormat) {
            return Optional.empty();
        }
    }

    /** Returns whether the format contains day, month and year. */
    public boolean hasFullDate() {
        return has("dD") && (has("ML") || has("D")) && has("yu");
    }

    /** Returns whether the format contains day and month, and neither a year nor a time. Its dates are of a leap year. */
    public boolean hasOnlyDayAndMonth() {
        return has("d") && has("ML") && !has(YEARS) && !has("EecHhKkmsSaAnNXxZzVO");
    }

    private boolean has(String letters) {
        return hasAny(pattern, letters);
    }

    private static boolean hasAny(String pattern, String letters) {
        return pattern.replaceAll("'[^']*'", "").chars().anyMatch(letter -> letters.indexOf(letter) >= 0);
    }

    boolean isDigitsOnly() {
        return digits.isPresent();
    }
}
