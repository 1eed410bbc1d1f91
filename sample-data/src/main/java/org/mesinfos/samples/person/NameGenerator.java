package org.mesinfos.samples.person;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Random combination of given and family names in use in France. */
final class NameGenerator {

    private static final List<String> WOMEN = ResourceLines.of(NameGenerator.class, "given-names-women.txt");
    private static final List<String> MEN = ResourceLines.of(NameGenerator.class, "given-names-men.txt");
    private static final List<String> FAMILIES = ResourceLines.of(NameGenerator.class, "family-names.txt");
    private static final Pattern OTHERS = Pattern.compile("[^a-z]+");

    private NameGenerator() {}

    /** Returns one to three different given names. */
    static String given(PersonTitle civility, SeededRandom chance) {
        List<String> names =
                switch (civility) {
                    case MADAM -> WOMEN;
                    case SIR -> MEN;
                };
        int first = chance.below(names.size());
        StringBuilder given = new StringBuilder(names.get(first));
        int more = chance.percent(35) ? chance.between(1, 2) : 0;
        for (int other = 1; other <= more; other++) {
            given.append(' ').append(names.get((first + other * 13) % names.size()));
        }
        return given.toString();
    }

    static String family(SeededRandom chance) {
        return chance.pick(FAMILIES);
    }

    /** Returns the name in lower-case ASCII letters and hyphens, for e-mail addresses. */
    static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return OTHERS.matcher(Accents.remove(lower)).replaceAll("-");
    }
}
