package org.mesinfos.pipelines.relate.recurrence;

import java.util.List;
import org.mesinfos.pipelines.relate.transaction.BookedTransaction;

/**
 * Series of transactions that follow a schedule, such as a subscription, with the odds that it is no coincidence.
 *
 * @param transactions by date, at least two, one for each number of the schedule
 * @param maxMissedInSequence greatest number of consecutive due dates without a transaction
 * @param logOdds natural logarithm of the odds of a recurrence against a coincidence
 */
record Recurrence(
        RecurrenceSchedule schedule, List<BookedTransaction> transactions, int maxMissedInSequence, double logOdds) {

    private static final double MAX_CONFIDENCE = 0.999;

    /** Returns this recurrence with reduced odds. */
    Recurrence discounted(double penalty) {
        return new Recurrence(schedule, transactions, maxMissedInSequence, logOdds - penalty);
    }

    BookedTransaction first() {
        return transactions.get(0);
    }

    BookedTransaction last() {
        return transactions.get(transactions.size() - 1);
    }

    /** Returns the probability of the recurrence, 0 to 1, rounded to thousandths. */
    double confidence() {
        double probability = 1 / (1 + Math.exp(-logOdds));
        return Math.min(MAX_CONFIDENCE, Math.round(probability * 1000) / 1000.0);
    }
}
