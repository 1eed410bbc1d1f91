package org.mesinfos.connectors.standard.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the beginning of a file shows of how it writes dates. Not thread-safe.
 *
 * <p>Day before month or the other way round is told, in this order, by numbers above twelve; by points between the
 * numbers, which no country puts before the day; and by the order of records, where the dates rise or fall in one
 * reading and jump about in the other.
 */
public final class DateEvidence {

    /** Dates that are remembered for their order. */
    private static final int MOST_DATES = 10_000;
    /** Fewer dates in order may be chance. */
    private static final int FEWEST_IN_ORDER = 4;

    private final List<WrittenDate> undecided = new ArrayList<>();
    private int dayFirst;
    private int monthFirst;
    private int points;

    /** A date as delivered. */
    public void date(String text) {
        WrittenDate.parse(text).ifPresent(date -> {
            if (date.order().isEmpty()) {
                points += text.indexOf('.') > 0 ? 1 : 0;
            } else if (date.first() > date.second() || date.second() > 12) {
                count(text, date.order().get());
            }
            if (undecided.size() < MOST_DATES) {
                undecided.add(date);
            }
        });
    }

    /** Only numbers show what a file does; names of months and years in front are beyond doubt anyway. */
    private void count(String text, DateOrder order) {
        boolean numbersAlone = text.chars().noneMatch(Character::isLetter);
        boolean yearBehind = text.length() < 4 || !text.substring(0, 4).chars().allMatch(Character::isDigit);
        if (numbersAlone && yearBehind) {
            dayFirst += order == DateOrder.DAY_FIRST ? 1 : 0;
            monthFirst += order == DateOrder.MONTH_FIRST ? 1 : 0;
        }
    }

    /** The order of day and month; empty when nothing tells it. */
    public Optional<DateOrder> dateOrder() {
        if (dayFirst != monthFirst) {
            return Optional.of(dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
        }
        if (points > 0) {
            return Optional.of(DateOrder.DAY_FIRST);
        }
        return orderOfRecords();
    }

    private Optional<DateOrder> orderOfRecords() {
        boolean byDay = isInOrder(DateOrder.DAY_FIRST);
        boolean byMonth = isInOrder(DateOrder.MONTH_FIRST);
        if (byDay == byMonth || undecided.size() < FEWEST_IN_ORDER) {
            return Optional.empty();
        }
        return Optional.of(byDay ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
    }

    private boolean isInOrder(DateOrder order) {
        boolean rises = true;
        boolean falls = true;
        Optional<LocalDate> before = Optional.empty();
        for (WrittenDate date : undecided) {
            Optional<LocalDate> day = date.day(order);
            if (day.isPresent() && before.isPresent()) {
                rises &= !day.get().isBefore(before.get());
                falls &= !day.get().isAfter(before.get());
            }
            before = day.or(() -> date.day(order.other()));
        }
        return rises || falls;
    }
}
