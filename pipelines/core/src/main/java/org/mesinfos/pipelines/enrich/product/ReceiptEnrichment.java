package org.mesinfos.pipelines.enrich.product;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.enrich.label.LabelText;
import org.mesinfos.pipelines.enrich.label.PhraseTable;
import org.mesinfos.pipelines.enrich.label.PhraseVocabulary;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Receipt;
import org.mesinfos.records.ReceiptLine;

/**
 * Derivation of the product category of receipt lines, from the retailer's families and sections first, then from the
 * label. Not thread-safe.
 */
public final class ReceiptEnrichment {

    private static final String GS1_SOURCE = ReferenceTable.GS1_PREFIXES.citation();
    private static final String WORDS_SOURCE = "words of the label, " + ReferenceTable.PRODUCTS.citation();
    private static final String FAMILY_SOURCE = "the retailer's families, " + ReferenceTable.PRODUCTS.citation();
    private static final double FAMILY_CONFIDENCE = 0.85;
    private static final double LABEL_CONFIDENCE = 0.7;
    private static final double TRUNCATED_CONFIDENCE = 0.55;

    private static final class Loaded {
        static final PhraseVocabulary PHRASES = new PhraseVocabulary();
        static final TruncatedWords SHORTHAND = new TruncatedWords();
        static final PhraseTable<ProductCategory> PRODUCTS = load(PHRASES, SHORTHAND);
    }

    private final PhraseTable<ProductCategory> products = Loaded.PRODUCTS;
    private final LabelText text = new LabelText(Loaded.PHRASES);

    private static PhraseTable<ProductCategory> load(PhraseVocabulary phrases, TruncatedWords shorthand) {
        PhraseTable<ProductCategory> products = phrases.newTable();
        for (String line : ReferenceTable.PRODUCTS.lines()) {
            String[] parts = line.split(": ", 2);
            String[] head = parts[0].split(" ", -1);
            for (String phrase : parts[1].split("; ", -1)) {
                ProductCategory product = new ProductCategory(head[0], head[1]);
                products.add(phrase, product, (first, second) -> first);
                phrases.plain(phrase)
                        .filter(plain -> !plain.contains(" "))
                        .ifPresent(plain -> shorthand.add(plain, product));
            }
        }
        return products;
    }

    /** Emits the values derived from the lines of a receipt. */
    public void derive(Receipt receipt, Consumer<Derivation> derived) {
        List<ReceiptLine> lines = receipt.getLines();
        for (int i = 0; i < lines.size(); i++) {
            derive("lines[" + i + "]", lines.get(i), derived);
        }
    }

    private void derive(String path, ReceiptLine line, Consumer<Derivation> derived) {
        Optional.ofNullable(line.getBarcode())
                .flatMap(Gtin::meaning)
                .ifPresent(meaning -> derived.accept(new Derivation(path + ".barcode.gs1", meaning, GS1_SOURCE, 1.0)));
        Optional<ProductCategory> family = product(line.getTypeLabel())
                .or(() -> product(line.getFamilyLabel()))
                .or(() -> product(line.getSectionLabel()));
        if (family.isPresent()) {
            emit(path, family.get(), FAMILY_SOURCE, FAMILY_CONFIDENCE, derived);
            return;
        }
        Optional<ProductCategory> named = product(line.getLabel());
        if (named.isPresent()) {
            emit(path, named.get(), WORDS_SOURCE, LABEL_CONFIDENCE, derived);
        } else if (line.getLabel() != null) {
            Loaded.SHORTHAND
                    .product(text.read(line.getLabel()))
                    .ifPresent(product -> emit(path, product, WORDS_SOURCE, TRUNCATED_CONFIDENCE, derived));
        }
    }

    private static void emit(
            String path, ProductCategory product, String source, double confidence, Consumer<Derivation> derived) {
        derived.accept(new Derivation(path + ".category", product.key(), source, confidence));
        derived.accept(new Derivation(path + ".category.coicop", product.coicop(), source, confidence));
    }

    /**
     * Returns the category of the longest phrase; of equally long ones the first, because labels name the article
     * before its ingredients.
     */
    private Optional<ProductCategory> product(@Nullable String label) {
        if (label == null) {
            return Optional.empty();
        }
        text.read(label);
        long best = 0;
        int position = 0;
        while (position < text.size()) {
            long found = products.find(text, position);
            if (PhraseTable.length(found) > PhraseTable.length(best)) {
                best = found;
            }
            position += Math.max(1, PhraseTable.length(found));
        }
        return best == 0 ? Optional.empty() : Optional.of(products.meaning(best));
    }
}
