package org.mesinfos.pipelines.relate.recurrence;

import java.util.List;
import org.mesinfos.pipelines.relate.transaction.BookedTransaction;
import org.mesinfos.pipelines.relate.transaction.PaymentMethodKind;
import org.mesinfos.records.BankTransaction;

/**
 * Evidence for a recurrence, as natural logarithms of odds. Direct debits and standing orders mostly recur; card
 * payments mostly do not, and equal amounts are weak evidence for them, because the same article has the same price
 * each time. Stateless.
 */
final class RecurrenceOdds {

    /** Penalty for trying several periods: the more are tried, the more probable is a match by chance. */
    private static final double PERIOD_CHOICE = -1;

    private static final double PER_MISSED = -1.2;
    /** Small enough to decide only between schedules that fit equally well. */
    private static final double PER_DAY = 0.01;

    private static final double EQUAL_AMOUNTS = 0.7;
    private static final double SIMILAR_AMOUNTS = 0.3;
    /** Similar but unequal amounts occur by exchange rates, and also at a till. */
    private static final double SIMILAR_CARD_AMOUNTS = -1.2;

    private static final double MAX_OF_AMOUNTS = 3;
    private static final double SIMILARITY_LIMIT = 0.1;

    private RecurrenceOdds() {}

    /** Returns the prior, before dates and amounts are considered. */
    static double prior(PaymentMethodKind instrument, RecurrencePeriod period) {
        return PERIOD_CHOICE
                + switch (instrument) {
                    case DIRECT_DEBIT, LOAN -> -0.5;
                    case FEE -> -1.5;
                    case TRANSFER -> -3;
                    case OTHER -> -3;
                    case CARD -> period.unit() == RecurrencePeriod.Unit.WEEK ? -6.8 : -3.8;
                    case CASH, CHEQUE -> Double.NEGATIVE_INFINITY;
                };
    }

    /**
     * Returns the evidence of one transaction by its days from the due date, 0 or more: how much rarer that deviation
     * would be by chance.
     */
    static double day(RecurrencePeriod period, long deviation) {
        long within = period.unit() == RecurrencePeriod.Unit.WEEK ? deviation : Math.max(1, deviation);
        return Math.log(period.days() / (2 * within + 1)) - PER_DAY * deviation;
    }

    /**
     * Returns the evidence against a recurrence: due dates without a transaction, and transactions of the group that
     * are not due in its period.
     */
    static double disturbance(PaymentMethodKind instrument, int missed, int unexplained) {
        return PER_MISSED * missed + (instrument == PaymentMethodKind.CARD ? -2 : -0.7) * unexplained;
    }

    /** Returns the evidence of the amounts, each compared with the previous one. */
    static double amounts(PaymentMethodKind instrument, List<BookedTransaction> transactions) {
        double sum = 0;
        for (int i = 1; i < transactions.size(); i++) {
            sum += hasSamePrice(transactions.get(i - 1), transactions.get(i))
                    ? EQUAL_AMOUNTS
                    : amounts(
                            instrument,
                            transactions.get(i - 1).amount(),
                            transactions.get(i).amount());
        }
        return Math.min(MAX_OF_AMOUNTS, sum);
    }

    /** Returns true if both have the same price in a foreign currency, regardless of the exchange rate. */
    private static boolean hasSamePrice(BookedTransaction previous, BookedTransaction next) {
        BankTransaction before = previous.record();
        BankTransaction after = next.record();
        return before.getOriginalAmount() != null
                && before.getOriginalCurrency() != null
                && !before.getOriginalCurrency().equals(before.getCurrency())
                && after.getOriginalAmount() != null
                && before.getOriginalAmount().compareTo(after.getOriginalAmount()) == 0
                && before.getOriginalCurrency().equals(after.getOriginalCurrency());
    }

    private static double amounts(PaymentMethodKind instrument, long previous, long next) {
        boolean card = instrument == PaymentMethodKind.CARD;
        if (previous == next) {
            return card ? SIMILAR_AMOUNTS : EQUAL_AMOUNTS;
        }
        if (Math.abs(next - previous) <= SIMILARITY_LIMIT * Math.abs(previous)) {
            return card ? SIMILAR_CARD_AMOUNTS : SIMILAR_AMOUNTS;
        }
        return switch (instrument) {
            case DIRECT_DEBIT -> 0;
            case LOAN, FEE, TRANSFER, OTHER -> -0.3;
            case CARD, CASH, CHEQUE -> -4;
        };
    }
}
