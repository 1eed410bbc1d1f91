package org.mesinfos.connectors.standard.qif;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.value.Currencies;
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

    /** A number with two or more groups after the same mark, which is therefore no decimal mark. */
    private static final Pattern GROUPS = Pattern.compile("[^0-9.,]*[0-9]{1,3}([.,])[0-9]{3}(?:\\1[0-9]{3})+[^0-9.,]*");

    private final TwoDigitYears years;
    private final DecimalMarkRule unknownMark;
    private final DateEvidence dates;
    private final YearFirstEvidence yearFirst = new YearFirstEvidence();
    private int decimalPoints;
    private int decimalCommas;

    /**
     * @param years rule for the century of two-digit years
     * @param currency currency of the amounts, if the operator declares one
     */
    QifEvidence(TwoDigitYears years, Optional<String> currency) {
        this.years = years;
        this.unknownMark = currency.filter(Currencies::hasThreeDecimals).isPresent()
                ? DecimalMarkRule.SHOWN
                : DecimalMarkRule.SHOWN_CLEARLY;
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
            boolean isGrouping = GROUPS.matcher(text).matches();
            decimalPoints += (isDecimal && point >= 0) || (isGrouping && comma >= 0) ? 1 : 0;
            decimalCommas += (isDecimal && comma >= 0) || (isGrouping && point >= 0) ? 1 : 0;
        }
    }

    /**
     * Returns the decimal mark if all amounts agree. Else each number must show it, and a single point before three digits is
     * a decimal mark only if the currency has three decimals.
     */
    DecimalMarkRule decimalMark() {
        if (decimalPoints > 0 == decimalCommas > 0) {
            return unknownMark;
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
