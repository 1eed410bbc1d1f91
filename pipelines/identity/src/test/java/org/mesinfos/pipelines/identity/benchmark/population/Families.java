package org.mesinfos.pipelines.identity.benchmark.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.mesinfos.pipelines.identity.benchmark.population.SyntheticPerson.Sex;

/**
 * Families of parents and children, who share a name, an address, and partly telephone and e-mail address. Among them
 * are twins, and sons with the name of the father. Equal seeds give equal families.
 */
final class Families {

    private static final double COUPLES = 0.6;
    private static final double PARENTS = 0.7;
    private static final double TWINS = 0.03;
    private static final double HOMONYMOUS_SONS = 0.04;
    private static final double SHARED_EMAIL = 0.25;
    private static final double SHARED_PHONE = 0.35;
    private static final double COMMON_ADDRESS = 0.7;
    private static final int OLDEST = 1930;
    private static final int YEARS = 55;
    private static final int POSTCODES = 2_000;
    private static final int STREETS = 600;

    private final NameStatistics names;
    private final Random chance;
    private final List<SyntheticPerson> people = new ArrayList<>();

    private record Home(String family, String email, String phone, String street, int place) {}

    private Families(NameStatistics names, long seed) {
        this.names = names;
        this.chance = new Random(seed);
    }

    /** Returns at least the given number of people, in families. */
    static List<SyntheticPerson> of(NameStatistics names, int persons, long seed) {
        Families families = new Families(names, seed);
        for (int household = 0; families.people.size() < persons; household++) {
            families.add(household);
        }
        return families.people.subList(0, persons);
    }

    private void add(int household) {
        String family = names.family().pick(chance);
        Home home = new Home(
                family,
                plain(family) + household + "@" + domain(),
                number(),
                (1 + chance.nextInt(150)) + " Street " + chance.nextInt(STREETS),
                chance.nextInt(POSTCODES));
        Sex sex = chance.nextBoolean() ? Sex.MAN : Sex.WOMAN;
        boolean couple = chance.nextDouble() < COUPLES;
        SyntheticPerson first = member(household, couple ? Sex.MAN : sex, "", adult(), home);
        if (couple) {
            member(household, Sex.WOMAN, "", first.birthDate().plusDays(chance.nextInt(3_000) - 1_500), home);
            if (chance.nextDouble() < PARENTS) {
                children(household, first, home);
            }
        }
    }

    private void children(int household, SyntheticPerson father, Home home) {
        LocalDate birth = father.birthDate().plusDays(365L * 20 + chance.nextInt(365 * 15));
        int count = 1 + chance.nextInt(3);
        List<String> taken = new ArrayList<>();
        for (int child = 0; child < count; child++) {
            boolean twin = child > 0 && chance.nextDouble() < TWINS;
            birth = twin ? birth : birth.plusDays(300 + chance.nextInt(1_200));
            Sex sex = chance.nextBoolean() ? Sex.MAN : Sex.WOMAN;
            String given = sex == Sex.MAN && chance.nextDouble() < HOMONYMOUS_SONS ? father.given() : "";
            while (given.isEmpty() || taken.contains(given)) {
                given = names.given(sex).pick(chance);
            }
            taken.add(given);
            member(household, sex, given, birth, home);
        }
    }

    private SyntheticPerson member(int household, Sex sex, String wanted, LocalDate birth, Home home) {
        String given = wanted.isEmpty() ? names.given(sex).pick(chance) : wanted;
        boolean common = people.isEmpty()
                || people.get(people.size() - 1).household() != household
                || chance.nextDouble() < COMMON_ADDRESS;
        int place = common ? home.place() : chance.nextInt(POSTCODES);
        int number = people.size();
        SyntheticPerson person = new SyntheticPerson(
                number,
                household,
                sex,
                given,
                names.given(sex).pick(chance),
                home.family(),
                birth,
                chance.nextDouble() < SHARED_EMAIL ? home.email() : email(given, home.family(), birth, number),
                chance.nextDouble() < SHARED_PHONE ? home.phone() : number(),
                common ? home.street() : (1 + chance.nextInt(150)) + " Street " + chance.nextInt(STREETS),
                String.format(Locale.ROOT, "%05d", 10_000 + place * 7),
                "Town" + place / 4);
        people.add(person);
        return person;
    }

    private LocalDate adult() {
        return LocalDate.of(OLDEST, 1, 1).plusDays(chance.nextInt(365 * YEARS));
    }

    private String number() {
        return String.format(Locale.ROOT, "06%08d", chance.nextInt(100_000_000));
    }

    private String domain() {
        return "example" + chance.nextInt(5) + ".org";
    }

    private String email(String given, String family, LocalDate birth, int number) {
        return switch (chance.nextInt(4)) {
            case 0 -> plain(given) + "." + plain(family) + number + "@" + domain();
            case 1 -> plain(given).charAt(0) + plain(family) + number + "@" + domain();
            case 2 -> plain(given) + birth.getYear() % 100 + number + "@" + domain();
            default -> "user" + number + "x@" + domain();
        };
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
