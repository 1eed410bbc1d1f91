package org.mesinfos.samples.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.samples.life.Policy.Cover;
import org.mesinfos.samples.life.Policy.Frequency;
import org.mesinfos.samples.life.Policy.Kind;
import org.mesinfos.samples.person.Customer;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.SampleOrganisation;
import org.mesinfos.samples.person.SeededRandom;

/** Generator of the insurance contracts of a person. */
final class PolicyGenerator {

    private static final List<Cover> HOME_COVERS = List.of(
            new Cover("VOL", "Vol et vandalisme", 500_000, 15_000),
            new Cover("DDE", "Dégâts des eaux", 3_000_000, 12_000),
            new Cover("RC", "Responsabilité civile", 800_000_000, 0),
            new Cover("BDG", "Bris de glace", 250_000, 7_500));
    private static final List<Cover> VEHICLE_COVERS = List.of(
            new Cover("RC", "Responsabilité civile", 1_000_000_000, 0),
            new Cover("VOL", "Vol & incendie", 1_800_000, 35_000),
            new Cover("BDG", "Bris de glace", 120_000, 9_000),
            new Cover("ASS", "Assistance 0 km", 90_000, 0));

    private final long seed;

    PolicyGenerator(long seed) {
        this.seed = seed;
    }

    List<Policy> of(Person person, Timeline timeline) {
        Optional<Customer> customer = person.customerOf(SampleOrganisation.ASSUR_LOIRE);
        List<Policy> policies = new ArrayList<>();
        for (String number : customer.map(one -> one.holdings().contracts()).orElse(List.of())) {
            SeededRandom chance = SeededRandom.of(seed, number, person.index());
            policies.add(
                    number.startsWith("H")
                            ? home(number, person, timeline, chance)
                            : vehicle(number, timeline, chance));
        }
        return policies;
    }

    private static Policy home(String number, Person person, Timeline timeline, SeededRandom chance) {
        int premium = 900 + person.home().surface() * 12 + chance.between(0, 400);
        return policy(number, Kind.HOME, "Habitation Sereine", premium, HOME_COVERS, timeline, chance);
    }

    private static Policy vehicle(String number, Timeline timeline, SeededRandom chance) {
        int premium = chance.between(2_900, 7_900);
        return policy(number, Kind.VEHICLE, "Auto Horizon", premium, VEHICLE_COVERS, timeline, chance);
    }

    private static Policy policy(
            String number,
            Kind kind,
            String product,
            int monthlyCents,
            List<Cover> covers,
            Timeline timeline,
            SeededRandom chance) {
        int year = Integer.parseInt(number.substring(2, 6));
        LocalDate start = LocalDate.of(year, chance.between(1, 12), 1);
        boolean monthly = chance.percent(70);
        boolean ended = chance.percent(10);
        return new Policy(
                number,
                kind,
                product,
                chance.pick(List.of("Essentielle", "Confort", "Intégrale")),
                start,
                start.withYear(timeline.first().getYear() + 1),
                ended ? Optional.of(timeline.first().atDay(1).minusDays(chance.between(5, 300))) : Optional.empty(),
                monthly ? monthlyCents : monthlyCents * 11,
                monthly ? Frequency.MONTHLY : Frequency.YEARLY,
                covers.subList(0, chance.between(2, covers.size())));
    }
}
