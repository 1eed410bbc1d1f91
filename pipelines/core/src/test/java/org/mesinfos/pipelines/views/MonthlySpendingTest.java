package org.mesinfos.pipelines.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.views.SpendingByMonth;

/** Sums of the amounts that the records of a month have. */
final class MonthlySpendingTest {

    @Test
    void amountsArePaidOrReceivedByTheirSign() {
        assertThat(spending("-1.5000", "-2.0000", "10.0000")).containsExactly("spent 3.5000 received 10.0000 of 3");
    }

    @Test
    void aMonthWithoutPaymentsHasNothingSpent() {
        assertThat(spending("10.0000")).containsExactly("spent 0 received 10.0000 of 1");
    }

    @Test
    void amountsThatAreAllAbsentHaveNoSum() {
        assertThat(spending(null, null)).containsExactly("spent null received null of 2");
    }

    @Test
    void anAbsentAmountIsInNoSumOfOthers() {
        assertThat(spending(null, "-2.0000")).containsExactly("spent 2.0000 received 0 of 2");
    }

    private static List<String> spending(@Nullable String... amounts) {
        MonthlySpending spending = new MonthlySpending();
        Arrays.stream(amounts).map(MonthlySpendingTest::transaction).forEach(spending::add);
        return spending.rows().stream()
                .map(SpendingByMonth.class::cast)
                .map(row ->
                        "spent " + row.getSpent() + " received " + row.getReceived() + " of " + row.getTransactions())
                .toList();
    }

    private static BankTransaction transaction(@Nullable String amount) {
        BankTransaction transaction = new BankTransaction();
        transaction.setPersonId("per-1");
        transaction.setDerived(List.of());
        transaction.setBookingDate(LocalDate.of(2024, 1, 2));
        transaction.setAmount(amount == null ? null : new BigDecimal(amount));
        return transaction;
    }
}
