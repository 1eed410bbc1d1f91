package org.mesinfos.connectors.standard.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collector of evidence that dates with two-digit years start with the year, such as {@code 24/11/30}. Not thread-safe.
 *
 * <p>The place of the year is in doubt if each date is possible with the year first and all are within one year then, while other
 * orders spread the records over more than two years, or have impossible dates. Both may be true: instalments on the 5th of
 * each month over three years are such dates as well. Then the order of the records decides.
 */
public final class YearFirstEvidence {

    private static final Pattern DATE = Pattern.compile("(\\d{2})([/-])(\\d{1,2})\\2(\\d{1,2})");

    /** Fewer dates may be within a year by chance. */
    private static final int MINIMUM_DATES = 3;

    private static final long DAYS_OF_A_YEAR = 366;
    private static final long DAYS_OF_OTHER_ORDERS = 2 * DAYS_OF_A_YEAR;

    private final Span yearFirst = new Span();
    private final Span dayFirst = new Span();
    private final Span monthFirst = new Span();
    private int dates;

    /** Days of all records under one order. */
    private static final class Span {
        private LocalDate first = LocalDate.MAX;
        private LocalDate last = LocalDate.MIN;
        private boolean isPossible = true;
        private boolean rises = true;
        private boolean falls = true;
        private Optional<LocalDate> previous = Optional.empty();

        void add(int year, int month, int day) {
            try {
                LocalDate date = LocalDate.of(2000 + year, month, day);
                first = date.isBefore(first) ? date : first;
                last = date.isAfter(last) ? date : last;
                previous.ifPresent(before -> {
                    rises &= !date.isBefore(before);
                    falls &= !date.isAfter(before);
                });
                previous = Optional.of(date);
            } catch (DateTimeException noSuchDate) {
                isPossible = false;
            }
        }

        boolean isInOrder() {
            return isPossible && (rises || falls);
        }

        boolean isLongerThan(long days) {
            return ChronoUnit.DAYS.between(first, last) > days;
        }
    }

    /** Adds a date as delivered. */
    public void add(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            yearFirst.isPossible = false;
            return;
        }
        dates++;
        int one = Integer.parseInt(date.group(1));
        int two = Integer.parseInt(date.group(3));
        int three = Integer.parseInt(date.group(4));
        yearFirst.add(one, two, three);
        dayFirst.add(three, two, one);
        monthFirst.add(three, one, two);
    }

    /** Returns the place of the year. */
    public YearPlace place() {
        boolean isPossible = dates >= MINIMUM_DATES
                && yearFirst.isPossible
                && !yearFirst.isLongerThan(DAYS_OF_A_YEAR)
                && isUnlikely(dayFirst)
                && isUnlikely(monthFirst);
        if (!isPossible || dayFirst.isInOrder() || monthFirst.isInOrder()) {
            return YearPlace.LAST;
        }
        boolean isProved = yearFirst.isInOrder() || (!dayFirst.isPossible && !monthFirst.isPossible);
        return isProved ? YearPlace.FIRST : YearPlace.UNKNOWN;
    }

    private static boolean isUnlikely(Span other) {
        return !other.isPossible || other.isLongerThan(DAYS_OF_OTHER_ORDERS);
    }

    /** Returns the text with a year of four digits, in the century from 2000; empty if it has another form. */
    static Optional<String> withLongYear(String text) {
        return DATE.matcher(text).matches() ? Optional.of("20" + text) : Optional.empty();
    }
}
