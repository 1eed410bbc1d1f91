package org.mesinfos.connectors.generic.table.proof;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.generic.acceptance.Evidence;
import org.mesinfos.connectors.generic.acceptance.Fact;
import org.mesinfos.connectors.generic.acceptance.FactEvidence;
import org.mesinfos.connectors.generic.table.date.DateOrder;
import org.mesinfos.connectors.generic.table.date.DayFirstCountry;
import org.mesinfos.connectors.generic.table.date.DayFirstCurrency;
import org.mesinfos.connectors.generic.table.date.DayFirstNames;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * The grounds on which the booking dates of an inferred table are accepted.
 *
 * @param layout of the table
 */
public record TableDateAcceptance(TransactionTableLayout layout) {

    public static FactEvidence of(TransactionTableLayout layout) {
        return new TableDateAcceptance(layout).date();
    }

    private FactEvidence date() {
        List<Evidence> doubts = new ArrayList<>();
        if (!layout.hasProvenBookingDates()) {
            doubts.add(columnEvidence());
        }
        if (layout.dateFormat().proof().isEmpty()) {
            doubts.add(orderEvidence());
        }
        return doubts.isEmpty()
                ? FactEvidence.of(Fact.DATE, layout.dateFormat().proof().orElseThrow())
                : FactEvidence.ofWeakest(Fact.DATE, doubts);
    }

    private Evidence columnEvidence() {
        if (layout.bookingDates().haveNamedRival()) {
            return Evidence.NAMED_RIVAL_DATES;
        }
        if (layout.table().isNamed() && !layout.bookingDates().haveUnknownRival()) {
            return Evidence.UNDISTINGUISHED_DATES;
        }
        if (layout.bookingDates().areFirstAndLatest()) {
            return Evidence.FIRST_DATES;
        }
        return layout.bookingDates().haveRareValueDates() ? Evidence.RARE_VALUE_DATES : Evidence.UNNAMED_DATES;
    }

    private Evidence orderEvidence() {
        List<String> values = layout.roles()
                .find(TransactionColumnRole.BOOKING_DATE)
                .orElseThrow()
                .nonEmptyValues();
        if (DateOrder.isOneMonth(layout.dateFormat(), values)) {
            return Evidence.ONE_MONTH;
        }
        if (!layout.dateFormat().isDayFirst()) {
            return Evidence.DAY_OR_MONTH;
        }
        if (DayFirstNames.of(layout.table())) {
            return Evidence.DAY_FIRST_LANGUAGE;
        }
        if (DayFirstCountry.isShown(layout.table(), layout.roles())) {
            return Evidence.DAY_FIRST_COUNTRY;
        }
        return DayFirstCurrency.isShown(layout.table(), layout.roles())
                ? Evidence.DAY_FIRST_CURRENCY
                : Evidence.DAY_OR_MONTH;
    }
}
