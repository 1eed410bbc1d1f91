package org.mesinfos.samples.life;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.SampleOrganisation;
import org.mesinfos.samples.person.SeededRandom;

/**
 * Generator of load curves for the last day of each month, which includes the start of daylight saving time (31 March
 * 2024).
 */
final class LoadCurveGenerator {

    private final long seed;

    LoadCurveGenerator(long seed) {
        this.seed = seed;
    }

    List<LoadReading> of(Person person, Timeline timeline) {
        return person.customerOf(SampleOrganisation.ENEDIS)
                .map(customer -> readings(customer.holdings().usagePoints().get(0), person, timeline))
                .orElse(List.of());
    }

    private List<LoadReading> readings(String usagePoint, Person person, Timeline timeline) {
        SeededRandom chance = SeededRandom.of(seed, "electricity", person.index());
        int base = 60 + person.home().surface();
        List<LoadReading> readings = new ArrayList<>();
        for (YearMonth month : timeline.all()) {
            day(usagePoint, month.atEndOfMonth(), base, readings, chance);
        }
        return readings;
    }

    /** Adds all half-hours of a day: 48, or 46 and 50 at the start and end of daylight saving time. */
    private static void day(
            String usagePoint, LocalDate day, int base, List<LoadReading> readings, SeededRandom chance) {
        ZonedDateTime midnight = day.plusDays(1).atStartOfDay(Timeline.ZONE);
        ZonedDateTime end = day.atStartOfDay(Timeline.ZONE).plus(LoadReading.INTERVAL);
        for (; !end.isAfter(midnight); end = end.plus(LoadReading.INTERVAL)) {
            int hour = end.getHour();
            boolean busy = (hour >= 7 && hour < 9) || (hour >= 18 && hour < 22);
            readings.add(new LoadReading(usagePoint, end, base + chance.between(0, busy ? 2_400 : 260)));
        }
    }
}
