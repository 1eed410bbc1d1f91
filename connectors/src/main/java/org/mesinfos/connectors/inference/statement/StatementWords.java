package org.mesinfos.connectors.inference.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.NormalisedText;

/** The words that statements are written with, read from a table beside this class. Immutable. */
final class StatementWords {

    private static final String RESOURCE = "statement-words.txt";
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}#/]+");

    static final StatementWords TABLE = load();

    private final Map<String, List<String>> notions;

    private StatementWords(Map<String, List<String>> notions) {
        this.notions = notions;
    }

    /** A text as the table holds it: in capitals without accents and punctuation. */
    static String comparable(String text) {
        return PUNCTUATION.matcher(NormalisedText.of(text)).replaceAll(" ").strip();
    }

    /** The longest phrase of a notion that a comparable text begins with, as whole words. */
    Optional<String> beginning(String notion, String comparable) {
        return phrases(notion).stream()
                .filter(phrase -> comparable.startsWith(phrase) && endsWord(comparable, phrase.length()))
                .findFirst();
    }

    /** Whether a comparable text is a phrase of a notion, give or take a word such as "continued". */
    boolean is(String notion, String comparable) {
        return beginning(notion, comparable)
                .filter(phrase -> comparable.length() - phrase.length() <= " CONTINUED".length())
                .isPresent();
    }

    /** How many phrases of a notion a comparable text holds, as whole words. */
    long count(String notion, String comparable) {
        String spaced = " " + comparable + " ";
        return phrases(notion).stream()
                .filter(phrase -> spaced.contains(" " + phrase + " "))
                .count();
    }

    /** The longest phrase of a notion that a comparable text holds, as whole words. */
    Optional<String> within(String notion, String comparable) {
        String spaced = " " + comparable + " ";
        return phrases(notion).stream()
                .filter(phrase -> spaced.contains(" " + phrase + " "))
                .findFirst();
    }

    /** The phrases of a notion, the longest first. */
    List<String> phrases(String notion) {
        return notions.get(notion);
    }

    private static boolean endsWord(String text, int end) {
        return end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }

    private static StatementWords load() {
        Map<String, List<String>> notions = new HashMap<>();
        for (String line : text().lines().toList()) {
            int equals = line.indexOf('=');
            if (!line.startsWith("#") && equals > 0) {
                List<String> phrases = new ArrayList<>();
                for (String phrase : line.substring(equals + 1).split("\\|", -1)) {
                    phrases.add(comparable(phrase));
                }
                phrases.removeIf(String::isEmpty);
                phrases.sort(Comparator.comparingInt(String::length).reversed());
                notions.put(line.substring(0, equals).strip(), List.copyOf(phrases));
            }
        }
        return new StatementWords(Map.copyOf(notions));
    }

    private static String text() {
        try (InputStream in = StatementWords.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("The table " + RESOURCE + " could not be read", failure);
        }
    }
}
