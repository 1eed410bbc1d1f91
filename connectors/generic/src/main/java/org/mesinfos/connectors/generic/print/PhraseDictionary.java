package org.mesinfos.connectors.generic.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.value.NormalisedText;
import org.mesinfos.connectors.mapping.value.WordLists;

/** Dictionary of the phrases of a kind of document, by concept. Immutable. */
public final class PhraseDictionary {

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}#/]+");

    private final Map<String, List<String>> phrasesByConcept;

    private PhraseDictionary(Map<String, List<String>> phrasesByConcept) {
        this.phrasesByConcept = phrasesByConcept;
    }

    /** Returns a text in the form of the dictionary: upper case, without accents and punctuation. */
    public static String normalise(String text) {
        return PUNCTUATION.matcher(NormalisedText.of(text)).replaceAll(" ").strip();
    }

    /** Returns the longest phrase of a concept that a normalised text starts with, as whole words. */
    public Optional<String> findPrefix(String concept, String normalised) {
        return phrases(concept).stream()
                .filter(phrase -> normalised.startsWith(phrase) && endsWord(normalised, phrase.length()))
                .findFirst();
    }

    /** Returns whether a normalised text is a phrase of a concept, possibly followed by a word such as "continued". */
    public boolean isPhrase(String concept, String normalised) {
        return findPrefix(concept, normalised)
                .filter(phrase -> normalised.length() - phrase.length() <= " CONTINUED".length())
                .isPresent();
    }

    /** Returns the number of phrases of a concept in a normalised text, as whole words. */
    public long count(String concept, String normalised) {
        String spaced = " " + normalised + " ";
        return phrases(concept).stream()
                .filter(phrase -> spaced.contains(" " + phrase + " "))
                .count();
    }

    /** Returns the longest phrase of a concept in a normalised text, as whole words. */
    public Optional<String> findWithin(String concept, String normalised) {
        String spaced = " " + normalised + " ";
        return phrases(concept).stream()
                .filter(phrase -> spaced.contains(" " + phrase + " "))
                .findFirst();
    }

    /** Returns the concepts of the dictionary. */
    public Set<String> concepts() {
        return phrasesByConcept.keySet();
    }

    /** Returns the phrases of a concept of the dictionary, the longest first. */
    public List<String> phrases(String concept) {
        return Objects.requireNonNull(phrasesByConcept.get(concept), () -> "no concept " + concept);
    }

    private static boolean endsWord(String text, int end) {
        return end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }

    /**
     * Loads a dictionary from lines of {@code concept = phrase | phrase}, with comments after {@code #}. In a phrase,
     * {@code [a; b]} is an alternative of a and b, and {@code [a; ]} makes a optional.
     *
     * @param owner class in whose package the resource is
     * @param resource name of the resource
     */
    public static PhraseDictionary load(Class<?> owner, String resource) {
        Map<String, List<String>> dictionary = new HashMap<>();
        WordLists.named(owner, resource).forEach((concept, written) -> {
            List<String> phrases = new ArrayList<>();
            written.forEach(phrase -> expandAlternatives(phrase, phrases));
            phrases.removeIf(String::isEmpty);
            phrases.sort(Comparator.comparingInt(String::length).reversed());
            dictionary.put(concept, List.copyOf(phrases));
        });
        return new PhraseDictionary(Map.copyOf(dictionary));
    }

    private static void expandAlternatives(String phrase, List<String> phrases) {
        int open = phrase.indexOf('[');
        if (open < 0) {
            phrases.add(normalise(phrase));
            return;
        }
        int close = phrase.indexOf(']', open);
        for (String choice : phrase.substring(open + 1, close).split(";", -1)) {
            expandAlternatives(phrase.substring(0, open) + choice + phrase.substring(close + 1), phrases);
        }
    }
}
