package org.mesinfos.connectors.generic.print;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.mapping.value.TransactionColumnNames;

/** Order of day and month in the countries that have a currency. */
public final class CurrencyDateOrder {

    private static final String MONTH_FIRST = "USD";

    private static final Set<String> DAY_FIRST =
            Set.copyOf(TransactionColumnNames.lists().getOrDefault("day-first-currency", List.of()));

    private CurrencyDateOrder() {}

    /** Returns the order that the countries of a currency have in common; empty if it is unknown. */
    public static Optional<DayMonthOrder> of(String code) {
        if (code.equals(MONTH_FIRST)) {
            return Optional.of(DayMonthOrder.MONTH_FIRST);
        }
        return DAY_FIRST.contains(code) ? Optional.of(DayMonthOrder.DAY_FIRST) : Optional.empty();
    }

    /** Returns the more likely order if nothing but the currency is known: the day first, without one. */
    public static DayMonthOrder usual(Optional<String> currency) {
        return currency.flatMap(CurrencyDateOrder::of).orElse(DayMonthOrder.DAY_FIRST);
    }
}
