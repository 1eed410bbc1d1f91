package org.mesinfos.connectors.generic.invoice;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.document.Caption;
import org.mesinfos.connectors.generic.document.CaptionedAmount;
import org.mesinfos.connectors.generic.document.Document;
import org.mesinfos.connectors.generic.document.DocumentCurrency;
import org.mesinfos.connectors.generic.document.DocumentToken;
import org.mesinfos.connectors.generic.print.DollarSign;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.mapping.value.Currencies;

/**
 * Choice of the currency of an invoice, which may print its totals in two: that of the items, else the one that is printed first
 * after most names of totals.
 */
final class InvoiceCurrency {

    private final Document document;
    private final List<CaptionedAmount> named;
    private final Optional<String> inferred;
    private final Set<String> codes;
    private final Optional<String> chosen;

    InvoiceCurrency(Document document, List<CaptionedAmount> named, InvoiceItems items) {
        this.document = document;
        this.named = named;
        this.inferred = DocumentCurrency.infer(document);
        this.codes = named.stream().flatMap(this::code).collect(Collectors.toUnmodifiableSet());
        this.chosen = codes.size() < 2
                ? Optional.empty()
                : ofItemsTotal(items).or(() -> ofItems(items)).or(this::ofFirstAmounts);
    }

    /** Returns whether the totals have several currencies, and nothing shows which one is that of the invoice. */
    boolean isAmbiguous() {
        return codes.size() > 1 && chosen.isEmpty();
    }

    /**
     * Returns the currency of the invoice.
     *
     * @param total gross total, or the amount due
     */
    Optional<String> of(Optional<BigDecimal> total) {
        Set<String> ofTotal = total.map(this::codesOf).orElse(Set.of());
        return chosen.or(() -> ofTotal.size() == 1 ? ofTotal.stream().findFirst() : inferred)
                .flatMap(code -> DocumentCurrency.meaning(document, code));
    }

    /** Returns whether an amount is printed in another currency than the one of the invoice. */
    boolean isOther(CaptionedAmount amount) {
        return chosen.isPresent() && code(amount).anyMatch(code -> !chosen.get().equals(code));
    }

    /** Returns whether a number is printed in another currency than the one of the invoice. */
    boolean isOther(DocumentToken token) {
        return chosen.isPresent() && code(token).anyMatch(code -> !chosen.get().equals(code));
    }

    /** Returns the captioned amounts in the currency of the invoice. Without a code beside those of two currencies, none is one. */
    List<CaptionedAmount> amounts() {
        if (chosen.isEmpty()) {
            return named;
        }
        Set<Caption> ofOther = named.stream()
                .filter(this::isOther)
                .map(CaptionedAmount::caption)
                .collect(Collectors.toSet());
        Set<Caption> ofTwo = named.stream()
                .filter(amount -> code(amount).anyMatch(chosen.get()::equals))
                .map(CaptionedAmount::caption)
                .filter(ofOther::contains)
                .collect(Collectors.toUnmodifiableSet());
        return named.stream()
                .filter(amount -> !isOther(amount))
                .filter(amount -> amount.currency().isPresent() || !ofTwo.contains(amount.caption()))
                .toList();
    }

    /** Returns the only currency in which an amount is printed that the items add up to. */
    private Optional<String> ofItemsTotal(InvoiceItems items) {
        return only(items.total().map(this::codesOf).orElse(Set.of()));
    }

    /** Returns the only currency of the items, if it is one of the totals. */
    private Optional<String> ofItems(InvoiceItems items) {
        return only(document.lines().stream()
                        .filter(line -> items.lines().contains(line.index()))
                        .flatMap(line -> line.tokens().stream())
                        .flatMap(this::code)
                        .collect(Collectors.toUnmodifiableSet()))
                .filter(codes::contains);
    }

    /** Returns the currency of the first amount after more names of totals than any other. */
    private Optional<String> ofFirstAmounts() {
        Map<Caption, String> first = new LinkedHashMap<>();
        named.forEach(amount -> code(amount).forEach(code -> first.putIfAbsent(amount.caption(), code)));
        Map<String, Long> counts =
                first.values().stream().collect(Collectors.groupingBy(code -> code, Collectors.counting()));
        long most = counts.values().stream().max(Long::compare).orElse(0L);
        return only(counts.entrySet().stream()
                .filter(count -> count.getValue() == most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private Set<String> codesOf(BigDecimal sum) {
        return named.stream()
                .filter(amount -> amount.equalsAmount(sum))
                .flatMap(this::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> only(Set<String> found) {
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private Stream<String> code(CaptionedAmount amount) {
        return amount.currency().map(this::meaning).stream();
    }

    private Stream<String> code(DocumentToken token) {
        return token.number().flatMap(PrintedDecimal::currency).map(this::meaning).stream();
    }

    /** Returns the currency of a printed one: that of the document, if it is the one that the sign of dollars means. */
    private String meaning(String code) {
        return DollarSign.isDefault(code)
                ? inferred.filter(Currencies::isDollar).orElse(code)
                : code;
    }
}
