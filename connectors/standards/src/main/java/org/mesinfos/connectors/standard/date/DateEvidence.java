package org.mesinfos.connectors.standard.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;

/**
 * Collector of evidence for the order of day and month from the dates at the start of a file. Not thread-safe.
 *
 * <p>The order is determined, in this sequence, by numbers above twelve; by points as separators, which are used only
 * with the day first; and by the order of the records, if dates ascend or descend under one order but not under the
 * other.
 */
public final class DateEvidence {

    /** Maximum number of dates that are compared with each other. */
    private static final int MAXIMUM_DATES = 10_000;
    /** Minimum number of dates. Fewer may be in order by chance. */
    private static final int MINIMUM_IN_ORDER = 4;

    private final List<WrittenDate> undecided = new ArrayList<>();
    private final TwoDigitYears years;
    private int dayFirst;
    private int monthFirst;
    private int points;

    /** @param years rule for the centuries of the dates */
    public DateEvidence(TwoDigitYears years) {
        this.years = years;
    }

    /** Adds a date as delivered. */
    public void add(String text) {
        WrittenDate.parse(text).ifPresent(date -> {
            if (date.order().isEmpty()) {
                points += text.indexOf('.') > 0 ? 1 : 0;
            } else if (date.first() > date.second() || date.second() > 12) {
                count(text, date.order().get());
            }
            if (undecided.size() < MAXIMUM_DATES) {
                undecided.add(date);
            }
        });
    }

    /**
     * Counts a date as evidence if it consists of numbers and does not start with a year. Other dates are never
     * ambiguous.
     */
    private void count(String text, DayMonthOrder order) {
        boolean numbersAlone = text.chars().noneMatch(Character::isLetter);
        boolean yearLast = text.length() < 4 || !text.substring(0, 4).chars().allMatch(Character::isDigit);
        if (numbersAlone && yearLast) {
            dayFirst += order == DayMonthOrder.DAY_FIRST ? 1 : 0;
            monthFirst += order == DayMonthOrder.MONTH_FIRST ? 1 : 0;
        }
    }

    /** Returns the order of day and month; empty if there is no evidence. */
    public Optional<DayMonthOrder> dateOrder() {
        if (dayFirst != monthFirst) {
            return Optional.of(dayFirst > monthFirst ? DayMonthOrder.DAY_FIRST : DayMonthOrder.MONTH_FIRST);
        }
        if (points > 0) {
            return Optional.of(DayMonthOrder.DAY_FIRST);
        }
        return orderOfRecords();
    }

    private Optional<DayMonthOrder> orderOfRecords() {
        boolean byDay = isInOrder(DayMonthOrder.DAY_FIRST);
        boolean byMonth = isInOrder(DayMonthOrder.MONTH_FIRST);
        if (byDay == byMonth || undecided.size() < MINIMUM_IN_ORDER) {
            return Optional.empty();
        }
        return Optional.of(byDay ? DayMonthOrder.DAY_FIRST : DayMonthOrder.MONTH_FIRST);
    }

    private boolean isInOrder(DayMonthOrder order) {
        boolean rises = true;
        boolean falls = true;
        Optional<LocalDate> previous = Optional.empty();
        for (WrittenDate date : undecided) {
            Optional<LocalDate> day = date.date(order, years);
            if (day.isPresent() && previous.isPresent()) {
                rises &= !day.get().isBefore(previous.get());
                falls &= !day.get().isAfter(previous.get());
            }
            previous = day.or(() -> date.date(order.other(), years));
        }
        return rises || falls;
    }
}
