package org.mesinfos.connectors.generic.document;

import java.util.List;
import org.mesinfos.connectors.generic.print.PhraseDictionary;

/** Phrases of one concept in sentences of documents. Immutable. */
public final class DocumentPhrases {

    private final List<String> phrases;

    private DocumentPhrases(List<String> phrases) {
        this.phrases = List.copyOf(phrases);
    }

    /** Returns the phrases of a concept of {@code document-words.txt}. */
    public static DocumentPhrases of(String concept) {
        return new DocumentPhrases(DocumentVocabulary.phrases(concept).stream()
                .map(phrase -> " " + PhraseDictionary.normalise(phrase) + " ")
                .toList());
    }

    /** Returns whether a text contains one of the phrases, as whole words. */
    public boolean areIn(String text) {
        String words = spaced(text);
        return phrases.stream().anyMatch(words::contains);
    }

    /** Returns whether a text ends with one of the phrases. */
    public boolean end(String text) {
        String words = spaced(text);
        return phrases.stream().anyMatch(words::endsWith);
    }

    private static String spaced(String text) {
        return " " + PhraseDictionary.normalise(text) + " ";
    }
}
