package org.mesinfos.pipelines.views;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.enrich.category.CategoryDerivations;
import org.mesinfos.pipelines.relate.recurrence.Recurrences;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.views.RecurringPayment;

/** Rows of the view of recurring payments. Stateless. */
final class RecurringPayments {

    private static final String FIXED = "FIXED";
    private static final String RUNNING = "RUNNING";

    private RecurringPayments() {}

    /** Returns the row of a transaction that is the latest member of a series; empty for any other. */
    static Optional<RecurringPayment> row(BankTransaction transaction) {
        TransactionFacts facts = TransactionFacts.of(transaction);
        DerivedValues derived = facts.derived();
        String seen = derived.value(Recurrences.SEEN);
        if (seen == null) {
            return Optional.empty();
        }
        String next = derived.value(Recurrences.NEXT);
        RecurringPayment row = new RecurringPayment();
        row.setPersonId(ViewPerson.of(transaction));
        row.setSeries(derived.value(Recurrences.SERIES));
        row.setParty(party(transaction, derived));
        row.setCategory(facts.category());
        row.setPeriod(derived.value(Recurrences.PERIOD));
        row.setLatestAmount(transaction.getAmount());
        row.setCurrency(transaction.getCurrency());
        row.setLatestDay(facts.day());
        row.setFixed(isEqual(derived.value(Recurrences.AMOUNTS), FIXED));
        row.setRunning(isEqual(derived.value(Recurrences.STATUS), RUNNING));
        row.setNextDay(next == null ? null : LocalDate.parse(next));
        row.setSeen(Integer.valueOf(seen));
        row.setConfidence(derived.confidence(Recurrences.SEEN));
        return Optional.of(row);
    }

    private static @Nullable String party(BankTransaction transaction, DerivedValues derived) {
        String merchant = derived.value(CategoryDerivations.MERCHANT);
        if (merchant != null) {
            return merchant;
        }
        return transaction.getCounterpartyName() != null ? transaction.getCounterpartyName() : transaction.getLabel();
    }

    private static @Nullable Boolean isEqual(@Nullable String value, String expected) {
        return value == null ? null : value.equals(expected);
    }
}
