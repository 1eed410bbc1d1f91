package org.mesinfos.connectors.standard.qif;

import java.util.Optional;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;
import org.mesinfos.connectors.standard.date.DayMonthOrder;
import org.mesinfos.connectors.standard.date.WrittenDate;
import org.mesinfos.connectors.standard.date.YearPlace;
import org.mesinfos.connectors.standard.money.DecimalMarkRule;

/**
 * The format of dates and amounts in a file.
 *
 * @param yearPlace place of the year in dates
 * @param dateOrder order of day and month in ambiguous dates
 * @param isDateOrderAssumed true if the file has no evidence for the date order, so that the convention of the country applies
 * @param decimalMark decimal mark of amounts
 * @param years rule for the century of two-digit years without an apostrophe
 */
record QifDialect(
        YearPlace yearPlace,
        DayMonthOrder dateOrder,
        boolean isDateOrderAssumed,
        DecimalMarkRule decimalMark,
        TwoDigitYears years) {

    static QifDialect of(QifEvidence evidence, String country) {
        Optional<DayMonthOrder> order = evidence.dateOrder();
        return new QifDialect(
                evidence.yearPlace(),
                order.orElse(DayMonthOrder.ofCountry(country)),
                order.isEmpty() && evidence.yearPlace() == YearPlace.LAST,
                evidence.decimalMark(),
                evidence.years());
    }

    /** Parses a date of the file; empty if the text does not start with one, or if the place of its year is unknown. */
    Optional<WrittenDate> parse(String text) {
        return switch (yearPlace) {
            case FIRST -> WrittenDate.parseYearFirst(text);
            case LAST -> WrittenDate.parse(text);
            case UNKNOWN -> Optional.empty();
        };
    }

    /** Returns a description of the dates of the file, for messages. */
    String expectedDate() {
        return yearPlace == YearPlace.UNKNOWN
                ? "dates whose order shows if the year is the first or the last of their numbers"
                : "a date";
    }
}
