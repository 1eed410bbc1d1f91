package org.mesinfos.connectors.generic.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.WordTable;

/** Dictionary of captions, looked up without spaces, because letters are often printed apart. Immutable. */
public final class CaptionWords {

    private final Map<String, String> notions = new HashMap<>();
    private final int longest;

    private CaptionWords(WordTable table) {
        int maxLength = 0;
        for (String concept : table.notions()) {
            for (String phrase : table.phrases(concept)) {
                String normalised = squeezed(phrase);
                String otherConcept = notions.put(normalised, concept);
                if (otherConcept != null && !otherConcept.equals(concept)) {
                    throw new IllegalStateException(
                            "Phrase \"" + phrase + "\" is listed under " + otherConcept + " and " + concept);
                }
                maxLength = Math.max(maxLength, normalised.length());
            }
        }
        this.longest = maxLength;
    }

    /**
     * Loads a dictionary.
     *
     * @param owner class in whose package the resource is
     * @param resource name of the resource
     */
    public static CaptionWords load(Class<?> owner, String resource) {
        return new CaptionWords(WordTable.load(owner, resource));
    }

    /** Returns the concept of a normalised phrase. */
    public Optional<String> notion(String normalised) {
        return Optional.ofNullable(notions.get(normalised));
    }

    /** Returns the length of the longest phrase, in letters. */
    public int longest() {
        return longest;
    }

    /** Returns a text in upper case, without accents, punctuation and spaces. */
    public static String squeezed(String text) {
        String spaced = WordTable.comparable(text);
        return spaced.indexOf(' ') < 0 ? spaced : spaced.replace(" ", "");
    }
}
