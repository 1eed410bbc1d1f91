package org.mesinfos.connectors.standard.orderpage;

import java.util.Locale;
import java.util.Set;

/** Labels of order pages, in English and German. */
final class OrderWords {

    private static final Set<String> ORDER_DATE = Set.of("order placed", "digital order", "bestellung aufgegeben am");
    private static final Set<String> ORDER_TOTAL = Set.of("order total", "gesamtbestellwert");
    private static final Set<String> GRAND_TOTAL = Set.of("grand total", "gesamtsumme");
    private static final Set<String> ARTICLES_TOTAL = Set.of("item(s) subtotal", "zwischensumme");
    private static final Set<String> TAX = Set.of("estimated tax to be collected");
    private static final Set<String> PAYMENT = Set.of("payment method", "zahlungsart");

    private OrderWords() {}

    /** Returns whether a text contains a label of the order date. */
    static boolean isOrderPage(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return ORDER_DATE.stream().anyMatch(lower::contains);
    }

    static boolean isOrderDate(String label) {
        return contains(ORDER_DATE, label);
    }

    static boolean isOrderTotal(String label) {
        return contains(ORDER_TOTAL, label);
    }

    static boolean isGrandTotal(String label) {
        return contains(GRAND_TOTAL, label);
    }

    static boolean isArticlesTotal(String label) {
        return contains(ARTICLES_TOTAL, label);
    }

    /** Returns whether the label denotes the tax of the whole order, in contrast to the tax of one shipment. */
    static boolean isTax(String label) {
        return contains(TAX, label);
    }

    static boolean isPayment(String label) {
        return contains(PAYMENT, label);
    }

    private static boolean contains(Set<String> labels, String label) {
        return labels.contains(label.toLowerCase(Locale.ROOT));
    }
}
