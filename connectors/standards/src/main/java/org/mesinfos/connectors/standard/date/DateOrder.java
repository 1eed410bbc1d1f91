package org.mesinfos.connectors.standard.date;

import java.util.Locale;
import java.util.Set;

/** Which of the first two numbers of a date is the day. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    /** Countries that write the month first, and nothing else beside. */
    private static final Set<String> MONTH_FIRST_IN =
            Set.of("US", "PR", "GU", "AS", "VI", "MP", "PH", "FM", "MH", "PW");

    /** The custom of a country. */
    public static DateOrder customOf(String country) {
        return MONTH_FIRST_IN.contains(country.toUpperCase(Locale.ROOT)) ? MONTH_FIRST : DAY_FIRST;
    }

    DateOrder other() {
        return this == DAY_FIRST ? MONTH_FIRST : DAY_FIRST;
    }
}
