package org.mesinfos.connectors.generic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.acceptance.Proof;
import org.mesinfos.connectors.mapping.value.MonthNames;
import org.mesinfos.connectors.mapping.value.ValueParsers;
import org.mesinfos.connectors.mapping.value.WordLists;

/**
 * Format of the dates of a file, inferred from sampled values.
 *
 * @param format as in mappings
 * @param language of the month names
 * @param certainty {@link Certainty#LIKELY} if day and month may be swapped
 * @param proof proof of the order of day and month; empty if another order fits as well
 */
record InferredDateFormat(String format, String language, Certainty certainty, Optional<Proof> proof) {

    private static final List<String> NUMERIC_DATES = formats("numeric");
    private static final List<String> NAMED_MONTH_DATES = formats("named-month");
    private static final List<String> TIME_SUFFIXES = List.of(
            "",
            " H:mm",
            " H:mm:ss",
            " H:mm:ss z",
            " H:mm:ss.SSSSSS",
            " / H:mm",
            ", H:mm",
            ", H:mm:ss",
            ". H:mm:ss",
            "'T'H:mm:ss",
            " H.mm.ss",
            " H.mm",
            "-H:mm:ss");
    private static final String ENGLISH = "en";
    private static final String WEEKDAY = "(?:\\p{L}{3,9}\\.?\\s+)?";
    private static final String MONTH = "(?:\\d{1,2}|\\p{L}{3,12}\\.?)";
    private static final String TIME = "(?:[ T,-].{4,20})?";
    /** A date that starts with the name of its month, such as {@code Jul 1, 2021}. */
    private static final String NAME_FIRST = "\\p{L}{3,12}\\.? \\d{1,2},? \\d{4}(?:,? \\d{1,2}:\\d{2}.{0,10})?";

    private static final String YEAR_FIRST = "\\d{4}[-/.:]\\d{1,2}[-/.:]\\d{1,2}" + TIME;
    /** A date in a column of dates, where separators may be missing. */
    private static final Pattern COLUMN_DATE = Pattern.compile(WEEKDAY + "\\d{1,4}[-/. ]{0,2}" + MONTH
            + "[-/., ]{0,2}\\d{2,4}\\.?" + TIME + "|" + NAME_FIRST + "|" + YEAR_FIRST);
    /** A date in a column of unknown content. */
    private static final Pattern SINGLE_DATE = Pattern.compile(WEEKDAY + "\\d{1,4}[-/. ]{1,2}" + MONTH
            + "[-/., ]{1,2}\\d{2,4}\\.?" + TIME
            + "|" + NAME_FIRST
            + "|(?:19|20)\\d{6}(?: \\d{1,2}[:.]\\d{2}.{0,6})?|(?:19|20)\\d\\d[-/.:]\\d{1,2}[-/.:]\\d{1,2}"
            + "|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2]|\\p{L}{3})(?:19|20)\\d\\d");

    /** Fewer different dates may be in sequence by chance. */
    private static final int MIN_DATES_IN_SEQUENCE = 3;

    private static final int DAYS_OF_YEAR = 366;
    private static final int MIN_YEARS_APART = 3;

    private static final int MAX_DATE_LENGTH = 11;
    /** Enough to know the form of dates. {@link DateOrder} considers all of them for the order of day and month. */
    private static final int MAX_VALUES = 60;

    /** Percentage of the values that must be dates; the others may be remarks such as "pending". */
    private static final int MIN_PERCENT = 80;

    /** A format and the dates that it parses from the values. */
    private record Interpretation(String format, String language, List<LocalDate> dates, int order) {

        /**
         * Returns how often the order of the dates changes, ascending or descending. Exports are sorted, so few changes
         * are likely.
         */
        int orderChanges() {
            return DateSequence.reversals(dates);
        }

        /**
         * Returns whether the dates are within a year, and many years apart if the day and the year of two digits change
         * places.
         */
        boolean isSpreadOverYearsBy(Interpretation other) {
            return isYearFirst() != other.isYearFirst()
                    && spanInDays() < DAYS_OF_YEAR
                    && other.spanInDays() > MIN_YEARS_APART * DAYS_OF_YEAR;
        }

        private boolean isYearFirst() {
            return format.startsWith("yy") && !format.startsWith("yyyy");
        }

        /** Returns the number of days between the first and the last date. Exports cover weeks, not decades. */
        long spanInDays() {
            LocalDate first = dates.stream().min(Comparator.naturalOrder()).orElseThrow();
            LocalDate last = dates.stream().max(Comparator.naturalOrder()).orElseThrow();
            return ChronoUnit.DAYS.between(first, last);
        }
    }

    /** Returns whether a single text has the form of a date. */
    static boolean isDate(String text) {
        return SINGLE_DATE.matcher(text).matches();
    }

    /** Infers the most likely format of dates in row order; empty if most of them have no common format. */
    static Optional<InferredDateFormat> infer(List<String> values) {
        List<String> sample = values.subList(0, Math.min(values.size(), MAX_VALUES));
        long dateLike = sample.stream()
                .filter(value -> COLUMN_DATE.matcher(value).matches())
                .count();
        if (dateLike == 0 || dateLike * 100 < (long) sample.size() * MIN_PERCENT) {
            return Optional.empty();
        }
        List<Interpretation> readings = interpretations(sample);
        int most = readings.stream()
                .mapToInt(reading -> reading.dates().size())
                .max()
                .orElse(0);
        if (most * 100L < (long) sample.size() * MIN_PERCENT) {
            return Optional.empty();
        }
        List<Interpretation> best = readings.stream()
                .filter(reading -> reading.dates().size() == most)
                .sorted(Comparator.comparingInt(Interpretation::orderChanges)
                        .thenComparingLong(Interpretation::spanInDays)
                        .thenComparingInt(Interpretation::order))
                .toList();
        Interpretation first = best.get(0);
        boolean certain = best.size() == 1
                || best.get(1).dates().equals(first.dates())
                || first.orderChanges() < best.get(1).orderChanges()
                || first.spanInDays() < best.get(1).spanInDays();
        return Optional.of(new InferredDateFormat(
                first.format(), first.language(), certain ? Certainty.CERTAIN : Certainty.LIKELY, proof(best)));
    }

    /** Returns the proof of the first of several interpretations that parse equally many values. */
    private static Optional<Proof> proof(List<Interpretation> best) {
        Interpretation first = best.get(0);
        List<Interpretation> possible = best.stream()
                .filter(other -> !other.dates().equals(first.dates()))
                .toList();
        if (possible.isEmpty()) {
            return Optional.of(Proof.ONLY_FORM);
        }
        List<Interpretation> others = possible.stream()
                .filter(other -> !first.isSpreadOverYearsBy(other))
                .toList();
        if (others.isEmpty()) {
            return Optional.of(Proof.SHORT_PERIOD);
        }
        boolean inSequence = first.orderChanges() == 0
                && first.dates().stream().distinct().count() >= MIN_DATES_IN_SEQUENCE
                && others.stream().allMatch(other -> other.orderChanges() > 0);
        return inSequence ? Optional.of(Proof.ROW_ORDER) : Optional.empty();
    }

    private static List<String> formats(String kind) {
        return Objects.requireNonNull(
                WordLists.named(InferredDateFormat.class, "date-formats.txt").get(kind), kind);
    }

    /** Returns the format with day and month exchanged; empty if no such format is in use. */
    Optional<InferredDateFormat> exchanged() {
        String day = "([dM])([-/])([dM])(?=\\2y)";
        return Optional.of(format.replaceFirst("^" + day, "$3$2$1"))
                .filter(other -> !other.equals(format))
                .map(other -> new InferredDateFormat(other, language, certainty, Optional.empty()));
    }

    boolean isDayFirst() {
        return format.startsWith("d");
    }

    /** Returns this format with a proof of the order of day and month. */
    InferredDateFormat proven(Proof ground) {
        return new InferredDateFormat(format, language, Certainty.CERTAIN, Optional.of(ground));
    }

    /** Returns the format of the date without a time. */
    InferredDateFormat withoutTime() {
        return new InferredDateFormat(format.substring(0, format.lastIndexOf('y') + 1), language, certainty, proof);
    }

    boolean parses(String value) {
        return parser().apply(value).isPresent();
    }

    /** Returns the dates among some texts; texts of another form are omitted. */
    List<LocalDate> parse(List<String> values) {
        return values.stream().flatMap(value -> parser().apply(value).stream()).toList();
    }

    /** Returns how often the order of dates changes, ascending or descending. */
    int orderChanges(List<String> values) {
        return new Interpretation(format, language, parse(values), 0).orderChanges();
    }

    /** Returns a parser that parses dates as the mapping will. */
    Function<String, Optional<LocalDate>> parser() {
        return ValueParsers.dates(format, language);
    }

    private static List<Interpretation> interpretations(Collection<String> values) {
        List<Interpretation> readings = new ArrayList<>();
        List<String> languages = MonthNames.languages(values);
        boolean plain = values.stream().allMatch(value -> value.length() <= MAX_DATE_LENGTH);
        addInterpretation(readings, "iso", ENGLISH, values);
        for (String time : plain ? TIME_SUFFIXES.subList(0, 1) : TIME_SUFFIXES) {
            for (String day : NUMERIC_DATES) {
                addInterpretation(readings, day + time, ENGLISH, values);
            }
            for (String language : languages) {
                NAMED_MONTH_DATES.forEach(day -> addInterpretation(readings, day + time, language, values));
            }
        }
        return readings;
    }

    private static void addInterpretation(
            List<Interpretation> readings, String format, String language, Collection<String> values) {
        Function<String, Optional<LocalDate>> reader = ValueParsers.dates(format, language);
        List<LocalDate> dates = new ArrayList<>();
        for (String value : values) {
            reader.apply(value).filter(InferredDateFormat::isPlausible).ifPresent(dates::add);
        }
        if (!dates.isEmpty()) {
            readings.add(new Interpretation(format, language, dates, readings.size()));
        }
    }

    private static boolean isPlausible(LocalDate date) {
        return date.getYear() >= 1000 && date.getYear() < 2100;
    }
}
