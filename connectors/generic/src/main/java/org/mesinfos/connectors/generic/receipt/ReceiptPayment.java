package org.mesinfos.connectors.generic.receipt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.records.PaymentMethod;

/**
 * One payment of a receipt.
 *
 * @param method of payment
 * @param label as printed
 * @param amount tendered
 */
record ReceiptPayment(PaymentMethod method, String label, BigDecimal amount) {

    /**
     * All payments of a receipt.
     *
     * @param tendered payments in printed order
     * @param change change, including cash back
     */
    record ReceiptPayments(List<ReceiptPayment> tendered, BigDecimal change) {

        /** Returns the amount tendered less the change. */
        BigDecimal paid() {
            return sum(tendered).subtract(change);
        }
    }

    /** Returns the payments after the total, until they cover it, and the change. */
    static ReceiptPayments afterTotal(List<ReceiptRow> rows, BigDecimal total) {
        List<ReceiptPayment> given = new ArrayList<>();
        BigDecimal back = BigDecimal.ZERO;
        for (ReceiptRow row : rows) {
            if (row.amount().isEmpty()) {
                continue;
            }
            BigDecimal amount = row.amount().get().abs();
            boolean covered = sum(given).subtract(back).compareTo(total) >= 0;
            boolean open = sum(given).subtract(back).compareTo(total) > 0;
            boolean change = ReceiptVocabulary.startsWith("change", row.label());
            if (change && open && !given.isEmpty()) {
                back = back.add(amount);
            } else if (!covered && !change) {
                ReceiptVocabulary.paymentMethod(row.label())
                        .ifPresent(method -> given.add(new ReceiptPayment(method, row.label(), amount)));
            }
        }
        return new ReceiptPayments(List.copyOf(given), back);
    }

    private static BigDecimal sum(List<ReceiptPayment> payments) {
        return payments.stream().map(ReceiptPayment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
