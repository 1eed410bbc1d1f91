package org.mesinfos.connectors.mapping.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Search for the known name that is closest to a misspelt one. */
public final class NameSuggestion {

    private NameSuggestion() {}

    /** Returns {@code , nearest is "label"} if a known name is similar enough, else an empty text. */
    public static String hint(String written, Collection<String> known) {
        return of(written, known).map(name -> ", nearest is \"" + name + "\"").orElse("");
    }

    static Optional<String> of(String written, Collection<String> known) {
        int tolerated = Math.max(2, written.length() / 3);
        return known.stream()
                .filter(name -> distance(written, name) <= tolerated)
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Returns the Levenshtein distance, ignoring case. */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] current = new int[right.length() + 1];
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                boolean same = Character.toLowerCase(left.charAt(i - 1)) == Character.toLowerCase(right.charAt(j - 1));
                int replaced = previous[j - 1] + (same ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
