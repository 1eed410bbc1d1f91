package org.mesinfos.pipelines.identity.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mesinfos.linkage.text.Generation;
import org.mesinfos.linkage.text.NameFolding;
import org.mesinfos.linkage.text.NameWordList;
import org.mesinfos.records.Gender;

/** Titles before names of persons. Stateless. */
final class PersonTitles {

    private static final NameWordList WORDS = NameWordList.builtIn();

    /** Signs between the names of two people. */
    private static final Set<String> SIGNS = Set.of("&", "+");

    private PersonTitles() {}

    /** Returns the gender that a title implies. */
    static Optional<Gender> gender(@Nullable String civility) {
        String title = civility == null ? "" : folded(civility);
        return WORDS.isTitleOfMan(title)
                ? Optional.of(Gender.MALE)
                : WORDS.isTitleOfWoman(title) ? Optional.of(Gender.FEMALE) : Optional.empty();
    }

    /**
     * Returns the name of one person without title; empty if the text names several people or none. A word that is a title
     * before a name and a generation after it remains after it: Sr for señor and senior.
     */
    static Optional<String> personName(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        List<String> remaining = new ArrayList<>();
        for (String word : name.strip().split("\\s+", -1)) {
            String folded = folded(word);
            if (SIGNS.contains(word) || WORDS.isConjunction(folded) || word.indexOf('/') >= 0) {
                return Optional.empty();
            }
            boolean title = WORDS.isTitleOfMan(folded) || WORDS.isTitleOfWoman(folded);
            boolean generation = !remaining.isEmpty() && Generation.ofWord(folded) != Generation.UNKNOWN;
            if (!title || generation) {
                remaining.add(word);
            }
        }
        String rest = String.join(" ", remaining);
        return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
    }

    private static String folded(String text) {
        return NameFolding.withoutSpaces(NameFolding.fold(text));
    }
}
