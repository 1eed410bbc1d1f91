package org.mesinfos.connectors.standard.qif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.standard.money.DecimalMark;

/**
 * What the beginning of a file shows of how it writes dates and amounts. Not thread-safe.
 *
 * <p>Day before month or the other way round is told, in this order, by numbers above twelve; by points between the
 * numbers, which no country puts before the day; by the order of records, where the dates rise or fall in one reading and
 * jump about in the other; and by a decimal comma, which goes with the day first. What none of these tells is assumed.
 */
final class Evidence {

    /** Dates that are remembered for their order. */
    private static final int MOST_DATES = 10_000;
    /** Fewer dates in order may be chance. */
    private static final int FEWEST_IN_ORDER = 4;

    private final List<QifDate> undecided = new ArrayList<>();
    private int dayFirst;
    private int monthFirst;
    private int points;
    private int decimalPoints;
    private int decimalCommas;

    /** A date as delivered. */
    void date(String text) {
        QifDate.parse(text).ifPresent(date -> {
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

    /** An amount as delivered. */
    void amount(String text) {
        int point = text.lastIndexOf('.');
        int comma = text.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            decimalPoints += point > comma ? 1 : 0;
            decimalCommas += comma > point ? 1 : 0;
        } else if (point >= 0 || comma >= 0) {
            int mark = Math.max(point, comma);
            boolean isDecimal = text.length() - mark - 1 != 3 && text.indexOf(text.charAt(mark)) == mark;
            decimalPoints += isDecimal && point >= 0 ? 1 : 0;
            decimalCommas += isDecimal && comma >= 0 ? 1 : 0;
        }
    }

    /** The decimal mark, where all amounts that show one show the same. */
    DecimalMark decimalMark() {
        if (decimalPoints > 0 == decimalCommas > 0) {
            return DecimalMark.SHOWN;
        }
        return decimalPoints > 0 ? DecimalMark.POINT : DecimalMark.COMMA;
    }

    /** The order of day and month; empty when nothing tells it. */
    Optional<DateOrder> dateOrder() {
        if (dayFirst != monthFirst) {
            return Optional.of(dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
        }
        if (points > 0) {
            return Optional.of(DateOrder.DAY_FIRST);
        }
        return orderOfRecords()
                .or(() -> decimalMark() == DecimalMark.COMMA ? Optional.of(DateOrder.DAY_FIRST) : Optional.empty());
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
        for (QifDate date : undecided) {
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
