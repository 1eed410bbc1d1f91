package org.mesinfos.pipelines.views;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.enrich.category.CategoryDerivations;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.views.SpendingByMonth;

/** Sums of the counted transactions of one person by month, currency and category. Not thread-safe. */
final class MonthlySpending {

    private static final String UNCATEGORISED = "uncategorised";
    private static final Comparator<@Nullable String> NULLS_FIRST =
            Comparator.nullsFirst(Comparator.<String>naturalOrder());

    private final SortedMap<Group, Sum> sums = new TreeMap<>(Comparator.comparing(Group::month)
            .thenComparing(Group::currency, NULLS_FIRST)
            .thenComparing(Group::category));

    private record Group(LocalDate month, @Nullable String currency, String category) {}

    private static final class Sum {

        private final String person;
        private @Nullable BigDecimal spent;
        private @Nullable BigDecimal received;
        private long transactions;
        private @Nullable String coicop;
        private @Nullable Double lowestConfidence;

        Sum(String person) {
            this.person = person;
        }

        void add(@Nullable BigDecimal amount, DerivedValues derived) {
            transactions++;
            if (amount != null) {
                spent = sum(spent, amount.signum() < 0 ? amount.negate() : BigDecimal.ZERO);
                received = sum(received, amount.signum() < 0 ? BigDecimal.ZERO : amount);
            }
            coicop = lower(coicop, derived.value(CategoryDerivations.COICOP));
            lowestConfidence = lower(lowestConfidence, derived.confidence(CategoryDerivations.NAME));
        }

        private static BigDecimal sum(@Nullable BigDecimal sum, BigDecimal amount) {
            return sum == null ? amount : sum.add(amount);
        }

        private static <T extends Comparable<T>> @Nullable T lower(@Nullable T one, @Nullable T other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.compareTo(other) <= 0 ? one : other;
        }
    }

    void add(BankTransaction transaction) {
        TransactionFacts facts = TransactionFacts.of(transaction);
        LocalDate day = facts.day();
        if (day != null && facts.isCounted()) {
            Group group = new Group(
                    day.withDayOfMonth(1),
                    transaction.getCurrency(),
                    Objects.requireNonNullElse(facts.category(), UNCATEGORISED));
            sums.computeIfAbsent(group, first -> new Sum(ViewPerson.of(transaction)))
                    .add(transaction.getAmount(), facts.derived());
        }
    }

    /** Returns the rows by month, currency and category. */
    List<SpecificRecord> rows() {
        List<SpecificRecord> rows = new ArrayList<>();
        sums.forEach((group, sum) -> {
            SpendingByMonth row = new SpendingByMonth();
            row.setPersonId(sum.person);
            row.setMonth(group.month());
            row.setCurrency(group.currency());
            row.setCategory(group.category());
            row.setCoicop(sum.coicop);
            row.setSpent(sum.spent);
            row.setReceived(sum.received);
            row.setTransactions(sum.transactions);
            row.setLowestConfidence(sum.lowestConfidence);
            rows.add(row);
        });
        return rows;
    }
}
