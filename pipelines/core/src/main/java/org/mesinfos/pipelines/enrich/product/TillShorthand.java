package org.mesinfos.pipelines.enrich.product;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mesinfos.pipelines.enrich.label.LabelText;

/**
 * Words that tills truncate, such as {@code CAMEMB} or {@code DENTIF}. A prefix of four letters or more has a category
 * if all known words with that prefix have the same one. Immutable once all words are added.
 */
final class TillShorthand {

    private static final int LEAST_LETTERS = 4;
    /**
     * Complete words that are also the prefix of an article's name: {@code FRAIS} is "fresh", not a truncated {@code
     * FRAISES}.
     */
    private static final Set<String> NO_BEGINNINGS =
            Set.of("FRAIS", "MINI", "DEMI", "GRAND", "PETIT", "VERT", "NOIR", "BLANC");

    private final NavigableMap<String, Product> words = new TreeMap<>();

    /**
     * Adds a word.
     *
     * @param word one word in folded upper case
     */
    void add(String word, Product product) {
        words.putIfAbsent(word, product);
    }

    /** Returns the category of the first word that is unambiguous. */
    Optional<Product> product(LabelText label) {
        for (int position = 0; position < label.size(); position++) {
            if (label.length(position) >= LEAST_LETTERS && !label.hasDigit(position)) {
                Optional<Product> product = Optional.of(label.plain(position))
                        .filter(word -> !NO_BEGINNINGS.contains(word))
                        .flatMap(this::beginning);
                if (product.isPresent()) {
                    return product;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Product> beginning(String prefix) {
        Product only = null;
        for (var entry : words.tailMap(prefix, true).entrySet()) {
            if (!entry.getKey().startsWith(prefix)) {
                break;
            }
            if (only != null && !only.equals(entry.getValue())) {
                return Optional.empty();
            }
            only = entry.getValue();
        }
        return Optional.ofNullable(only);
    }
}
