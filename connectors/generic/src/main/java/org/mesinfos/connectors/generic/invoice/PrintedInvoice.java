package org.mesinfos.connectors.generic.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.generic.document.CaptionedAmount;
import org.mesinfos.connectors.generic.document.CaptionedAmounts;
import org.mesinfos.connectors.generic.document.CaptionedDates;
import org.mesinfos.connectors.generic.document.CaptionedValueFinder;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.Document;
import org.mesinfos.connectors.generic.document.DocumentCurrency;

/**
 * An invoice in PDF with the values extracted from it.
 *
 * @param document lines of the document
 * @param captions captions on those lines
 * @param values finder of the captioned values
 * @param header number, kind and dates
 * @param dates captioned dates in the date order of the document
 * @param items invoiced items
 * @param taxes taxes by rate
 * @param totals totals
 * @param currencies choice of the currency of its amounts
 * @param captionedAmounts captioned amounts outside the items
 */
record PrintedInvoice(
        Document document,
        Captions captions,
        CaptionedValueFinder values,
        InvoiceHeader header,
        CaptionedDates dates,
        InvoiceItems items,
        List<InvoiceTaxLine> taxes,
        InvoiceTotals totals,
        InvoiceCurrency currencies,
        List<CaptionedAmount> captionedAmounts) {

    /**
     * Extracts the invoice on the pages; empty if they have no title of an invoice or no captioned amount.
     *
     * @param declared currency that the settings declare
     */
    static Optional<PrintedInvoice> extract(List<PdfPage> pages, Optional<String> declared) {
        Document document = Document.of(pages);
        Captions captions = Captions.find(document, InvoiceVocabulary.CAPTIONS);
        if (captions.find(InvoiceKind.TITLES_OR_NUMBER).findAny().isEmpty()) {
            return Optional.empty();
        }
        CaptionedValueFinder values = new CaptionedValueFinder(document, captions);
        CaptionedAmounts amounts = new CaptionedAmounts(
                values, captions, InvoiceVocabulary.TOTAL_CONCEPTS, InvoiceVocabulary.COLUMN_CONCEPTS);
        List<PrintedInvoice> readings = InvoiceItems.findAll(document, captions, amounts).stream()
                .flatMap(items -> extract(document, captions, values, amounts, items, declared).stream())
                .toList();
        return readings.stream()
                .filter(PrintedInvoice::isItemsTotalConfirmed)
                .findFirst()
                .or(() -> readings.stream().findFirst());
    }

    private static Optional<PrintedInvoice> extract(
            Document document,
            Captions captions,
            CaptionedValueFinder values,
            CaptionedAmounts amounts,
            InvoiceItems items,
            Optional<String> declared) {
        List<CaptionedAmount> named = amounts.findAll().stream()
                .filter(amount ->
                        !items.lines().contains(amount.caption().line().index()))
                .toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        InvoiceCurrency currencies = new InvoiceCurrency(document, named, items);
        List<CaptionedAmount> amountsOfCurrency = currencies.amounts();
        List<InvoiceTaxLine> taxes = InvoiceTaxLineFinder.find(document, items.lines(), amountsOfCurrency, currencies);
        InvoiceTotals totals = new InvoiceTotalsReader(amountsOfCurrency, taxes, items.total())
                .read()
                .withDueAsGross(items.total());
        Optional<String> currency =
                currencies.of(totals.gross().or(totals::due)).or(() -> DocumentCurrency.declared(declared, document));
        CaptionedDates days = CaptionedDates.infer(
                values,
                document,
                currency,
                dates -> new InvoiceHeader(document, captions, values, dates).sequencesOfDates());
        return Optional.of(new PrintedInvoice(
                document,
                captions,
                values,
                new InvoiceHeader(document, captions, values, days),
                days,
                items,
                taxes,
                totals,
                currencies,
                named));
    }

    /** Returns the currency of the amounts; empty if the document does not state it. */
    Optional<String> currency() {
        return currencies.of(totals.gross().or(totals::due));
    }

    /** Returns the total of the items; empty if there are none. */
    Optional<BigDecimal> itemsTotal() {
        return items.total();
    }

    /** Returns whether the totals of the items include tax. */
    boolean areItemsTaxInclusive() {
        return itemsTotal()
                .filter(sum -> ifEqual(totals.net(), sum).isEmpty()
                        && ifEqual(totals.linesTotal(), sum).isEmpty())
                .filter(sum -> ifEqual(totals.gross(), sum).isPresent())
                .isPresent();
    }

    /**
     * Returns the expected total minus the items.
     *
     * @return empty if the items add up to one of the totals, before or after charges and discount, or if there is
     *     nothing to compare
     */
    Optional<BigDecimal> itemsDifference() {
        Optional<BigDecimal> sum = itemsTotal();
        boolean gross =
                items.items().stream().allMatch(item -> item.number("gross").isPresent());
        Optional<BigDecimal> whole = totals.gross().or(totals::due);
        Optional<BigDecimal> total =
                gross ? whole : totals.net().or(totals::linesTotal).or(() -> whole);
        if (sum.isEmpty() || total.isEmpty()) {
            return Optional.empty();
        }
        return isItemsTotalConfirmed()
                ? Optional.empty()
                : Optional.of(total.get().subtract(sum.get()));
    }

    /** Returns whether the items add up to one of the totals, before or after charges and discount. */
    private boolean isItemsTotalConfirmed() {
        BigDecimal charges = totals.charges().orElse(BigDecimal.ZERO);
        BigDecimal discount = totals.discount().orElse(BigDecimal.ZERO);
        return itemsTotal()
                .filter(sum -> Stream.of(totals.net(), totals.linesTotal(), totals.gross(), totals.due())
                        .flatMap(Optional::stream)
                        .anyMatch(target -> areEqual(sum, target)
                                || areEqual(sum.add(charges), target)
                                || areEqual(sum.subtract(discount), target)
                                || areEqual(sum.add(charges).subtract(discount), target)))
                .isPresent();
    }

    private static boolean areEqual(BigDecimal sum, BigDecimal target) {
        return sum.compareTo(target) == 0;
    }

    private static Optional<BigDecimal> ifEqual(Optional<BigDecimal> total, BigDecimal sum) {
        return total.filter(some -> some.compareTo(sum) == 0);
    }
}
