package org.mesinfos.connectors.generic.receipt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.match.BoundedText;

/** Collector of the items of a receipt, line by line. Single use. */
final class ReceiptItemCollector {

    private static final Pattern LEADING_QUANTITY = Pattern.compile("(\\d{1,3})\\s+(.*\\p{L}.*)");
    private static final Pattern TAX_RATE = Pattern.compile("(.*\\p{L}.*?)\\s+(\\d{1,2}(?:[.,]\\d{1,2})?) ?%");

    private final List<ReceiptItem> items = new ArrayList<>();
    /** A line without an amount, which may be the label of the next line. */
    private Optional<ReceiptRow> pendingLabel = Optional.empty();
    /** Quantity and price on a line above their item. */
    private Optional<QuantityPrice> pendingQuantityPrice = Optional.empty();

    private boolean quantityFirst;

    /** Returns the items of the given lines. */
    static List<ReceiptItem> collect(List<ReceiptRow> rows) {
        ReceiptItemCollector found = new ReceiptItemCollector();
        rows.forEach(found::addRow);
        return found.quantityFirst
                ? found.items.stream()
                        .map(ReceiptItemCollector::withLeadingQuantity)
                        .toList()
                : found.items;
    }

    /** Moves the leading number of a label into the quantity. */
    private static ReceiptItem withLeadingQuantity(ReceiptItem item) {
        Matcher leadingQuantity = BoundedText.matcher(LEADING_QUANTITY, item.label());
        return item.quantityPrice().isEmpty() && leadingQuantity.matches()
                ? item.withLabel(
                        leadingQuantity.group(2),
                        new QuantityPrice(new BigDecimal(leadingQuantity.group(1)), "", Optional.empty()))
                : item;
    }

    private void addRow(ReceiptRow row) {
        Optional<QuantityPrice> quantityPriceOnly = QuantityPrice.parse(row.text());
        if (ReceiptVocabulary.startsWith("subtotal", row.label())
                || ReceiptVocabulary.startsWith("tax", row.label())
                || ReceiptVocabulary.startsWith("item-count", row.label())) {
            pendingLabel = Optional.empty();
        } else if (quantityPriceOnly.isPresent()) {
            addQuantityPrice(quantityPriceOnly.get());
        } else if (row.amount().isEmpty()) {
            pendingLabel = row.hasLetters() ? Optional.of(row) : pendingLabel;
        } else {
            addPricedRow(row, row.amount().get());
        }
    }

    /**
     * Assigns a quantity and price on a line of its own to the item above or, if they do not fit it, to the item below.
     */
    private void addQuantityPrice(QuantityPrice quantityPrice) {
        int last = items.size() - 1;
        boolean above = last >= 0
                && items.get(last).quantityPrice().isEmpty()
                && pendingLabel.isEmpty()
                && quantityPrice.totals(items.get(last).amount());
        if (above) {
            items.set(last, items.get(last).withQuantityPrice(quantityPrice));
        } else {
            pendingQuantityPrice = Optional.of(quantityPrice);
        }
    }

    private void addPricedRow(ReceiptRow row, BigDecimal amount) {
        Optional<QuantityPrice> own = QuantityPrice.parse(row.label());
        String label = row.label();
        Optional<QuantityPrice> quantityPrice = own.filter(candidate -> candidate.totals(amount));
        if (own.isPresent() || !row.hasLetters()) {
            label = pendingLabel.map(ReceiptRow::label).orElse(label);
        } else {
            Optional<QuantityPrice.Labelled> within = QuantityPrice.extract(label, amount);
            label = within.map(QuantityPrice.Labelled::label).orElse(label);
            quantityPrice = within.map(QuantityPrice.Labelled::quantityPrice)
                    .or(() -> pendingQuantityPrice.filter(candidate -> candidate.totals(amount)));
            quantityFirst |= within.filter(
                            candidate -> candidate.quantityPrice().price().isPresent()
                                    && Character.isDigit(row.label().charAt(0))
                                    && !row.label().startsWith(candidate.label()))
                    .isPresent();
        }
        Matcher rated = BoundedText.matcher(TAX_RATE, label);
        boolean hasRate = amount.signum() > 0 && rated.matches();
        Optional<BigDecimal> rate =
                hasRate ? Optional.of(new BigDecimal(rated.group(2).replace(',', '.'))) : Optional.empty();
        label = hasRate ? rated.group(1) : label;
        if (label.chars().anyMatch(Character::isLetter)) {
            ReceiptItem item = new ReceiptItem(
                    label,
                    amount,
                    Optional.empty(),
                    rate,
                    row.suffix(),
                    row.line().locator());
            items.add(quantityPrice.map(item::withQuantityPrice).orElse(item));
        }
        pendingLabel = Optional.empty();
        pendingQuantityPrice = Optional.empty();
    }
}
