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
 * What was found out of an invoice.
 *
 * @param paper its lines
 * @param captions what names a value on them
 * @param values where the values stand
 * @param head what it says beside its amounts
 * @param days how its dates are read
 * @param items what is invoiced
 * @param taxes the taxes by rate
 * @param totals the sums
 * @param currency of its amounts; empty where it does not tell
 * @param named amounts that it names
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

    /** The invoice that some pages are; empty when they name no amount, or nothing calls them an invoice. */
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

    /** The sum of the items; empty where there are none. */
    Optional<BigDecimal> sumOfItems() {
        return items.rows().isEmpty()
                ? Optional.empty()
                : Optional.of(items.rows().stream()
                        .flatMap(item -> item.sum().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Whether the sums of the items have the tax in them. */
    boolean areItemsGross() {
        return sumOfItems()
                .filter(sum -> is(totals.net(), sum).isEmpty()
                        && is(totals.lines(), sum).isEmpty())
                .filter(sum -> is(totals.gross(), sum).isPresent())
                .isPresent();
    }

    /**
     * By how much the items miss what they should add up to: positive where they are too low.
     *
     * @return empty when they add up to one of the totals, before or after what is added to them or taken off, or when
     *     there is nothing to compare
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
