package org.mesinfos.connectors.inference.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.Locator;

/** An item of an invoice, filled line by line. Mutable. */
final class Item {

    private final Locator locator;
    private final List<String> label = new ArrayList<>();
    private final List<String> description = new ArrayList<>();
    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    Item(Locator locator) {
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

    void number(String notion, BigDecimal number) {
        numbers.putIfAbsent(notion, number);
    }

    void text(String notion, String text) {
        texts.merge(notion, text, (before, after) -> before + " " + after);
    }

    Optional<BigDecimal> number(String notion) {
        return Optional.ofNullable(numbers.get(notion));
    }

    Optional<String> text(String notion) {
        return Optional.ofNullable(texts.get(notion));
    }

    /** Returns the total of the item, in order of preference net, unspecified, gross. */
    Optional<BigDecimal> sum() {
        return number("net").or(() -> number("amount")).or(() -> number("gross"));
    }

    boolean isNameless() {
        return label.isEmpty();
    }

    Optional<String> name() {
        return label.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", label));
    }

    Optional<String> details() {
        return description.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", description));
    }
}
