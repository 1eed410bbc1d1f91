package org.mesinfos.pipelines.enrich.product;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mesinfos.pipelines.enrich.label.LabelText;

/**
 * Words that tills cut short: {@code CAMEMB}, {@code DENTIF}. What a beginning of four letters or more means is what all
 * known words mean that begin so. Immutable once all words are added.
 */
final class TillShorthand {

    private static final int LEAST_LETTERS = 4;
    /** Words of their own that an article's name happens to begin with: fresh, and strawberries. */
    private static final Set<String> NO_BEGINNINGS =
            Set.of("FRAIS", "MINI", "DEMI", "GRAND", "PETIT", "VERT", "NOIR", "BLANC");

    private final NavigableMap<String, Product> words = new TreeMap<>();

    /** @param word one word in plain upper case */
    void add(String word, Product product) {
        words.putIfAbsent(word, product);
    }

    /** What the first word is that can be nothing else. */
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

    private Optional<Product> beginning(String start) {
        Product only = null;
        for (var entry : words.tailMap(start, true).entrySet()) {
            if (!entry.getKey().startsWith(start)) {
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
