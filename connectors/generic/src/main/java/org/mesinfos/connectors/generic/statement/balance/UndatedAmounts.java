package org.mesinfos.connectors.generic.statement.balance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.sign.SignHypothesis;
import org.mesinfos.connectors.generic.statement.sign.StatementBalances;

/**
 * Finder of the amounts without a date that lead to the closing balance of an account together with its transactions,
 * such as interest in a section of its own.
 */
final class UndatedAmounts {

    /** With more amounts, one of them may equal the difference by coincidence. */
    private static final int MAX_AMOUNTS = 5;
    /** Number of repeated dates that show that no date is omitted. */
    private static final int MIN_REPEATED_DATES = 2;
    /** Number of transactions per amount without a date; with fewer, dates may be omitted. */
    private static final int ROWS_PER_UNDATED = 10;

    private UndatedAmounts() {}

    /**
     * Returns one of the amounts, or all of them.
     *
     * @param section account without the amounts
     * @param candidates amounts without a date among or below the transactions
     * @return empty if the account adds up without them, or in neither case
     */
    static List<PrintedTransaction> find(
            AccountSection section, List<PrintedTransaction> candidates, SignHypothesis hypothesis) {
        Optional<BigDecimal> difference = StatementBalances.difference(section, hypothesis);
        List<PrintedTransaction> amounts = candidates.stream()
                .filter(candidate -> amount(candidate, hypothesis).signum() != 0)
                .toList();
        if (difference.isEmpty() || amounts.size() > MAX_AMOUNTS) {
            return List.of();
        }
        BigDecimal sum = amounts.stream()
                .map(candidate -> amount(candidate, hypothesis))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(difference.get()) == 0
                ? amounts
                : amounts.stream()
                        .filter(candidate -> amount(candidate, hypothesis).compareTo(difference.get()) == 0)
                        .limit(1)
                        .toList();
    }

    /**
     * Returns a section in which the few amounts without their own date are no transactions of the day above, if no balance
     * includes them: the dates of equal days are repeated. The only one may be a balance below the last transaction.
     */
    static AccountSection separate(AccountSection section) {
        List<PrintedTransaction> inherited = section.transactions().stream()
                .filter(transaction -> !transaction.hasOwnDate())
                .toList();
        int rows = section.transactions().size();
        long repeated = countRepeatedDates(section.transactions());
        boolean few =
                !inherited.isEmpty() && inherited.size() * ROWS_PER_UNDATED <= rows && repeated >= MIN_REPEATED_DATES;
        boolean last = inherited.size() == 1
                && repeated > 0
                && !section.transactions().get(rows - 1).hasOwnDate();
        return few || last ? withoutInherited(section) : section;
    }

    /**
     * Returns a section in which the amounts without their own date are no transactions, if the section adds up only
     * without them: they are the totals beside the titles of groups.
     */
    static AccountSection withoutTitles(AccountSection section, SignHypothesis hypothesis) {
        List<PrintedTransaction> dated = section.transactions().stream()
                .filter(PrintedTransaction::hasOwnDate)
                .toList();
        if (dated.isEmpty()
                || dated.size() == section.transactions().size()
                || StatementBalances.difference(section.withUndated(List.of()), hypothesis)
                        .isEmpty()) {
            return section;
        }
        AccountSection without = withoutInherited(section);
        return StatementBalances.addsUp(without.withUndated(List.of()), hypothesis) ? without : section;
    }

    private static AccountSection withoutInherited(AccountSection section) {
        AccountSection without = section;
        for (int at = section.transactions().size() - 1; at >= 0; at--) {
            if (!section.transactions().get(at).hasOwnDate()) {
                without = without.withoutTransaction(at);
            }
        }
        return without.withUndated(Stream.concat(
                        section.undated().stream(),
                        section.transactions().stream().filter(transaction -> !transaction.hasOwnDate()))
                .toList());
    }

    private static long countRepeatedDates(List<PrintedTransaction> transactions) {
        return IntStream.range(1, transactions.size())
                .filter(i -> transactions.get(i - 1).hasOwnDate()
                        && transactions.get(i).hasOwnDate())
                .filter(i -> transactions
                        .get(i)
                        .dates()
                        .get(0)
                        .equals(transactions.get(i - 1).dates().get(0)))
                .count();
    }

    private static BigDecimal amount(PrintedTransaction candidate, SignHypothesis hypothesis) {
        return hypothesis.amount(candidate).orElse(BigDecimal.ZERO);
    }
}
