package org.mesinfos.connectors.generic.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;

/** An item of an invoice, filled line by line. Mutable. */
final class InvoiceItem {

    private final Locator locator;
    private final List<String> label = new ArrayList<>();
    private final List<String> description = new ArrayList<>();
    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    InvoiceItem(Locator locator) {
        this.locator = locator;
    }

    Locator locator() {
        return locator;
    }

    void label(String words) {
        label.add(words);
    }

    void description(String words) {
        description.add(words);
    }

    void number(String concept, BigDecimal number) {
        numbers.putIfAbsent(concept, number);
    }

    void text(String concept, String text) {
        texts.merge(concept, text, (before, after) -> before + " " + after);
    }

    Optional<BigDecimal> number(String concept) {
        return Optional.ofNullable(numbers.get(concept));
    }

    Optional<String> text(String concept) {
        return Optional.ofNullable(texts.get(concept));
    }

    /** Returns the total of the item, in order of preference net, unspecified, gross. */
    Optional<BigDecimal> total() {
        return number("net").or(() -> number("amount")).or(() -> number("gross"));
    }

    boolean hasNoLabel() {
        return label.isEmpty();
    }

    Optional<String> name() {
        return label.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", label));
    }

    Optional<String> details() {
        return description.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", description));
    }
}
