package org.mesinfos.connectors.standard.qif;

import java.util.Optional;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;
import org.mesinfos.connectors.standard.date.DateEvidence;
import org.mesinfos.connectors.standard.date.DayMonthOrder;
import org.mesinfos.connectors.standard.date.YearFirstEvidence;
import org.mesinfos.connectors.standard.date.YearPlace;
import org.mesinfos.connectors.standard.money.DecimalMarkRule;

/**
 * Evidence on the date order and the decimal mark of a file, collected from its first dates and amounts. If the dates
 * are all ambiguous, a decimal comma indicates that the day comes first. Not thread-safe.
 */
final class QifEvidence {

    private final TwoDigitYears years;
    private final DateEvidence dates;
    private final YearFirstEvidence yearFirst = new YearFirstEvidence();
    private int decimalPoints;
    private int decimalCommas;

    QifEvidence(TwoDigitYears years) {
        this.years = years;
        this.dates = new DateEvidence(years);
    }

    /** Returns the rule for the century of two-digit years. */
    TwoDigitYears years() {
        return years;
    }

    /** Adds a date as delivered. */
    void addDate(String text) {
        dates.add(text);
        yearFirst.add(text);
    }

    /** Adds an amount as delivered. */
    void addAmount(String text) {
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

    /** Returns the decimal mark if all amounts agree, else {@link DecimalMarkRule#SHOWN}. */
    DecimalMarkRule decimalMark() {
        if (decimalPoints > 0 == decimalCommas > 0) {
            return DecimalMarkRule.SHOWN;
        }
        return decimalPoints > 0 ? DecimalMarkRule.POINT : DecimalMarkRule.COMMA;
    }

    /** Returns the place of the year in dates with a year of two digits. */
    YearPlace yearPlace() {
        return yearFirst.place();
    }

    /** Returns the order of day and month; empty if there is no evidence. */
    Optional<DayMonthOrder> dateOrder() {
        return dates.dateOrder()
                .or(() -> decimalMark() == DecimalMarkRule.COMMA
                        ? Optional.of(DayMonthOrder.DAY_FIRST)
                        : Optional.empty());
    }
}
