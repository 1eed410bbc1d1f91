package org.mesinfos.connectors.standard.qif;

import java.util.Optional;
import org.mesinfos.connectors.standard.date.DateEvidence;
import org.mesinfos.connectors.standard.date.DateOrder;
import org.mesinfos.connectors.standard.money.DecimalMark;

/**
 * What the beginning of a file shows of how it writes dates and amounts. Where dates tell nothing, a decimal comma goes with
 * the day first. What none of these tells is assumed. Not thread-safe.
 */
final class Evidence {

    private final DateEvidence dates = new DateEvidence();
    private int decimalPoints;
    private int decimalCommas;

    /** A date as delivered. */
    void date(String text) {
        dates.date(text);
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
        return dates.dateOrder()
                .or(() -> decimalMark() == DecimalMark.COMMA ? Optional.of(DateOrder.DAY_FIRST) : Optional.empty());
    }
}
