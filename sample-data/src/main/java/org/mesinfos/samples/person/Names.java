package org.mesinfos.samples.person;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Given and family names in use in France, combined by chance. */
final class Names {

    private static final List<String> WOMEN = Lines.of(Names.class, "given-names-women.txt");
    private static final List<String> MEN = Lines.of(Names.class, "given-names-men.txt");
    private static final List<String> FAMILIES = Lines.of(Names.class, "family-names.txt");
    private static final Pattern OTHERS = Pattern.compile("[^a-z]+");

    private Names() {}

    /** One given name, or two or three, all different. */
    static String given(Civility civility, Chance chance) {
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

    static String family(Chance chance) {
        return chance.pick(FAMILIES);
    }

    /** Lower-case ASCII letters with hyphens, for addresses. */
    static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return OTHERS.matcher(Accents.removed(lower)).replaceAll("-");
    }
}
