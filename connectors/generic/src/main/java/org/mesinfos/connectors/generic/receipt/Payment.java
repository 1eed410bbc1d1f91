package org.mesinfos.connectors.generic.receipt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.records.PaymentMethod;

/**
 * How a part of the total was paid.
 *
 * @param method how
 * @param label as printed
 * @param amount what was given
 */
record Payment(PaymentMethod method, String label, BigDecimal amount) {

    /**
     * What is told of the payment behind the total.
     *
     * @param given in the order printed
     * @param back what was given back, or paid out in cash
     */
    record All(List<Payment> given, BigDecimal back) {

        /** What was paid, without what was given back. */
        BigDecimal paid() {
            return sum(given).subtract(back);
        }
    }

    /** The payments behind the total: as far as they reach it, and what was given back of them. */
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
