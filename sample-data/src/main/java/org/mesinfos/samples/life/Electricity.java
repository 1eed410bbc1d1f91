package org.mesinfos.samples.life;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.samples.person.Chance;
import org.mesinfos.samples.person.Organisation;
import org.mesinfos.samples.person.Person;

/**
 * Generator of load curves for the last day of each month, which includes the start of daylight saving time (31 March
 * 2024).
 */
final class Electricity {

    private final long seed;

    Electricity(long seed) {
        this.seed = seed;
    }

    List<Reading> of(Person person, Timeline timeline) {
        return person.customerOf(Organisation.ENEDIS)
                .map(customer -> readings(customer.holdings().usagePoints().get(0), person, timeline))
                .orElse(List.of());
    }

    private List<Reading> readings(String usagePoint, Person person, Timeline timeline) {
        Chance chance = Chance.of(seed, "electricity", person.index());
        int base = 60 + person.home().surface();
        List<Reading> readings = new ArrayList<>();
        for (YearMonth month : timeline.all()) {
            day(usagePoint, month.atEndOfMonth(), base, readings, chance);
        }
        return readings;
    }

    /** Adds all half-hours of a day: 48, or 46 and 50 at the start and end of daylight saving time. */
    private static void day(String usagePoint, LocalDate day, int base, List<Reading> readings, Chance chance) {
        ZonedDateTime midnight = day.plusDays(1).atStartOfDay(Timeline.ZONE);
        ZonedDateTime end = day.atStartOfDay(Timeline.ZONE).plus(Reading.INTERVAL);
        for (; !end.isAfter(midnight); end = end.plus(Reading.INTERVAL)) {
            int hour = end.getHour();
            boolean busy = (hour >= 7 && hour < 9) || (hour >= 18 && hour < 22);
            readings.add(new Reading(usagePoint, end, base + chance.between(0, busy ? 2_400 : 260)));
        }
    }
}
