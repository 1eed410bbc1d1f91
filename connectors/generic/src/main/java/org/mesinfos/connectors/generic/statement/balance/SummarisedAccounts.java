package org.mesinfos.connectors.generic.statement.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.sign.SignHypothesis;
import org.mesinfos.connectors.generic.statement.word.BalanceKind;

/**
 * Separation of accounts whose opening and closing balances are summarised below all transactions, account by account. The
 * balances show where one account ends only if there is a single place.
 */
final class SummarisedAccounts {

    private SummarisedAccounts() {}

    /** Returns the accounts if there is exactly one division in which each of them adds up; otherwise returns empty. */
    static Optional<List<AccountSection>> separate(AccountSection section, SignHypothesis hypothesis) {
        List<BalanceLine> balances = section.balances();
        int size = section.transactions().size();
        if (balances.size() < 4 || !arePairsBelow(balances, size)) {
            return Optional.empty();
        }
        List<BigDecimal> sums = runningSums(section, hypothesis);
        List<AccountSection> accounts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        int from = 0;
        for (int pair = 0; pair < balances.size(); pair += 2) {
            sum = sum.add(hypothesis.balance(balances.get(pair + 1))).subtract(hypothesis.balance(balances.get(pair)));
            List<Integer> ends = endsAt(sum, sums);
            boolean last = pair + 2 == balances.size();
            if (last ? !ends.contains(size) : ends.size() != 1 || ends.get(0) == size) {
                return Optional.empty();
            }
            int to = last ? size : ends.get(0);
            if (to <= from) {
                return Optional.empty();
            }
            accounts.add(section.part(from, to, balances.subList(pair, pair + 2)));
            from = to;
        }
        return Optional.of(accounts);
    }

    private static boolean arePairsBelow(List<BalanceLine> balances, int transactions) {
        return balances.size() % 2 == 0
                && IntStream.range(0, balances.size())
                        .allMatch(
                                i -> balances.get(i).kind() == (i % 2 == 0 ? BalanceKind.OPENING : BalanceKind.CLOSING)
                                        && balances.get(i).precedingTransactions() == transactions);
    }

    /** Returns the sums of the first transactions, from none of them to all. */
    private static List<BigDecimal> runningSums(AccountSection section, SignHypothesis hypothesis) {
        List<BigDecimal> sums = new ArrayList<>();
        sums.add(BigDecimal.ZERO);
        for (PrintedTransaction transaction : section.transactions()) {
            sums.add(
                    sums.get(sums.size() - 1).add(hypothesis.amount(transaction).orElse(BigDecimal.ZERO)));
        }
        return sums;
    }

    /** Returns the numbers of transactions with a sum. */
    private static List<Integer> endsAt(BigDecimal sum, List<BigDecimal> sums) {
        return IntStream.rangeClosed(1, sums.size() - 1)
                .filter(end -> sums.get(end).compareTo(sum) == 0)
                .boxed()
                .toList();
    }
}
