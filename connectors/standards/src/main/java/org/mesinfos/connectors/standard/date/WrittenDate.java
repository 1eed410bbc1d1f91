package org.mesinfos.connectors.standard.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.mapping.value.MonthNames;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;

/**
 * Date in one of many formats: {@code 1/ 5'24}, {@code 01/05/2024}, {@code 5.1.24}, {@code 2024-01-05}, {@code
 * 20240105}, {@code 5 Jan 2024}.
 *
 * <p>Two-digit years after an apostrophe mean 2000 to 2099, as in Quicken. The century of others follows from the date of their file.
 *
 * @param first first of day and month in the text
 * @param second second of day and month in the text
 * @param year year with four digits; from 2000 to 2099 if its century is not written
 * @param order order of day and month if the text determines it; empty if both are possible
 * @param isWholeText whether the text ends after the date, without a time or other text
 * @param century whether the text determines the century
 */
public record WrittenDate(
        int first, int second, int year, Optional<DayMonthOrder> order, boolean isWholeText, Century century) {

    /** Source of the century of a date. */
    public enum Century {
        WRITTEN,
        /** The date of the file determines it. */
        OF_FILE
    }

    private static final int MAXIMUM_LENGTH = 40;
    private static final int PARTS = 3;
    private static final int COMPACT_LENGTH = 8;
    private static final int MONTHS = 12;

    /** Parses a date; empty if the text does not start with one. */
    public static Optional<WrittenDate> parse(String text) {
        if (text.length() > MAXIMUM_LENGTH) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        int end = splitRuns(text, parts);
        if (parts.size() == 1 && parts.get(0).length() == COMPACT_LENGTH) {
            return compact(parts.get(0), end == text.length());
        }
        return parts.size() == PARTS ? of(parts, text, end == text.length()) : Optional.empty();
    }

    /** Parses a date that starts with a year of two digits, such as {@code 24/11/30}; empty if the text has another form. */
    public static Optional<WrittenDate> parseYearFirst(String text) {
        return YearFirstEvidence.withLongYear(text)
                .flatMap(WrittenDate::parse)
                .map(date -> new WrittenDate(
                        date.first, date.second, date.year, date.order, date.isWholeText, Century.OF_FILE));
    }

    /**
     * Returns the date under an order, unless the text determines the order itself; empty if there is no such date.
     *
     * @param years rule for the century, unless the text determines it
     */
    public Optional<LocalDate> date(DayMonthOrder wanted, TwoDigitYears years) {
        boolean dayFirst = order.orElse(wanted) == DayMonthOrder.DAY_FIRST;
        try {
            LocalDate date = LocalDate.of(year, dayFirst ? second : first, dayFirst ? first : second);
            return Optional.of(century == Century.WRITTEN ? date : years.resolve(date));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    /** Returns whether the other order would give another date. */
    public boolean isAmbiguous() {
        return order.isEmpty() && first != second;
    }

    private static Optional<WrittenDate> compact(String digits, boolean isAlone) {
        return number(digits.substring(0, 4))
                .flatMap(year -> number(digits.substring(4, 6))
                        .flatMap(month -> number(digits.substring(6))
                                .map(day -> new WrittenDate(
                                        month,
                                        day,
                                        year,
                                        Optional.of(DayMonthOrder.MONTH_FIRST),
                                        isAlone,
                                        Century.WRITTEN))));
    }

    private static Optional<WrittenDate> of(List<String> parts, String text, boolean isAlone) {
        boolean yearFirst = parts.get(0).length() == 4 && number(parts.get(0)).isPresent();
        String year = parts.get(yearFirst ? 0 : 2);
        String first = parts.get(yearFirst ? 1 : 0);
        String second = parts.get(yearFirst ? 2 : 1);
        Optional<Integer> firstMonth = MonthNames.number(first);
        Optional<Integer> secondMonth = MonthNames.number(second);
        Optional<Integer> firstNumber = firstMonth.or(() -> number(first));
        Optional<Integer> secondNumber = secondMonth.or(() -> number(second));
        boolean hasCentury = year.length() == 4 || text.indexOf('\'') >= 0 || text.indexOf('\u2019') >= 0;
        Optional<Integer> fullYear = year(year);
        if (firstNumber.isEmpty() || secondNumber.isEmpty() || fullYear.isEmpty()) {
            return Optional.empty();
        }
        Optional<DayMonthOrder> order = evidentOrder(firstNumber.get(), secondNumber.get());
        if (yearFirst) {
            order = Optional.of(DayMonthOrder.MONTH_FIRST);
        } else if (firstMonth.isPresent() || secondMonth.isPresent()) {
            order = Optional.of(firstMonth.isPresent() ? DayMonthOrder.MONTH_FIRST : DayMonthOrder.DAY_FIRST);
        }
        return Optional.of(new WrittenDate(
                firstNumber.get(),
                secondNumber.get(),
                fullYear.get(),
                order,
                isAlone,
                hasCentury ? Century.WRITTEN : Century.OF_FILE));
    }

    private static Optional<DayMonthOrder> evidentOrder(int first, int second) {
        if (first > MONTHS) {
            return Optional.of(DayMonthOrder.DAY_FIRST);
        }
        return second > MONTHS ? Optional.of(DayMonthOrder.MONTH_FIRST) : Optional.empty();
    }

    private static Optional<Integer> year(String digits) {
        return number(digits)
                .filter(year -> digits.length() <= 2 || digits.length() == 4)
                .map(year -> digits.length() == 4 ? year : year + 2000);
    }

    /** Splits a text into at most three runs of digits or letters. Returns the index after the last one. */
    private static int splitRuns(String text, List<String> parts) {
        int i = 0;
        int end = 0;
        while (i < text.length() && parts.size() < PARTS) {
            int start = i;
            boolean digits = Character.isDigit(text.charAt(i));
            while (i < text.length()
                    && Character.isLetterOrDigit(text.charAt(i))
                    && Character.isDigit(text.charAt(i)) == digits) {
                i++;
            }
            if (i > start) {
                parts.add(text.substring(start, i));
                end = i;
            } else {
                i++;
            }
        }
        return end;
    }

    private static Optional<Integer> number(String digits) {
        if (digits.isEmpty() || digits.length() > 4) {
            return Optional.empty();
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return Optional.empty();
            }
            number = number * 10 + c - '0';
        }
        return Optional.of(number);
    }
}
