package org.mesinfos.pipelines.identity.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.value.MonthNames;
import org.mesinfos.linkage.text.NameFolding;

/** Normaliser of dates of birth to the form year-month-day, with 00 for unknown parts. Stateless. */
final class BirthDateNormaliser {

    /** Order of the parts of a date in three numbers. A year of four digits is recognised in any position. */
    enum DatePartOrder {
        /**
         * Day first, unless the second number cannot be a month. Of three numbers with two digits each, the last one is
         * the year.
         */
        AS_WRITTEN,
        DAY_FIRST,
        MONTH_FIRST,
        YEAR_FIRST
    }

    private static final Pattern NUMBER_OR_MONTH = Pattern.compile("\\d+|[a-z]{3,}");
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,4})(?:\\.0+)?\\s*");
    private static final int MONTHS_IN_A_YEAR = 12;
    private static final int MAX_TWO_DIGITS = 99;
    /** Two-digit years from this one on are in the 20th century. */
    private static final int FIRST_YEAR_OF_LAST_CENTURY = 30;

    private static final int MAX_AGE = 130;

    private BirthDateNormaliser() {}

    /** Normalises a date in one text; returns a text in an unknown form unchanged. */
    static String normalise(String text, DatePartOrder order) {
        List<String> numbers = new ArrayList<>();
        int month = 0;
        Matcher parts = NUMBER_OR_MONTH.matcher(NameFolding.fold(text).toLowerCase(Locale.ROOT));
        while (parts.find() && numbers.size() < 3) {
            String part = parts.group();
            if (Character.isDigit(part.charAt(0))) {
                numbers.add(part);
            } else if (month == 0) {
                month = MonthNames.numberOfPrefix(part).orElse(0);
            }
        }
        if (month > 0 && numbers.size() >= 2) {
            boolean yearFirst = numbers.get(0).length() > 2;
            String year = numbers.get(yearFirst ? 0 : 1);
            return format(year(year), month, number(numbers.get(yearFirst ? 1 : 0)));
        }
        if (numbers.size() < 3 || numbers.get(0).length() > 2 || numbers.get(1).length() > 2) {
            return text;
        }
        return fromNumbers(numbers, order);
    }

    private static String fromNumbers(List<String> numbers, DatePartOrder order) {
        int first = number(numbers.get(0));
        int second = number(numbers.get(1));
        if (order == DatePartOrder.YEAR_FIRST && numbers.get(2).length() <= 2) {
            return format(year(numbers.get(0)), second, number(numbers.get(2)));
        }
        boolean monthFirst = order == DatePartOrder.MONTH_FIRST
                || (order == DatePartOrder.AS_WRITTEN && second > MONTHS_IN_A_YEAR && first <= MONTHS_IN_A_YEAR);
        // A number that cannot be a month in the order of the set is a day.
        boolean swapped = monthFirst && first > MONTHS_IN_A_YEAR && second <= MONTHS_IN_A_YEAR;
        int year = year(numbers.get(2));
        return monthFirst && !swapped ? format(year, first, second) : format(year, second, first);
    }

    /** Normalises a date in separate numbers; empty if the year is missing. */
    static String fromParts(String year, String month, String day) {
        int number = wholeNumber(year);
        return number <= 0
                ? ""
                : format(number < 100 ? year(year.strip()) : number, wholeNumber(month), wholeNumber(day));
    }

    /**
     * Returns the year of birth of an age.
     *
     * @param recordedIn year in which the age was recorded
     */
    static String fromAge(String age, int recordedIn) {
        int years = wholeNumber(age);
        return years < 0 || years > MAX_AGE ? "" : Integer.toString(recordedIn - years);
    }

    private static int year(String digits) {
        int year = number(digits);
        return digits.length() > 2 ? year : year < FIRST_YEAR_OF_LAST_CENTURY ? 2000 + year : 1900 + year;
    }

    private static int number(String digits) {
        return digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }

    private static int wholeNumber(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : text.isBlank() ? 0 : -1;
    }

    private static String format(int year, int month, int day) {
        boolean plausible = month >= 0 && day >= 0 && month <= MAX_TWO_DIGITS && day <= MAX_TWO_DIGITS;
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, plausible ? month : 0, plausible ? day : 0);
    }
}
