package org.mesinfos.connectors.mapping.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import org.mesinfos.connectors.api.SourceContext;

/**
 * Rule for the century of dates with two-digit years. It never depends on the clock, so that a file always gives the same
 * records.
 *
 * @param asOf date as of which the file was written; see {@link #of}
 */
public record TwoDigitYears(LocalDate asOf) {

    /** Dates that a two-digit year may mean, relative to the date of the file. */
    public enum Window {
        /** Dates that may be in the future, such as the end of a contract: 80 years before to 20 years after. */
        GENERAL(20),
        /** Dates that are in the past, such as a date of birth: 100 years before to the date itself. */
        PAST(0);

        private final int yearsAhead;

        Window(int yearsAhead) {
            this.yearsAhead = yearsAhead;
        }

        /** Returns the window for a field of a record. */
        public static Window ofField(String name) {
            return name.contains("birth") ? PAST : GENERAL;
        }
    }

    private static final int CENTURY = 100;

    /** The date that applies if the delivery declares none. Another value would change records of stored deliveries. */
    private static final LocalDate FIXED = LocalDate.of(2026, Month.DECEMBER, 31);

    /** Returns the rule for a file: relative to the day that its delivery declares. */
    public static TwoDigitYears of(SourceContext context) {
        return new TwoDigitYears(context.asOf().orElse(FIXED));
    }

    /** Returns the time with its century. A leap day is never moved to a year without it. */
    public LocalDateTime resolve(DeliveredTime time, Window window) {
        if (time.century() == DeliveredTime.Century.DELIVERED) {
            return time.local();
        }
        LocalDate latest = asOf.plusYears(window.yearsAhead);
        int year =
                latest.getYear() - Math.floorMod(latest.getYear() - time.local().getYear(), CENTURY);
        LocalDateTime resolved = time.local().withYear(year);
        if (resolved.toLocalDate().isAfter(latest)) {
            resolved = time.local().withYear(year - CENTURY);
        }
        boolean isSameDay = resolved.getDayOfMonth() == time.local().getDayOfMonth();
        return isSameDay ? resolved : time.local();
    }
}
