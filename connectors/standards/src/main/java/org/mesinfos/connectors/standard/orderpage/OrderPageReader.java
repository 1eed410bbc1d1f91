package org.mesinfos.connectors.standard.orderpage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;
import org.mesinfos.connectors.standard.date.DayMonthOrder;
import org.mesinfos.connectors.standard.date.WrittenDate;
import org.mesinfos.connectors.standard.money.FixedDecimal;
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.connectors.standard.person.RecordKeys;
import org.mesinfos.records.PaymentMeans;
import org.mesinfos.records.Receipt;
import org.mesinfos.records.ReceiptLine;
import org.mesinfos.records.RecordType;

/**
 * Builder of the receipt of an order page. Every value without a field is stored in {@code additional} under its label,
 * lines without a label together as {@code text}. Not thread-safe.
 */
final class OrderPageReader {

    /** Number of an order, also of a digital one. */
    static final Pattern ORDER_NUMBER = Pattern.compile("\\b(?:\\d{3}|D\\d{2})-\\d{7}-\\d{7}\\b");

    /** Shop of a country, as the title of its pages names it. */
    static final Pattern SHOP = Pattern.compile("\\bAmazon\\.[a-z]{2,3}(?:\\.[a-z]{2})?\\b");

    private static final Pattern CARD = Pattern.compile("\\|[^|:]{1,40}: ?(?<suffix>\\d{4})$");
    /** Currencies of the shops that print a dollar sign. */
    private static final Map<String, String> DOLLARS =
            Map.of("Amazon.com", "USD", "Amazon.ca", "CAD", "Amazon.com.au", "AUD");

    private final CustomerRows rows;

    OrderPageReader(CustomerRows rows) {
        this.rows = rows;
    }

    void read(PageText text) {
        rows.read();
        Locator start =
                Locator.line(text.lines().isEmpty() ? 1 : text.lines().get(0).number());
        if (text.tooLarge()) {
            reject(RejectionReason.TOO_LARGE, start, "", "a page above the size limit", "a smaller page");
            return;
        }
        Optional<PageLine> numbered = text.lines().stream()
                .filter(line -> ORDER_NUMBER.matcher(line.text()).find())
                .findFirst();
        if (numbered.isEmpty()) {
            reject(RejectionReason.MISSING_VALUE, start, "", "no order number", "the number of an order");
            return;
        }
        Locator locator = Locator.line(numbered.get().number());
        if (!text.complete()) {
            reject(RejectionReason.BROKEN_FILE, locator, "", "a page without its end", "the end tag html");
            return;
        }
        Matcher number = ORDER_NUMBER.matcher(numbered.get().text());
        if (number.find()) {
            Receipt receipt = rows.newRecord(RecordType.RECEIPT, Receipt.class);
            receipt.setOrderNumber(number.group());
            receipt.setOnline(true);
            shop(text.lines()).ifPresent(receipt::setShopName);
            fill(receipt, OrderPage.of(text.lines()));
            rows.accept(receipt, locator, RecordKeys.nativeReference(receipt.getOrderNumber()));
        }
    }

    private void reject(RejectionReason reason, Locator locator, String column, String found, String expected) {
        rows.reject(new Rejection(reason, locator, column, found, expected));
    }

    private static Optional<String> shop(List<PageLine> lines) {
        return lines.stream()
                .map(line -> SHOP.matcher(line.text()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    private void fill(Receipt receipt, OrderPage page) {
        String number = receipt.getOrderNumber();
        List<String> texts = new ArrayList<>(page.texts());
        Optional<BigDecimal> articlesTotal = Optional.empty();
        for (Map.Entry<String, List<String>> labelled : page.values().entrySet()) {
            List<String> left = new ArrayList<>(labelled.getValue());
            String label = labelled.getKey();
            if (OrderWords.isArticlesTotal(label)) {
                // The last one is the total of the order, after those of its shipments.
                articlesTotal = PrintedPrice.of(left.get(left.size() - 1)).map(PrintedPrice::amount);
            }
            left.removeIf(value -> value.equals(number) || isTyped(label, value, receipt));
            if (!left.isEmpty()) {
                receipt.getAdditional().put(label, String.join("\n", left));
            }
        }
        lines(page.articles(), articlesTotal, receipt);
        texts.removeIf(text -> text.equals(number));
        if (!texts.isEmpty()) {
            receipt.getAdditional().put("text", String.join("\n", texts));
        }
    }

    /** Sets the field of a labelled value. Returns whether the field contains all of the value. */
    private boolean isTyped(String label, String value, Receipt receipt) {
        if (OrderWords.isOrderDate(label) && receipt.getLocalTime() == null) {
            // The page states a date. The time is the start of that day, so the text is retained.
            Optional<LocalDate> day = WrittenDate.parse(value)
                    .flatMap(written -> written.date(
                            DayMonthOrder.ofCountry(rows.context().country()), TwoDigitYears.of(rows.context())));
            if (day.isPresent()) {
                receipt.setLocalTime(day.get().atStartOfDay());
                receipt.setZone(rows.context().zone().getId());
            }
            return false;
        }
        if (OrderWords.isPayment(label)) {
            receipt.getPaymentMeans().add(paymentMeans(value));
            return true;
        }
        Optional<PrintedPrice> price = PrintedPrice.of(value);
        if (price.isEmpty()) {
            return false;
        }
        if (OrderWords.isOrderTotal(label) || OrderWords.isGrandTotal(label)) {
            return isTotal(price.get(), receipt);
        }
        if (OrderWords.isTax(label) && receipt.getTaxTotal() == null && isCurrency(price.get(), receipt)) {
            receipt.setTaxTotal(amount(price.get().amount()));
            return true;
        }
        return false;
    }

    private boolean isTotal(PrintedPrice price, Receipt receipt) {
        if (!isCurrency(price, receipt)) {
            return false;
        }
        if (receipt.getTotal() == null) {
            receipt.setTotal(amount(price.amount()));
            return true;
        }
        return receipt.getTotal().compareTo(price.amount()) == 0;
    }

    /** Sets the currency from a price. Returns whether the price is in the currency of the receipt. */
    private static boolean isCurrency(PrintedPrice price, Receipt receipt) {
        Optional<String> code =
                switch (price.currency()) {
                    case "$" ->
                        Optional.ofNullable(receipt.getShopName() == null ? null : DOLLARS.get(receipt.getShopName()));
                    case "£" -> Optional.of("GBP");
                    case "€" -> Optional.of("EUR");
                    default -> Optional.of(price.currency());
                };
        if (code.isPresent() && receipt.getCurrency() == null) {
            receipt.setCurrency(code.get());
        }
        return code.isPresent() && code.get().equals(receipt.getCurrency());
    }

    private static PaymentMeans paymentMeans(String value) {
        PaymentMeans means = new PaymentMeans();
        means.setLabel(value);
        Matcher card = CARD.matcher(value);
        if (card.find()) {
            means.setCardSuffix(card.group("suffix"));
        }
        return means;
    }

    /**
     * Adds the lines of the receipt. The printed price is that of one unit, or that of the line. The printed total of
     * the articles decides; without a proof, the price is retained as text.
     */
    private static void lines(List<OrderedArticle> articles, Optional<BigDecimal> total, Receipt receipt) {
        BigDecimal prices = BigDecimal.ZERO;
        BigDecimal products = BigDecimal.ZERO;
        for (OrderedArticle article : articles) {
            BigDecimal price = article.price().map(PrintedPrice::amount).orElse(BigDecimal.ZERO);
            prices = prices.add(price);
            products = products.add(price.multiply(article.quantity()));
        }
        boolean unitPrices = total.isPresent() && products.compareTo(total.get()) == 0;
        boolean linePrices = total.isPresent() && prices.compareTo(total.get()) == 0;
        for (OrderedArticle article : articles) {
            int position = receipt.getLines().size() + 1;
            ReceiptLine line = new ReceiptLine();
            line.setPosition(position);
            line.setLabel(article.label());
            line.setQuantity(FixedDecimal.of(article.quantity(), FixedDecimal.RATE_SCALE)
                    .map(FixedDecimal::value)
                    .orElse(null));
            article.unit().ifPresent(line::setUnit);
            String prefix = "lines[" + position + "].";
            article.remarks().forEach((name, remark) -> receipt.getAdditional().put(prefix + name, remark));
            article.price().ifPresent(price -> {
                if (linePrices && isCurrency(price, receipt)) {
                    line.setAmount(amount(price.amount()));
                } else if (unitPrices && isCurrency(price, receipt)) {
                    line.setUnitPrice(price.amount().setScale(FixedDecimal.RATE_SCALE));
                } else {
                    receipt.getAdditional()
                            .put(
                                    prefix + "price",
                                    price.currency() + " " + price.amount().toPlainString());
                }
            });
            receipt.getLines().add(line);
        }
    }

    private static BigDecimal amount(BigDecimal price) {
        return price.setScale(FixedDecimal.AMOUNT_SCALE);
    }
}
