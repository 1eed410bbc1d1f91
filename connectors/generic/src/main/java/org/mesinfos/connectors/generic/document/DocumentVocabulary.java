package org.mesinfos.connectors.generic.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.mesinfos.connectors.mapping.value.WordLists;

/** Words of all kinds of documents, loaded from a resource file next to this class. */
final class DocumentVocabulary {

    private static final Map<String, List<String>> WORDS =
            WordLists.named(DocumentVocabulary.class, "document-words.txt");

    private DocumentVocabulary() {}

    /** Returns the normalised words of a concept. */
    static Set<String> words(String concept) {
        return phrases(concept).stream().map(CaptionDictionary::normalise).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the phrases of a concept as written. */
    static List<String> phrases(String concept) {
        return Objects.requireNonNull(WORDS.get(concept), concept);
    }
}
