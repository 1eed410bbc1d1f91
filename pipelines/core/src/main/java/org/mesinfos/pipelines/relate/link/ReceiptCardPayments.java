package org.mesinfos.pipelines.relate.link;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.relate.transaction.PaymentMethodKind;
import org.mesinfos.records.PaymentMeans;
import org.mesinfos.records.PaymentMethod;
import org.mesinfos.records.Receipt;

/** Card payments that receipts announce. Stateless. */
final class ReceiptCardPayments {

    private static final Set<PaymentMethodKind> CARD = EnumSet.of(PaymentMethodKind.CARD, PaymentMethodKind.OTHER);

    /** Card transactions are booked within days, including weekends and holidays. */
    private static final int MAX_DAYS_LATE = 7;

    private ReceiptCardPayments() {}

    /** Returns the payment by card that a receipt announces; empty if it was paid otherwise. */
    static Optional<ExpectedPayment> expected(Receipt receipt) {
        Optional<LocalDate> day = date(receipt);
        BigDecimal paid = cardAmount(receipt);
        if (day.isEmpty() || paid == null || paid.signum() == 0) {
            return Optional.empty();
        }
        ExpectedPayment.Builder due = new ExpectedPayment.Builder(List.of(receipt), -ExpectedPayment.units(paid), CARD)
                .currency(receipt.getCurrency())
                .expected(day.get())
                .name(receipt.getShopName())
                .reference(receipt.getOrderNumber());
        receipt.getPaymentMeans().stream()
                .filter(means -> means.getMethod() == PaymentMethod.CARD)
                .findFirst()
                .ifPresent(means -> due.cardSuffix(means.getCardSuffix()));
        return Optional.of(due.between(day.get().minusDays(1), day.get().plusDays(MAX_DAYS_LATE)));
    }

    /**
     * Returns the amount paid by card; the full amount if the means of payment is unknown; null if no card was used.
     */
    private static @Nullable BigDecimal cardAmount(Receipt receipt) {
        BigDecimal all = receipt.getPaid() == null ? receipt.getTotal() : receipt.getPaid();
        List<PaymentMeans> means = receipt.getPaymentMeans();
        if (means.stream().allMatch(payment -> payment.getMethod() == null)) {
            return all;
        }
        List<PaymentMeans> cards = means.stream()
                .filter(payment -> payment.getMethod() == PaymentMethod.CARD)
                .toList();
        if (cards.isEmpty()) {
            return null;
        }
        BigDecimal cardAmount = cards.get(0).getAmount();
        return cardAmount == null && means.size() == 1 ? all : cardAmount;
    }

    private static Optional<LocalDate> date(Receipt receipt) {
        if (receipt.getLocalTime() != null) {
            return Optional.of(receipt.getLocalTime().toLocalDate());
        }
        return Optional.ofNullable(receipt.getInstant())
                .map(instant -> instant.atZone(zone(receipt.getZone())).toLocalDate());
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
