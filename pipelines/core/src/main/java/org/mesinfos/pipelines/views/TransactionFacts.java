package org.mesinfos.pipelines.views;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.enrich.category.CategoryDerivations;
import org.mesinfos.pipelines.relate.link.LinkNames;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.TransactionStatus;

/**
 * Facts of one bank transaction that several views use, as the SQL states them for each row. Immutable.
 *
 * @param transaction the record
 * @param derived its derived values
 */
record TransactionFacts(BankTransaction transaction, DerivedValues derived) {

    private static final double OWN_TRANSFER = 0.6;
    private static final Set<String> OWN_MONEY = Set.of("savings", "investment", "card_settlement");
    private static final Set<TransactionStatus> NOT_BOOKED =
            Set.of(TransactionStatus.REJECTED, TransactionStatus.INFORMATION, TransactionStatus.FUTURE);

    static TransactionFacts of(BankTransaction transaction) {
        return new TransactionFacts(transaction, new DerivedValues(transaction.getDerived()));
    }

    /** Returns the day of booking, otherwise that of the operation, otherwise the value date; null if none is delivered. */
    @Nullable
    LocalDate day() {
        if (transaction.getBookingDate() != null) {
            return transaction.getBookingDate();
        }
        return transaction.getOperationDate() != null ? transaction.getOperationDate() : transaction.getValueDate();
    }

    @Nullable
    String category() {
        return derived.value(CategoryDerivations.NAME);
    }

    /** Returns whether the transaction is spending or income, not a movement of own money or a cancelled entry. */
    boolean isCounted() {
        TransactionStatus status = transaction.getStatus();
        String category = category();
        return day() != null
                && (status == null || !NOT_BOOKED.contains(status))
                && !isOwnTransfer()
                && !derived.has(LinkNames.REVERSAL_OF)
                && !derived.has(LinkNames.REVERSED_BY)
                && !derived.has(LinkNames.CORRECTED_BY)
                && (category == null || !OWN_MONEY.contains(category));
    }

    private boolean isOwnTransfer() {
        Double confidence = derived.confidence(LinkNames.TRANSFER);
        return confidence != null && confidence >= OWN_TRANSFER;
    }
}
