package org.mesinfos.samples.life;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.SampleOrganisation;
import org.mesinfos.samples.person.SeededRandom;

/** Generator of the positions of a person's telephone: on some days, at home, at work and in between. */
final class PositionGenerator {

    private static final List<LocalTime> TIMES =
            List.of(LocalTime.of(7, 45), LocalTime.of(9, 5), LocalTime.of(12, 30), LocalTime.of(18, 15));
    private static final int DAYS_BETWEEN = 5;

    private final long seed;

    PositionGenerator(long seed) {
        this.seed = seed;
    }

    List<PhonePosition> of(Person person, Timeline timeline) {
        return person.customerOf(SampleOrganisation.TELECOM_AZUR)
                .map(customer -> positions(customer.holdings().lines().get(0), person, timeline))
                .orElse(List.of());
    }

    private List<PhonePosition> positions(String line, Person person, Timeline timeline) {
        SeededRandom chance = SeededRandom.of(seed, "whereabouts", person.index());
        GeoPoint home = GeoPoint.near(person.home().commune(), 80, chance);
        GeoPoint work = GeoPoint.near(person.home().commune(), 600, chance);
        List<PhonePosition> positions = new ArrayList<>();
        LocalDate day = timeline.first().atDay(1).plusDays(chance.below(DAYS_BETWEEN));
        for (; !day.isAfter(timeline.end()); day = day.plusDays(DAYS_BETWEEN)) {
            for (LocalTime time : TIMES) {
                boolean atHome = time.getHour() < 9 || time.getHour() > 17;
                positions.add(new PhonePosition(
                        line,
                        day.atTime(time).plusSeconds(chance.between(0, 899)),
                        atHome ? home : work,
                        chance.between(2, 90) * 10,
                        chance.pick(List.of("IDLE", "IDLE", "ACTIVE", "ROAMING"))));
            }
        }
        return positions;
    }
}
