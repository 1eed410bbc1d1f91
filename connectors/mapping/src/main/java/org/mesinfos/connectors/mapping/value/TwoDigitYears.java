package org.mesinfos.connectors.mapping.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.SourceContext;

/**
 * Rule for the century of dates with two-digit years. It never depends on the clock, so that a file always gives the same
 * records.
 *
 * @param asOf date as of which the file was written; see {@link #of}
 * @param day source of that date
 */
public record TwoDigitYears(LocalDate asOf, Day day) {

    /** Source of the date of a file. */
    public enum Day {
        DECLARED,
        /** The delivery declares none: the file may be later than the date that is assumed. */
        ASSUMED
    }

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

        private static final Pattern PAST_FIELDS = Pattern.compile("(?:.*_)?birth_dates?|anniversary_date");

        /** Returns the window for a field of a record: dates of birth and anniversaries are in the past. */
        public static Window ofField(String name) {
            return PAST_FIELDS.matcher(name).matches() ? PAST : GENERAL;
        }
    }

    private static final int CENTURY = 100;

    /** The date that applies if the delivery declares none. Another value would change records of stored deliveries. */
    private static final LocalDate FIXED = LocalDate.of(2026, Month.DECEMBER, 31);

    /** Years after the assumed date in which a file may have been written. */
    private static final int DOUBTFUL_YEARS = 10;

    /** Returns the rule for a file: relative to the day that its delivery declares. */
    public static TwoDigitYears of(SourceContext context) {
        return context.asOf()
                .map(asOf -> new TwoDigitYears(asOf, Day.DECLARED))
                .orElse(new TwoDigitYears(FIXED, Day.ASSUMED));
    }

    /**
     * Returns the time with its century. A leap day is never moved to a year without it.
     *
     * @return empty if the file has no declared date, and the time is in the past and may be one of the years after the assumed date:
     *     27 is then 1927, or 2027 in a later file
     */
    public Optional<LocalDateTime> resolve(DeliveredTime time, Window window) {
        if (time.century() == DeliveredTime.Century.DELIVERED) {
            return Optional.of(time.local());
        }
        LocalDateTime resolved = resolved(time, window);
        boolean isDoubtful = window == Window.PAST
                && day == Day.ASSUMED
                && !resolved.toLocalDate().isAfter(asOf.minusYears(CENTURY - DOUBTFUL_YEARS));
        return isDoubtful ? Optional.empty() : Optional.of(resolved);
    }

    /**
     * Returns a date with its century, in the window for dates that may be in the future.
     *
     * @param date the date in the years 2000 to 2099
     */
    public LocalDate resolve(LocalDate date) {
        return resolved(new DeliveredTime(date.atStartOfDay(), Optional.empty()).withoutCentury(), Window.GENERAL)
                .toLocalDate();
    }

    private LocalDateTime resolved(DeliveredTime time, Window window) {
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
