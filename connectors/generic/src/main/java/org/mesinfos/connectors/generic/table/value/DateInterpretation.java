package org.mesinfos.connectors.generic.table.value;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.mesinfos.connectors.mapping.value.MonthNames;
import org.mesinfos.connectors.mapping.value.ValueParsers;
import org.mesinfos.connectors.mapping.value.WordLists;

/**
 * A format and the dates that it parses from some values.
 *
 * @param format as in mappings
 * @param language of the month names
 * @param dates in row order
 * @param order among the formats that were tried
 */
record DateInterpretation(String format, String language, List<LocalDate> dates, int order) {

    private static final List<String> NUMERIC_DATES = formats("numeric");
    private static final List<String> NAMED_MONTH_DATES = formats("named-month");
    private static final String DATE = "DATE";
    private static final List<String> WITH_TIME = formats("with-time");
    private static final List<String> WITH_WEEKDAY = formats("with-weekday");
    private static final String ENGLISH = "en";
    private static final int DAYS_OF_YEAR = 366;
    private static final int MIN_YEARS_APART = 3;

    /** Up to this length, dates have no time, for which they need not be searched. */
    private static final int MAX_DATE_LENGTH = 10;

    /** Returns the interpretations under which at least one value is a date. */
    static List<DateInterpretation> of(Collection<String> values) {
        List<DateInterpretation> readings = new ArrayList<>();
        List<String> languages = MonthNames.languages(values);
        boolean plain = values.stream().allMatch(value -> value.length() <= MAX_DATE_LENGTH);
        addInterpretation(readings, "iso", ENGLISH, values);
        for (String time : plain ? List.of(DATE) : WITH_TIME) {
            for (String day : NUMERIC_DATES) {
                addInterpretation(readings, time.replace(DATE, day), ENGLISH, values);
            }
            for (String language : languages) {
                NAMED_MONTH_DATES.forEach(
                        day -> addInterpretation(readings, time.replace(DATE, day), language, values));
            }
        }
        for (String language : MonthNames.languagesOfWeekdays(values)) {
            for (String day : NUMERIC_DATES) {
                WITH_WEEKDAY.forEach(
                        weekday -> addInterpretation(readings, weekday.replace(DATE, day), language, values));
            }
        }
        return readings;
    }

    private static void addInterpretation(
            List<DateInterpretation> readings, String format, String language, Collection<String> values) {
        Function<String, Optional<LocalDate>> reader = ValueParsers.dates(format, language);
        List<LocalDate> dates = new ArrayList<>();
        for (String value : values) {
            reader.apply(value).filter(DateInterpretation::isPlausible).ifPresent(dates::add);
        }
        if (!dates.isEmpty()) {
            readings.add(new DateInterpretation(format, language, dates, readings.size()));
        }
    }

    private static boolean isPlausible(LocalDate date) {
        return date.getYear() >= 1000 && date.getYear() < 2100;
    }

    private static List<String> formats(String kind) {
        return Objects.requireNonNull(
                WordLists.named(DateInterpretation.class, "date-formats.txt").get(kind), kind);
    }

    /** Builds a parser of dates in this format. */
    Function<String, Optional<LocalDate>> parser() {
        return ValueParsers.dates(format, language);
    }

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
    boolean isSpreadOverYearsBy(DateInterpretation other) {
        return isYearFirst() != other.isYearFirst()
                && spanInDays() < DAYS_OF_YEAR
                && other.spanInDays() > MIN_YEARS_APART * DAYS_OF_YEAR;
    }

    private boolean isYearFirst() {
        return format.startsWith("yy") && !format.startsWith("yyy");
    }

    /** Returns the number of days between the first and the last date. Exports cover weeks, not decades. */
    long spanInDays() {
        LocalDate first = dates.stream().min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last = dates.stream().max(Comparator.naturalOrder()).orElseThrow();
        return ChronoUnit.DAYS.between(first, last);
    }
}
