package org.mesinfos.connectors.generic.receipt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.generic.document.CaptionedDates;
import org.mesinfos.connectors.generic.document.CaptionedValueFinder;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.Document;
import org.mesinfos.connectors.generic.document.DocumentCurrency;
import org.mesinfos.connectors.generic.document.DocumentLine;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.mapping.value.Currencies;

/**
 * The content of a receipt, as inferred from its lines.
 *
 * @param header values outside the items
 * @param rows all lines
 * @param items in printed order
 * @param addedTax taxes that are added to the items, as in the United States
 * @param total line of the total
 * @param payments payments and change
 * @param taxes by rate
 * @param currency of the amounts; empty if unknown
 */
record PrintedReceipt(
        ReceiptHeader header,
        List<ReceiptRow> rows,
        List<ReceiptItem> items,
        BigDecimal addedTax,
        ReceiptRow total,
        ReceiptPayment.ReceiptPayments payments,
        List<ReceiptTax> taxes,
        Optional<String> currency) {

    /** Receipts are shorter; a longer text is another kind of document. */
    private static final int MAX_LINES = 3_000;

    private static final int MAX_WORDS_OF_DATE = 3;
    /** Lines above the items may contain an amount, such as the share capital of the company. */
    private static final int MAX_AMOUNTS_BEFORE_ITEMS = 3;

    /**
     * Parses the pages of a receipt; empty if no line is a total with items above it.
     *
     * @param declared currency that the settings declare
     */
    static Optional<PrintedReceipt> of(List<PdfPage> pages, Optional<String> declared) {
        Document document = Document.of(pages);
        if (document.lines().size() > MAX_LINES) {
            return Optional.empty();
        }
        List<ReceiptRow> rows = document.lines().stream()
                .filter(line -> !line.tokens().isEmpty())
                .map(ReceiptRow::of)
                .toList();
        Optional<PrintedReceipt> first = Optional.empty();
        for (int i = 0; i < rows.size(); i++) {
            if (isTotal(rows.get(i))) {
                Optional<PrintedReceipt> found = of(document, rows, i, declared);
                if (found.filter(receipt -> receipt.difference().signum() == 0).isPresent()) {
                    return found;
                }
                first = first.or(() -> found);
            }
        }
        return first;
    }

    /** Returns the total less the items and the added taxes. */
    BigDecimal difference() {
        return amount().subtract(sum(items)).subtract(addedTax);
    }

    /** Returns the total. */
    BigDecimal amount() {
        return total.amount().orElseThrow();
    }

    /** Returns the tax of the only rate, or the printed sum of the taxes of all rates; empty if it is not printed. */
    Optional<BigDecimal> printedTax() {
        BigDecimal sum = taxes.stream().map(ReceiptTax::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isPrinted = taxes.size() == 1
                || (taxes.size() > 1
                        && rows.stream()
                                .anyMatch(
                                        row -> row.amount().filter(sum::equals).isPresent()
                                                && ReceiptVocabulary.isTaxTotal(row.label())));
        return isPrinted ? Optional.of(sum) : Optional.empty();
    }

    private static boolean isTotal(ReceiptRow row) {
        return row.amount().isPresent()
                && !ReceiptVocabulary.startsWith("subtotal", row.label())
                && (ReceiptVocabulary.startsWith("total", row.label())
                        || row.line().runs().stream()
                                .anyMatch(run -> ReceiptVocabulary.isPhrase("total", DocumentLine.joinText(run))));
    }

    private static Optional<PrintedReceipt> of(
            Document document, List<ReceiptRow> rows, int at, Optional<String> declared) {
        List<ReceiptItem> all = ReceiptItemCollector.collect(rows.subList(0, at));
        if (all.isEmpty() || areMostlyDated(all)) {
            return Optional.empty();
        }
        ReceiptRow total = rows.get(at);
        BigDecimal amount = total.amount().orElseThrow();
        BigDecimal added = rows.subList(0, at).stream()
                .filter(row -> ReceiptVocabulary.startsWith("tax", row.label()))
                .flatMap(row -> row.amount().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<ReceiptItem> items = new ArrayList<>(all);
        BigDecimal addedTax = BigDecimal.ZERO;
        for (BigDecimal tax : List.of(BigDecimal.ZERO, added)) {
            for (int from = 0; from < Math.min(MAX_AMOUNTS_BEFORE_ITEMS + 1, all.size()); from++) {
                if (sum(all.subList(from, all.size())).add(tax).compareTo(amount) == 0) {
                    items = all.subList(from, all.size());
                    addedTax = tax;
                }
            }
        }
        Optional<String> currency = DocumentCurrency.infer(document).or(() -> findCurrencySymbol(rows));
        Captions captions = Captions.find(document, ReceiptVocabulary.CAPTIONS);
        CaptionedDates dates = CaptionedDates.infer(
                new CaptionedValueFinder(document, captions),
                document,
                currency.or(() -> DocumentCurrency.declared(declared, document)),
                days -> List.of(new ReceiptHeader(document, captions, days).purchaseDays()));
        return Optional.of(new PrintedReceipt(
                new ReceiptHeader(document, captions, dates),
                rows,
                List.copyOf(items),
                addedTax,
                total,
                ReceiptPayment.afterTotal(rows.subList(at + 1, rows.size()), amount),
                rows.stream()
                        .flatMap(row -> ReceiptTax.of(row).stream())
                        .distinct()
                        .toList(),
                currency));
    }

    /** Returns whether most items start with a date, as the transactions of an account do. */
    private static boolean areMostlyDated(List<ReceiptItem> items) {
        long dated = items.stream().filter(item -> startsWithDate(item.label())).count();
        return 2 * dated > items.size();
    }

    private static boolean startsWithDate(String label) {
        List<String> words = List.of(label.split(" ", MAX_WORDS_OF_DATE + 1));
        return IntStream.rangeClosed(1, Math.min(MAX_WORDS_OF_DATE, words.size()))
                .anyMatch(count -> PrintedDate.parse(String.join(" ", words.subList(0, count)))
                        .isPresent());
    }

    /** Returns the currency whose symbol is part of a word, such as a column name. */
    private static Optional<String> findCurrencySymbol(List<ReceiptRow> rows) {
        return Stream.of("€", "£")
                .filter(sign -> rows.stream().anyMatch(row -> row.text().contains(sign)))
                .findFirst()
                .flatMap(Currencies::ofPrinted);
    }

    private static BigDecimal sum(List<ReceiptItem> items) {
        return items.stream().map(ReceiptItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
