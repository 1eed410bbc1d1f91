package org.mesinfos.connectors.generic.receipt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the items of a receipt, line by line. Single use. */
final class Articles {

    private static final Pattern QUANTITY = Pattern.compile("(\\d{1,3})\\s+(.*\\p{L}.*)");
    private static final Pattern RATE = Pattern.compile("(.*\\p{L}.*?)\\s+(\\d{1,2}(?:[.,]\\d{1,2})?) ?%");

    private final List<Article> articles = new ArrayList<>();
    /** A line without an amount, which may be the label of the next line. */
    private Optional<ReceiptRow> words = Optional.empty();
    /** Quantity and price on a line above their item. */
    private Optional<Measure> ahead = Optional.empty();

    private boolean quantityFirst;

    /** Returns the items of the given lines. */
    static List<Article> of(List<ReceiptRow> rows) {
        Articles found = new Articles();
        rows.forEach(found::take);
        return found.quantityFirst
                ? found.articles.stream().map(Articles::counted).toList()
                : found.articles;
    }

    /** Moves the leading number of a label into the quantity. */
    private static Article counted(Article item) {
        Matcher leadingQuantity = QUANTITY.matcher(item.label());
        return item.measure().isEmpty() && leadingQuantity.matches()
                ? item.named(
                        leadingQuantity.group(2),
                        new Measure(new BigDecimal(leadingQuantity.group(1)), "", Optional.empty()))
                : item;
    }

    private void take(ReceiptRow row) {
        Optional<Measure> quantityPriceOnly = Measure.alone(row.text());
        if (ReceiptWords.begins("subtotal", row.label())
                || ReceiptWords.begins("tax", row.label())
                || ReceiptWords.begins("item-count", row.label())) {
            words = Optional.empty();
        } else if (quantityPriceOnly.isPresent()) {
            measure(quantityPriceOnly.get());
        } else if (row.amount().isEmpty()) {
            words = row.hasLetters() ? Optional.of(row) : words;
        } else {
            priced(row, row.amount().get());
        }
    }

    /**
     * Assigns a quantity and price on a line of its own to the item above or, if they do not fit it, to the item below.
     */
    private void measure(Measure quantityPrice) {
        int last = articles.size() - 1;
        boolean above = last >= 0
                && articles.get(last).measure().isEmpty()
                && words.isEmpty()
                && quantityPrice.makes(articles.get(last).amount());
        if (above) {
            articles.set(last, articles.get(last).with(quantityPrice));
        } else {
            ahead = Optional.of(quantityPrice);
        }
    }

    private void priced(ReceiptRow row, BigDecimal amount) {
        Optional<Measure> own = Measure.alone(row.label());
        String label = row.label();
        Optional<Measure> quantityPrice = own.filter(candidate -> candidate.makes(amount));
        if (own.isPresent() || !row.hasLetters()) {
            label = words.map(ReceiptRow::label).orElse(label);
        } else {
            Optional<Measure.Labelled> within = Measure.within(label, amount);
            label = within.map(Measure.Labelled::label).orElse(label);
            quantityPrice = within.map(Measure.Labelled::measure)
                    .or(() -> ahead.filter(candidate -> candidate.makes(amount)));
            quantityFirst |= within.filter(candidate -> candidate.measure().price().isPresent()
                            && Character.isDigit(row.label().charAt(0))
                            && !row.label().startsWith(candidate.label()))
                    .isPresent();
        }
        Matcher rated = RATE.matcher(label);
        boolean hasRate = amount.signum() > 0 && rated.matches();
        Optional<BigDecimal> rate =
                hasRate ? Optional.of(new BigDecimal(rated.group(2).replace(',', '.'))) : Optional.empty();
        label = hasRate ? rated.group(1) : label;
        if (label.chars().anyMatch(Character::isLetter)) {
            Article item = new Article(
                    label,
                    amount,
                    Optional.empty(),
                    rate,
                    row.mark(),
                    row.line().locator());
            articles.add(quantityPrice.map(item::with).orElse(item));
        }
        words = Optional.empty();
        ahead = Optional.empty();
    }
}
