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
final class TruncatedWords {

    private static final int MIN_LETTERS = 4;
    /**
     * Complete words that are also the prefix of an article's name: {@code FRAIS} is "fresh", not a truncated {@code
     * FRAISES}.
     */
    private static final Set<String> NO_PREFIXES =
            Set.of("FRAIS", "MINI", "DEMI", "GRAND", "PETIT", "VERT", "NOIR", "BLANC");

    private final NavigableMap<String, ProductCategory> words = new TreeMap<>();

    /**
     * Adds a word.
     *
     * @param word one word in folded upper case
     */
    void add(String word, ProductCategory product) {
        words.putIfAbsent(word, product);
    }

    /** Returns the category of the first word that is unambiguous. */
    Optional<ProductCategory> product(LabelText label) {
        for (int position = 0; position < label.size(); position++) {
            if (label.length(position) >= MIN_LETTERS && !label.hasDigit(position)) {
                Optional<ProductCategory> product = Optional.of(label.plain(position))
                        .filter(word -> !NO_PREFIXES.contains(word))
                        .flatMap(this::byPrefix);
                if (product.isPresent()) {
                    return product;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ProductCategory> byPrefix(String prefix) {
        ProductCategory only = null;
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
