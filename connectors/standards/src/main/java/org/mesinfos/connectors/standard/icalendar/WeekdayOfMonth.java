package org.mesinfos.connectors.standard.icalendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rule for a day of the year, such as the last Sunday in March.
 *
 * @param month month
 * @param weekday day of the week
 * @param ordinal position among these weekdays of the month; negative counts from the end
 */
record WeekdayOfMonth(Month month, DayOfWeek weekday, int ordinal) {

    LocalDate in(int year) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
    }

    /** Builder from the parts of a recurrence rule. Unsupported parts make the result empty. */
    static final class WeekdayRuleBuilder {

        private static final Pattern DAY = Pattern.compile("([+-]?[1-5])(MO|TU|WE|TH|FR|SA|SU)");
        private static final Pattern MONTH = Pattern.compile("0?[1-9]|1[0-2]");
        private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

        private boolean yearly = true;
        private Optional<Month> month = Optional.empty();
        private Optional<DayOfWeek> weekday = Optional.empty();
        private int ordinal;

        void frequency(String text) {
            yearly &= text.equals("YEARLY");
        }

        void interval(String years) {
            yearly &= years.equals("1");
        }

        void unsupported() {
            yearly = false;
        }

        void month(String number) {
            month = MONTH.matcher(number).matches()
                    ? Optional.of(Month.of(Integer.parseInt(number)))
                    : Optional.empty();
        }

        void day(String text) {
            Matcher matcher = DAY.matcher(text);
            if (matcher.matches()) {
                ordinal = Integer.parseInt(matcher.group(1));
                weekday = Optional.of(DayOfWeek.of(WEEKDAYS.indexOf(matcher.group(2)) + 1));
            }
        }

        Optional<WeekdayOfMonth> rule() {
            return yearly && month.isPresent() && weekday.isPresent()
                    ? Optional.of(new WeekdayOfMonth(month.get(), weekday.get(), ordinal))
                    : Optional.empty();
        }
    }
}
