package org.mesinfos.pipelines.identity.profiles;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.mesinfos.records.Gender;

/** Titles before names of persons. Stateless. */
final class PersonTitles {

    private static final Set<String> MALE_TITLES = Set.of("m", "mr", "monsieur", "herr", "sr");
    private static final Set<String> FEMALE_TITLES =
            Set.of("mme", "mlle", "madame", "mademoiselle", "mrs", "ms", "miss", "frau", "sra");
    /** Words between the names of two people. */
    private static final Set<String> CONJUNCTIONS = Set.of("et", "ou", "and", "or", "&", "/", "+", "und", "oder");

    private PersonTitles() {}

    /** Returns the gender that a title implies. */
    static Optional<Gender> gender(@Nullable String civility) {
        String title = civility == null ? "" : normalise(civility.strip());
        return MALE_TITLES.contains(title)
                ? Optional.of(Gender.MALE)
                : FEMALE_TITLES.contains(title) ? Optional.of(Gender.FEMALE) : Optional.empty();
    }

    /** Returns the name of one person without title; empty if the text names several people or none. */
    static Optional<String> personName(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        StringJoiner remaining = new StringJoiner(" ");
        remaining.setEmptyValue("");
        for (String word : name.strip().split("\\s+", -1)) {
            String plain = normalise(word);
            if (CONJUNCTIONS.contains(plain) || word.indexOf('/') >= 0) {
                return Optional.empty();
            }
            if (!MALE_TITLES.contains(plain) && !FEMALE_TITLES.contains(plain)) {
                remaining.add(word);
            }
        }
        return remaining.toString().isEmpty() ? Optional.empty() : Optional.of(remaining.toString());
    }

    private static String normalise(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
