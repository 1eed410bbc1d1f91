package org.mesinfos.connectors.generic.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.generic.document.CaptionedValues;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.Days;
import org.mesinfos.connectors.generic.document.DocumentCurrency;
import org.mesinfos.connectors.generic.document.NamedAmount;
import org.mesinfos.connectors.generic.document.NamedAmounts;
import org.mesinfos.connectors.generic.document.Paper;
import org.mesinfos.connectors.generic.print.DayOrder;

/**
 * An invoice in PDF with the values extracted from it.
 *
 * @param paper lines of the document
 * @param captions captions on those lines
 * @param values finder of the captioned values
 * @param head number, kind and dates
 * @param days captioned dates in the date order of the document
 * @param items invoiced items
 * @param taxes taxes by rate
 * @param totals totals
 * @param currency currency of its amounts; empty if the document does not state it
 * @param named captioned amounts outside the items
 */
record PrintedInvoice(
        Paper paper,
        Captions captions,
        CaptionedValues values,
        InvoiceHead head,
        Days days,
        Items items,
        List<TaxLine> taxes,
        Totals totals,
        Optional<String> currency,
        List<NamedAmount> named) {

    /** Extracts the invoice on the pages; empty if they have no title of an invoice or no captioned amount. */
    static Optional<PrintedInvoice> of(List<PdfPage> pages) {
        Paper paper = Paper.of(pages);
        Captions captions = Captions.of(paper, InvoiceWords.CAPTIONS);
        if (captions.of(DocumentKind.TITLES_OR_NUMBER).findAny().isEmpty()) {
            return Optional.empty();
        }
        CaptionedValues values = new CaptionedValues(paper, captions);
        NamedAmounts amounts = new NamedAmounts(values, captions, InvoiceWords.SUMS, InvoiceWords.VAGUE);
        Items items = Items.of(paper, captions, amounts);
        List<NamedAmount> named = amounts.all().stream()
                .filter(amount ->
                        !items.lines().contains(amount.caption().line().index()))
                .toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        List<TaxLine> taxes = TaxLines.of(paper, items.lines(), named);
        Optional<String> currency = DocumentCurrency.of(paper);
        DayOrder usual = currency.filter("USD"::equals).isPresent() ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
        Days days = new Days(values, Days.order(paper, usual));
        return Optional.of(new PrintedInvoice(
                paper,
                captions,
                values,
                new InvoiceHead(paper, captions, values, days),
                days,
                items,
                taxes,
                new TotalsReader(named, taxes).read(),
                currency,
                named));
    }

    /** Returns the total of the items; empty if there are none. */
    Optional<BigDecimal> sumOfItems() {
        return items.rows().isEmpty()
                ? Optional.empty()
                : Optional.of(items.rows().stream()
                        .flatMap(item -> item.sum().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Returns whether the totals of the items include tax. */
    boolean areItemsGross() {
        return sumOfItems()
                .filter(sum -> is(totals.net(), sum).isEmpty()
                        && is(totals.lines(), sum).isEmpty())
                .filter(sum -> is(totals.gross(), sum).isPresent())
                .isPresent();
    }

    /**
     * Returns the expected total minus the items.
     *
     * @return empty if the items add up to one of the totals, before or after charges and discount, or if there is
     *     nothing to compare
     */
    Optional<BigDecimal> itemsMissing() {
        Optional<BigDecimal> sum = sumOfItems();
        boolean gross =
                items.rows().stream().allMatch(item -> item.number("gross").isPresent());
        Optional<BigDecimal> whole = totals.gross().or(totals::due);
        Optional<BigDecimal> total =
                gross ? whole : totals.net().or(totals::lines).or(() -> whole);
        if (sum.isEmpty() || total.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal charges = totals.charges().orElse(BigDecimal.ZERO);
        BigDecimal discount = totals.discount().orElse(BigDecimal.ZERO);
        boolean fits = Stream.of(totals.net(), totals.lines(), totals.gross(), totals.due())
                .flatMap(Optional::stream)
                .anyMatch(target -> fits(sum.get(), target)
                        || fits(sum.get().add(charges), target)
                        || fits(sum.get().subtract(discount), target)
                        || fits(sum.get().add(charges).subtract(discount), target));
        return fits ? Optional.empty() : Optional.of(total.get().subtract(sum.get()));
    }

    private static boolean fits(BigDecimal sum, BigDecimal target) {
        return sum.compareTo(target) == 0;
    }

    private static Optional<BigDecimal> is(Optional<BigDecimal> total, BigDecimal sum) {
        return total.filter(some -> some.compareTo(sum) == 0);
    }
}
