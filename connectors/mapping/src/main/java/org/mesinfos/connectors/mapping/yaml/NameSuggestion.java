package org.mesinfos.connectors.mapping.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Search for the known name that is closest to a misspelt one, ignoring case. */
public final class NameSuggestion {

    private NameSuggestion() {}

    /** Returns {@code , nearest is "label"} if a known name is similar enough, else an empty text. */
    public static String hint(String written, Collection<String> known) {
        return of(written, known).map(name -> ", nearest is \"" + name + "\"").orElse("");
    }

    /** Returns the hint of {@link #hint}; if no known name is similar enough, {@code , expected one of} and all of them. */
    public static String hintOrAll(String written, Collection<String> known) {
        String hint = hint(written, known);
        return hint.isEmpty() && !known.isEmpty() ? ", expected one of " + String.join(", ", known) : hint;
    }

    static Optional<String> of(String written, Collection<String> known) {
        return of(written, known, Math.max(2, written.length() / 3));
    }

    /**
     * Returns the known name that differs from the written one in the fewest letters; of several such names, the first in
     * alphabetical order.
     *
     * @param mostChanges largest number of letters that are added, omitted or replaced
     */
    public static Optional<String> of(String written, Collection<String> known, int mostChanges) {
        LevenshteinDistance distance = new LevenshteinDistance(mostChanges);
        String comparable = written.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> distance.apply(comparable, name.toLowerCase(Locale.ROOT)) >= 0)
                .min(Comparator.comparingInt((String name) -> distance.apply(comparable, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
