package org.mesinfos.samples.lookalike;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.samples.lookalike.Lookalike.PostAddress;
import org.mesinfos.samples.person.Accents;
import org.mesinfos.samples.person.PersonGenerator;
import org.mesinfos.samples.person.ResourceLines;
import org.mesinfos.samples.person.SampleIban;
import org.mesinfos.samples.person.SeededRandom;

/** Generator of families; equal seeds and numbers give equal families. Immutable and thread-safe. */
final class FamilyGenerator {

    private static final List<String> WOMEN = ResourceLines.of(PersonGenerator.class, "given-names-women.txt");
    private static final List<String> MEN = ResourceLines.of(PersonGenerator.class, "given-names-men.txt");
    private static final List<String> COMMON_NAMES = ResourceLines.of(PersonGenerator.class, "family-names.txt");
    private static final List<String> STREETS = ResourceLines.of(PersonGenerator.class, "streets.txt");
    private static final List<String> BEGINNINGS = List.of(
            "Bar", "Beau", "Bel", "Bon", "Bour", "Bru", "Car", "Cha", "Char", "Cor", "Cour", "Cres", "Dar", "Del", "Du",
            "Far", "Fon", "Fou", "Gar", "Gau", "Gri", "Guer", "Her", "Jou", "La", "Lam", "Mar", "Mon", "Mou", "Pel");
    private static final List<String> MIDDLES = List.of(
            "a", "ba", "bi", "cha", "che", "di", "do", "ga", "gne", "la", "li", "man", "mi", "na", "ni", "ra", "ri",
            "ro");
    private static final List<String> ENDINGS = List.of(
            "bert", "bois", "card", "chon", "court", "dier", "din", "dot", "gnac", "gnon", "lin", "lon", "mont", "nard",
            "neau", "not", "rand", "rel", "ret", "rin", "ron", "sac", "tier", "ton", "vel");
    private static final List<String> DOMAINS = List.of("example.org", "example.com", "example.net");
    private static final Pattern OTHERS = Pattern.compile("[^a-z]+");
    private static final int OLDEST_YEAR = 1935;
    private static final int YEARS = 50;

    private final long seed;
    private final List<PostAddress> towns;

    FamilyGenerator(long seed) {
        this.seed = seed;
        this.towns = ResourceLines.table(
                PersonGenerator.class, "communes.txt", cells -> new PostAddress("", cells[1], cells[0]));
    }

    /** Returns the members of a family: one person, a couple, or parents with up to three children. */
    List<Lookalike> family(long family) {
        SeededRandom chance = SeededRandom.of(seed, "family", family);
        Shared shared = new Shared(familyName(chance), address(chance), phone(chance), iban(chance));
        List<Lookalike> members = new ArrayList<>();
        LocalDate birth = LocalDate.of(OLDEST_YEAR, 1, 1).plusDays(chance.below(365 * YEARS));
        String father = given(MEN, chance);
        members.add(member(family, 0, father, shared.name(), shared.name(), birth, shared, chance));
        if (chance.percent(60)) {
            String own = familyName(chance);
            String used = chance.percent(65) ? shared.name() : own;
            LocalDate spouseBirth = birth.plusDays(chance.between(-2500, 2500));
            members.add(member(family, 1, given(WOMEN, chance), own, used, spouseBirth, shared, chance));
            children(family, birth, father, shared, chance, members);
        }
        return members;
    }

    private void children(
            long family, LocalDate parent, String father, Shared shared, SeededRandom chance, List<Lookalike> members) {
        int count = chance.percent(50) ? chance.between(1, 3) : 0;
        LocalDate birth = parent.plusDays(365L * 20 + chance.below(365 * 18));
        for (int child = 0; child < count; child++) {
            boolean twin = child > 0 && chance.percent(12);
            birth = twin ? birth : birth.plusDays(300 + chance.below(1500));
            boolean boy = chance.percent(50);
            String given = boy && chance.percent(8) ? father : given(boy ? MEN : WOMEN, chance);
            while (sharesFirst(given, members.subList(2, members.size()))) {
                given = given(boy ? MEN : WOMEN, chance);
            }
            members.add(member(family, 2 + child, given, shared.name(), shared.name(), birth, shared, chance));
        }
    }

    /** Returns whether a sibling has the same first given name. Siblings never do; father and son may. */
    private static boolean sharesFirst(String given, List<Lookalike> siblings) {
        return siblings.stream().anyMatch(sibling -> first(sibling.givenNames()).equals(first(given)));
    }

    private record Shared(String name, PostAddress address, String phone, String iban) {}

    private Lookalike member(
            long family,
            int place,
            String given,
            String birthName,
            String usedName,
            LocalDate birth,
            Shared shared,
            SeededRandom chance) {
        boolean home = place < 2 || chance.percent(70);
        PostAddress address = home ? shared.address() : address(chance);
        long number = family * 8 + place;
        return new Lookalike(
                number,
                given,
                birthName,
                usedName,
                birth,
                chance.percent(20)
                        ? plain(shared.name()) + family + "@example.org"
                        : email(given, usedName, birth, number, chance),
                chance.percent(25) ? shared.phone() : phone(chance),
                chance.percent(40) ? shared.iban() : iban(chance),
                address,
                chance.percent(15) ? Optional.of(address(chance)) : Optional.empty());
    }

    private static String given(List<String> names, SeededRandom chance) {
        String first = chance.pick(names);
        return chance.percent(30) ? first + " " + chance.pick(names) : first;
    }

    private static String familyName(SeededRandom chance) {
        String name = chance.percent(35)
                ? chance.pick(COMMON_NAMES)
                : chance.pick(BEGINNINGS) + (chance.percent(60) ? chance.pick(MIDDLES) : "") + chance.pick(ENDINGS);
        if (chance.percent(4)) {
            return chance.pick(List.of("de ", "Le ", "de la ", "du ")) + name;
        }
        return chance.percent(3) ? name + "-" + chance.pick(COMMON_NAMES) : name;
    }

    private PostAddress address(SeededRandom chance) {
        PostAddress town = chance.pick(towns);
        String street = chance.between(1, 180) + (chance.percent(8) ? " bis " : " ") + chance.pick(STREETS);
        return new PostAddress(street, town.postcode(), town.city());
    }

    /** Returns a number from a range smaller than the population, because numbers are reassigned over time. */
    private static String phone(SeededRandom chance) {
        return "0700" + chance.digits(6);
    }

    private static String iban(SeededRandom chance) {
        return SampleIban.french("99999", "00" + chance.digits(3), Long.parseLong(chance.digits(9)));
    }

    /** Returns a unique e-mail address, because providers assign each address only once. */
    private static String email(String given, String family, LocalDate birth, long number, SeededRandom chance) {
        return plain(first(given)) + "." + plain(family) + birth.getYear() % 100 + "-" + number + "@"
                + chance.pick(DOMAINS);
    }

    static String first(String givenNames) {
        int space = givenNames.indexOf(' ');
        return space < 0 ? givenNames : givenNames.substring(0, space);
    }

    private static String plain(String name) {
        return OTHERS.matcher(Accents.remove(name.toLowerCase(Locale.ROOT))).replaceAll("");
    }
}
