package org.mesinfos.connectors.generic.receipt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.generic.document.CaptionedValues;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.Days;
import org.mesinfos.connectors.generic.document.DocumentCurrency;
import org.mesinfos.connectors.generic.document.Paper;
import org.mesinfos.connectors.generic.document.PaperLine;
import org.mesinfos.connectors.generic.print.CurrencySigns;
import org.mesinfos.connectors.generic.print.DayOrder;

/**
 * The content of a receipt, as inferred from its lines.
 *
 * @param head values outside the items
 * @param rows all lines
 * @param articles in printed order
 * @param added taxes that are added to the items, as in the United States
 * @param total line of the total
 * @param payments payments and change
 * @param taxes by rate
 * @param currency of the amounts; empty if unknown
 */
record PrintedReceipt(
        ReceiptHead head,
        List<ReceiptRow> rows,
        List<Article> articles,
        BigDecimal added,
        ReceiptRow total,
        Payment.All payments,
        List<TaxRow> taxes,
        Optional<String> currency) {

    /** Receipts are shorter; a longer text is another kind of document. */
    private static final int MOST_LINES = 3_000;
    /** Lines above the items may contain an amount, such as the share capital of the company. */
    private static final int MOST_BEFORE = 3;

    /** Parses the pages of a receipt; empty if no line is a total with items above it. */
    static Optional<PrintedReceipt> of(List<PdfPage> pages) {
        Paper document = Paper.of(pages);
        if (document.lines().size() > MOST_LINES) {
            return Optional.empty();
        }
        List<ReceiptRow> rows = document.lines().stream()
                .filter(line -> !line.tokens().isEmpty())
                .map(ReceiptRow::of)
                .toList();
        Optional<PrintedReceipt> first = Optional.empty();
        for (int i = 0; i < rows.size(); i++) {
            if (isTotal(rows.get(i))) {
                Optional<PrintedReceipt> found = of(document, rows, i);
                if (found.filter(receipt -> receipt.missing().signum() == 0).isPresent()) {
                    return found;
                }
                first = first.or(() -> found);
            }
        }
        return first;
    }

    /** Returns the total less the items and the added taxes. */
    BigDecimal missing() {
        return amount().subtract(sum(articles)).subtract(added);
    }

    /** Returns the total. */
    BigDecimal amount() {
        return total.amount().orElseThrow();
    }

    private static boolean isTotal(ReceiptRow row) {
        return row.amount().isPresent()
                && !ReceiptWords.begins("subtotal", row.label())
                && (ReceiptWords.begins("total", row.label())
                        || row.line().runs().stream().anyMatch(run -> ReceiptWords.is("total", PaperLine.text(run))));
    }

    private static Optional<PrintedReceipt> of(Paper document, List<ReceiptRow> rows, int at) {
        List<Article> all = Articles.of(rows.subList(0, at));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        ReceiptRow total = rows.get(at);
        BigDecimal amount = total.amount().orElseThrow();
        BigDecimal added = rows.subList(0, at).stream()
                .filter(row -> ReceiptWords.begins("tax", row.label()))
                .flatMap(row -> row.amount().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Article> items = new ArrayList<>(all);
        BigDecimal addedTax = BigDecimal.ZERO;
        for (BigDecimal tax : List.of(BigDecimal.ZERO, added)) {
            for (int from = 0; from < Math.min(MOST_BEFORE + 1, all.size()); from++) {
                if (sum(all.subList(from, all.size())).add(tax).compareTo(amount) == 0) {
                    items = all.subList(from, all.size());
                    addedTax = tax;
                }
            }
        }
        Optional<String> currency = DocumentCurrency.of(document).or(() -> sign(rows));
        DayOrder defaultOrder = currency.filter("USD"::equals).isPresent() ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
        Captions captions = Captions.of(document, ReceiptWords.CAPTIONS);
        Days dates = new Days(new CaptionedValues(document, captions), Days.order(document, defaultOrder));
        return Optional.of(new PrintedReceipt(
                new ReceiptHead(document, captions, dates),
                rows,
                List.copyOf(items),
                addedTax,
                total,
                Payment.behind(rows.subList(at + 1, rows.size()), amount),
                rows.stream().flatMap(row -> TaxRow.of(row).stream()).distinct().toList(),
                currency));
    }

    /** Returns the currency whose symbol is part of a word, such as a column name. */
    private static Optional<String> sign(List<ReceiptRow> rows) {
        return Stream.of("€", "£", "$")
                .filter(sign -> rows.stream().anyMatch(row -> row.text().contains(sign)))
                .findFirst()
                .flatMap(CurrencySigns::code);
    }

    private static BigDecimal sum(List<Article> items) {
        return items.stream().map(Article::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
