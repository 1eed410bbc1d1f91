package org.mesinfos.connectors.standard.qif;

import java.util.Optional;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;
import org.mesinfos.connectors.standard.date.DayMonthOrder;
import org.mesinfos.connectors.standard.money.DecimalMarkRule;

/**
 * The format of dates and amounts in a file.
 *
 * @param dateOrder order of day and month in ambiguous dates
 * @param isDateOrderAssumed true if the file has no evidence for the date order, so that the convention of the country applies
 * @param decimalMark decimal mark of amounts
 * @param years rule for the century of two-digit years without an apostrophe
 */
record QifDialect(
        DayMonthOrder dateOrder, boolean isDateOrderAssumed, DecimalMarkRule decimalMark, TwoDigitYears years) {
    static QifDialect of(QifEvidence evidence, String country) {
        Optional<DayMonthOrder> order = evidence.dateOrder();
        return new QifDialect(
                order.orElse(DayMonthOrder.ofCountry(country)),
                order.isEmpty(),
                evidence.decimalMark(),
                evidence.years());
    }
}
