package org.mesinfos.samples.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.samples.person.CheckDigits;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.SampleOrganisation;
import org.mesinfos.samples.person.SeededRandom;

/** Generator of the calls, messages and data sessions of a person. */
final class CallGenerator {

    /** Type allocation codes that start with 00 are reserved for test devices. */
    private static final String TEST_DEVICE = "00440199";
    /** Country code of France with an unassigned network code. */
    private static final String NETWORK = "20899";

    private final long seed;

    CallGenerator(long seed) {
        this.seed = seed;
    }

    List<Call> of(Person person, Timeline timeline) {
        return person.customerOf(SampleOrganisation.TELECOM_AZUR)
                .map(customer -> calls(customer.holdings().lines().get(0), person, timeline))
                .orElse(List.of());
    }

    private List<Call> calls(String line, Person person, Timeline timeline) {
        SeededRandom chance = SeededRandom.of(seed, "telephony", person.index());
        String fourteen = TEST_DEVICE + chance.digits(6);
        Handset handset = new Handset(line, fourteen + CheckDigits.luhn(fourteen), NETWORK + chance.digits(10));
        List<Call> calls = new ArrayList<>();
        for (YearMonth month : timeline.all()) {
            for (int day = 1; day <= month.lengthOfMonth(); day += chance.between(1, 3)) {
                calls.add(call(handset, month.atDay(day), person, calls.size(), chance));
            }
        }
        return calls;
    }

    private static Call call(Handset handset, LocalDate day, Person person, int number, SeededRandom chance) {
        LocalDateTime start = day.atTime(chance.between(7, 22), chance.below(60), chance.below(60));
        String kind = chance.pick(List.of("VOIX", "VOIX", "SMS", "SMS", "MMS", "DATA"));
        boolean voice = kind.equals("VOIX");
        boolean data = kind.equals("DATA");
        String area = chance.pick(List.of("3363998", "3319900", "3326191", "3335301"));
        return new Call(
                "CDR" + handset.line().substring(2) + "-" + (100_000 + number),
                handset.line(),
                start.atZone(Timeline.ZONE),
                kind,
                data || chance.percent(55) ? "SORTANT" : "ENTRANT",
                data ? Optional.empty() : Optional.of(area + chance.digits(4)),
                voice || data ? Optional.of(chance.between(4, 2_400)) : Optional.empty(),
                data ? Optional.of((long) chance.between(1_000, 900_000_000)) : Optional.empty(),
                chance.percent(10) ? chance.between(5, 240) : 0,
                GeoPoint.near(person.home().commune(), 300, chance),
                "208-99-" + (1_000 + person.index() % 8_000) + "-" + chance.between(100, 999),
                handset.imei(),
                handset.imsi(),
                chance.pick(List.of("4G", "5G", "3G")),
                voice ? Optional.of(chance.percent(90) ? "NORMAL" : "ECHEC") : Optional.empty());
    }

    private record Handset(String line, String imei, String imsi) {}
}
