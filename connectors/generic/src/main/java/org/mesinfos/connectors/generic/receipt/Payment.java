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
record Payment(PaymentMethod method, String label, BigDecimal amount) {

    /**
     * All payments of a receipt.
     *
     * @param given payments in printed order
     * @param back change, including cash back
     */
    record All(List<Payment> given, BigDecimal back) {

        /** Returns the amount tendered less the change. */
        BigDecimal paid() {
            return sum(given).subtract(back);
        }
    }

    /** Returns the payments after the total, until they cover it, and the change. */
    static All behind(List<ReceiptRow> rows, BigDecimal total) {
        List<Payment> given = new ArrayList<>();
        BigDecimal back = BigDecimal.ZERO;
        for (ReceiptRow row : rows) {
            if (row.amount().isEmpty()) {
                continue;
            }
            BigDecimal amount = row.amount().get().abs();
            boolean covered = sum(given).subtract(back).compareTo(total) >= 0;
            boolean open = sum(given).subtract(back).compareTo(total) > 0;
            boolean change = ReceiptWords.begins("change", row.label());
            if (change && open && !given.isEmpty()) {
                back = back.add(amount);
            } else if (!covered && !change) {
                ReceiptWords.method(row.label())
                        .ifPresent(method -> given.add(new Payment(method, row.label(), amount)));
            }
        }
        return new All(List.copyOf(given), back);
    }

    private static BigDecimal sum(List<Payment> payments) {
        return payments.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
