package org.mesinfos.connectors.generic.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PhraseDictionary;

/** Dictionary of captions, looked up without spaces, because letters are often printed apart. Immutable. */
public final class CaptionDictionary {

    private final Map<String, String> conceptsByPhrase = new HashMap<>();
    private final int maxPhraseLength;

    private CaptionDictionary(PhraseDictionary table) {
        int maxLength = 0;
        for (String concept : table.concepts()) {
            for (String phrase : table.phrases(concept)) {
                String normalised = normalise(phrase);
                String otherConcept = conceptsByPhrase.put(normalised, concept);
                if (otherConcept != null && !otherConcept.equals(concept)) {
                    throw new IllegalStateException(
                            "Phrase \"" + phrase + "\" is listed under " + otherConcept + " and " + concept);
                }
                maxLength = Math.max(maxLength, normalised.length());
            }
        }
        this.maxPhraseLength = maxLength;
    }

    /**
     * Loads a dictionary.
     *
     * @param owner class in whose package the resource is
     * @param resource name of the resource
     */
    public static CaptionDictionary load(Class<?> owner, String resource) {
        return new CaptionDictionary(PhraseDictionary.load(owner, resource));
    }

    /** Returns the concept of a normalised phrase. */
    public Optional<String> concept(String normalised) {
        return Optional.ofNullable(conceptsByPhrase.get(normalised));
    }

    /** Returns the length of the longest phrase, in letters. */
    public int maxPhraseLength() {
        return maxPhraseLength;
    }

    /** Returns a text in upper case, without accents, punctuation and spaces. */
    public static String normalise(String text) {
        String spaced = PhraseDictionary.normalise(text);
        return spaced.indexOf(' ') < 0 ? spaced : spaced.replace(" ", "");
    }
}
