package org.mesinfos.connectors.generic.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.WordTable;

/** The phrases of a table, looked up without their spaces: letters are often set apart. Immutable. */
public final class CaptionWords {

    private final Map<String, String> notions = new HashMap<>();
    private final int longest;

    private CaptionWords(WordTable table) {
        int most = 0;
        for (String notion : table.notions()) {
            for (String phrase : table.phrases(notion)) {
                String squeezed = squeezed(phrase);
                String other = notions.put(squeezed, notion);
                if (other != null && !other.equals(notion)) {
                    throw new IllegalStateException("\"" + phrase + "\" stands for " + other + " and for " + notion);
                }
                most = Math.max(most, squeezed.length());
            }
        }
        this.longest = most;
    }

    /**
     * The phrases of a table.
     *
     * @param beside the class that the table stands beside
     * @param resource its name
     */
    public static CaptionWords load(Class<?> beside, String resource) {
        return new CaptionWords(WordTable.load(beside, resource));
    }

    /** What some squeezed words stand for. */
    public Optional<String> notion(String squeezed) {
        return Optional.ofNullable(notions.get(squeezed));
    }

    /** The length of the longest phrase, in letters. */
    public int longest() {
        return longest;
    }

    /** A text in capitals without accents, punctuation and spaces. */
    public static String squeezed(String text) {
        String comparable = WordTable.comparable(text);
        return comparable.indexOf(' ') < 0 ? comparable : comparable.replace(" ", "");
    }
}
