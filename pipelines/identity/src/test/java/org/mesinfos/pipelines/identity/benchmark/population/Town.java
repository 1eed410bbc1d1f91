package org.mesinfos.pipelines.identity.benchmark.population;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.mesinfos.pipelines.identity.benchmark.population.Resident.Home;
import org.mesinfos.pipelines.identity.benchmark.population.SyntheticPerson.Sex;

/** Families of a town with one or several languages. Equal seeds give equal residents. */
final class Town {

    private static final List<List<String>> SIMILAR = List.of(
            List.of("Louis", "Louise"),
            List.of("Hugo", "Ugo"),
            List.of("Mark", "Marsha"),
            List.of("Julien", "Julie"),
            List.of("Jean", "Jeanne"),
            List.of("Martin", "Martina"),
            List.of("Paul", "Paula"),
            List.of("Daniel", "Daniela"),
            List.of("Mario", "Maria"),
            List.of("Elena", "Helena"),
            List.of("Jan", "Jana"),
            List.of("Lena", "Lea"),
            List.of("Marie", "Marion"),
            List.of("Emil", "Emilie"));

    private final List<CountryNames> countries;
    private final TownHabits habits;
    private final Random chance;
    private final List<Resident> residents = new ArrayList<>();
    private final int streets;
    private final int towns;

    private record Household(int number, CountryNames names, String family, String email, String phone, Home home) {}

    private Town(List<CountryNames> countries, TownHabits habits, int persons, long seed) {
        this.countries = countries;
        this.habits = habits;
        this.chance = new Random(seed);
        this.streets = 200 + persons / 40;
        this.towns = 20 + persons / 400;
    }

    /** Returns the given number of people. */
    static List<Resident> of(List<CountryNames> countries, TownHabits habits, int persons, long seed) {
        Town town = new Town(countries, habits, persons, seed);
        for (int household = 0; town.residents.size() < persons; household++) {
            town.add(household);
        }
        return town.residents.subList(0, persons);
    }

    private void add(int number) {
        CountryNames names = countries.get(chance.nextInt(countries.size()));
        String family = names.family().pick(chance);
        Household household =
                new Household(number, names, family, plain(family) + number + "@" + domain(), phone(), home());
        boolean couple = chance.nextDouble() < habits.couples();
        Sex sex = couple || chance.nextBoolean() ? Sex.MAN : Sex.WOMAN;
        LocalDate birth = LocalDate.of(1930, 1, 1).plusDays(chance.nextInt(365 * 55));
        Resident first = member(household, sex, names.given(sex).pick(chance), family, "", birth, household.home());
        if (couple) {
            boolean sameName = chance.nextDouble() < 0.7;
            String own = names.family().pick(chance);
            member(
                    household,
                    Sex.WOMAN,
                    names.given(Sex.WOMAN).pick(chance),
                    sameName ? family : own,
                    "",
                    birth.plusDays(chance.nextInt(4_000) - 2_000),
                    household.home());
            if (chance.nextDouble() < habits.parents()) {
                children(household, first);
            }
        }
    }

    private void children(Household household, Resident father) {
        LocalDate birth = father.birthDate().plusDays(365L * 21 + chance.nextInt(365 * 14));
        int count = 1 + chance.nextInt(3);
        List<String> taken = new ArrayList<>();
        for (int child = 0; child < count; child++) {
            boolean twin = child > 0 && chance.nextDouble() < habits.twins();
            birth = twin ? birth : birth.plusDays(300 + chance.nextInt(1_300));
            Sex sex = chance.nextBoolean() ? Sex.MAN : Sex.WOMAN;
            boolean homonymous =
                    sex == Sex.MAN && !taken.contains(father.given()) && chance.nextDouble() < habits.homonymousSons();
            String given = homonymous ? father.given() : "";
            if (twin && chance.nextDouble() < habits.similarTwins()) {
                List<String> pair = SIMILAR.get(chance.nextInt(SIMILAR.size()));
                given = pair.get(1);
                rename(residents.size() - 1, pair.get(0));
            }
            while (given.isEmpty() || (taken.contains(given) && !homonymous)) {
                given = household.names().given(sex).pick(chance);
            }
            taken.add(given);
            boolean suffixed = homonymous && chance.nextDouble() < habits.suffixes();
            Home home = chance.nextDouble() < habits.movedOut() ? home() : household.home();
            Resident added = member(household, sex, given, household.family(), suffixed ? "Jr" : "", birth, home);
            if (chance.nextDouble() < habits.relativeEmail()) {
                residents.set(residents.size() - 1, withEmail(added, father.email()));
            }
        }
    }

    private void rename(int index, String given) {
        Resident old = residents.get(index);
        residents.set(
                index,
                new Resident(
                        old.number(),
                        old.household(),
                        old.sex(),
                        given,
                        old.middle(),
                        old.family(),
                        old.suffix(),
                        old.otherFamily(),
                        old.birthDate(),
                        old.email(),
                        old.phone(),
                        old.account(),
                        old.home()));
    }

    private static Resident withEmail(Resident old, String email) {
        return new Resident(
                old.number(),
                old.household(),
                old.sex(),
                old.given(),
                old.middle(),
                old.family(),
                old.suffix(),
                old.otherFamily(),
                old.birthDate(),
                email,
                old.phone(),
                old.account(),
                old.home());
    }

    private Resident member(
            Household household, Sex sex, String given, String family, String suffix, LocalDate birth, Home home) {
        int number = residents.size();
        Resident resident = new Resident(
                number,
                household.number(),
                sex,
                given,
                household.names().given(sex).pick(chance),
                family,
                suffix,
                sex == Sex.WOMAN ? household.names().family().pick(chance) : "",
                birth,
                chance.nextDouble() < habits.familyEmail() ? household.email() : email(given, family, birth),
                chance.nextDouble() < habits.sharedPhone() ? household.phone() : phone(),
                String.format(Locale.ROOT, "AC%010d", chance.nextInt(1_000_000_000)),
                home);
        residents.add(resident);
        return resident;
    }

    /** Returns another address. */
    private Home home() {
        return home(chance, streets, towns);
    }

    static Home home(Random chance, int streets, int towns) {
        int town = chance.nextInt(towns);
        return new Home(
                1 + chance.nextInt(120),
                WeightedNames.syllables(chance) + " Street " + chance.nextInt(1 + streets / 100),
                String.format(Locale.ROOT, "%05d", 10_000 + town * 31 + chance.nextInt(4)),
                "Town" + (char) ('a' + town % 26) + (char) ('a' + town / 26 % 26) + "ville");
    }

    private String phone() {
        return phone(chance);
    }

    static String phone(Random chance) {
        return String.format(Locale.ROOT, "06%08d", chance.nextInt(100_000_000));
    }

    private String domain() {
        return "example" + chance.nextInt(6) + ".org";
    }

    private String email(String given, String family, LocalDate birth) {
        return email(given, family, birth, domain(), chance);
    }

    static String email(String given, String family, LocalDate birth, String domain, Random chance) {
        String first = plain(given);
        String last = plain(family);
        int digits = chance.nextInt(100);
        String local =
                switch (chance.nextInt(6)) {
                    case 0 -> first + "." + last;
                    case 1 -> first.charAt(0) + last + digits;
                    case 2 -> first + birth.getYear() % 100 + digits;
                    case 3 -> last + "." + first + digits;
                    case 4 -> first + last + digits;
                    default -> "user" + chance.nextInt(1_000_000) + "x";
                };
        return local + "@" + domain;
    }

    static String plain(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
        return letters.isEmpty() ? "x" : letters;
    }
}
