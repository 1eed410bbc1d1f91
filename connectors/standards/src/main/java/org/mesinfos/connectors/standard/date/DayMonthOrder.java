package org.mesinfos.connectors.standard.date;

import java.util.Locale;
import java.util.Set;

/** Order of day and month in a numeric date. */
public enum DayMonthOrder {
    DAY_FIRST,
    MONTH_FIRST;

    /** Countries that always write the month first. */
    private static final Set<String> MONTH_FIRST_IN =
            Set.of("US", "PR", "GU", "AS", "VI", "MP", "PH", "FM", "MH", "PW");

    /**
     * Returns the usual order of a country.
     *
     * @param country ISO 3166 code of the country
     */
    public static DayMonthOrder ofCountry(String country) {
        return MONTH_FIRST_IN.contains(country.toUpperCase(Locale.ROOT)) ? MONTH_FIRST : DAY_FIRST;
    }

    DayMonthOrder other() {
        return this == DAY_FIRST ? MONTH_FIRST : DAY_FIRST;
    }
}
