package org.mesinfos.connectors.generic.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.NormalisedText;
import org.mesinfos.connectors.mapping.WordLists;

/** The words that a kind of document is written with, by what they stand for. Immutable. */
public final class WordTable {

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}#/]+");

    private final Map<String, List<String>> notions;

    private WordTable(Map<String, List<String>> notions) {
        this.notions = notions;
    }

    /** A text as the table holds it: in capitals without accents and punctuation. */
    public static String comparable(String text) {
        return PUNCTUATION.matcher(NormalisedText.of(text)).replaceAll(" ").strip();
    }

    /** The longest phrase of a notion that a comparable text begins with, as whole words. */
    public Optional<String> beginning(String notion, String comparable) {
        return phrases(notion).stream()
                .filter(phrase -> comparable.startsWith(phrase) && endsWord(comparable, phrase.length()))
                .findFirst();
    }

    /** Whether a comparable text is a phrase of a notion, give or take a word such as "continued". */
    public boolean is(String notion, String comparable) {
        return beginning(notion, comparable)
                .filter(phrase -> comparable.length() - phrase.length() <= " CONTINUED".length())
                .isPresent();
    }

    /** How many phrases of a notion a comparable text holds, as whole words. */
    public long count(String notion, String comparable) {
        String spaced = " " + comparable + " ";
        return phrases(notion).stream()
                .filter(phrase -> spaced.contains(" " + phrase + " "))
                .count();
    }

    /** The longest phrase of a notion that a comparable text holds, as whole words. */
    public Optional<String> within(String notion, String comparable) {
        String spaced = " " + comparable + " ";
        return phrases(notion).stream()
                .filter(phrase -> spaced.contains(" " + phrase + " "))
                .findFirst();
    }

    /** What the table has words for. */
    public Set<String> notions() {
        return notions.keySet();
    }

    /** The phrases of a notion, the longest first. */
    public List<String> phrases(String notion) {
        return notions.get(notion);
    }

    private static boolean endsWord(String text, int end) {
        return end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }

    /**
     * Reads a table: lines of {@code notion = phrase | phrase}, comments after {@code #}. In a phrase, {@code [a; b]}
     * stands for a and for b, {@code [a; ]} for a and for nothing.
     *
     * @param beside the class that the table stands beside
     * @param resource its name
     */
    public static WordTable load(Class<?> beside, String resource) {
        Map<String, List<String>> notions = new HashMap<>();
        WordLists.named(beside, resource).forEach((notion, written) -> {
            List<String> phrases = new ArrayList<>();
            written.forEach(phrase -> spelt(phrase, phrases));
            phrases.removeIf(String::isEmpty);
            phrases.sort(Comparator.comparingInt(String::length).reversed());
            notions.put(notion, List.copyOf(phrases));
        });
        return new WordTable(Map.copyOf(notions));
    }

    private static void spelt(String phrase, List<String> phrases) {
        int open = phrase.indexOf('[');
        if (open < 0) {
            phrases.add(comparable(phrase));
            return;
        }
        int close = phrase.indexOf(']', open);
        for (String choice : phrase.substring(open + 1, close).split(";", -1)) {
            spelt(phrase.substring(0, open) + choice + phrase.substring(close + 1), phrases);
        }
    }
}
