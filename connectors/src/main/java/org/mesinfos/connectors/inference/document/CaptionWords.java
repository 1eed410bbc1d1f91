package org.mesinfos.connectors.inference.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.inference.print.WordTable;

/** Dictionary of captions, looked up without spaces, because letters are often printed apart. Immutable. */
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
     * Loads a dictionary.
     *
     * @param beside class in whose package the resource is
     * @param resource name of the resource
     */
    public static CaptionWords load(Class<?> beside, String resource) {
        return new CaptionWords(WordTable.load(beside, resource));
    }

    /** Returns the concept of a normalised phrase. */
    public Optional<String> notion(String squeezed) {
        return Optional.ofNullable(notions.get(squeezed));
    }

    /** Returns the length of the longest phrase, in letters. */
    public int longest() {
        return longest;
    }

    /** Returns a text in upper case, without accents, punctuation and spaces. */
    public static String squeezed(String text) {
        String comparable = WordTable.comparable(text);
        return comparable.indexOf(' ') < 0 ? comparable : comparable.replace(" ", "");
    }
}
