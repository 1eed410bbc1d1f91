package org.mesinfos.connectors.generic.statement.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.sign.SignHypothesis;
import org.mesinfos.connectors.generic.statement.sign.StatementBalances;

/**
 * Separation of accounts whose numbers are not recognised: between the transactions of two accounts, the closing balance of the
 * first is followed by another opening balance. They are separate only if each of them adds up.
 */
final class SuccessiveAccounts {

    private SuccessiveAccounts() {}

    /** Returns the accounts of a section; the section itself if it is that of one account. */
    static List<AccountSection> separate(AccountSection section, SignHypothesis hypothesis) {
        if (StatementBalances.difference(section, hypothesis).isEmpty()) {
            return List.of(section);
        }
        List<AccountSection> accounts = new ArrayList<>();
        AccountSection rest = section;
        int start = 0;
        for (int end : ends(section)) {
            AccountSection first = rest.before(end - start);
            accounts.add(first);
            rest = rest.after(end - start);
            start = end;
        }
        accounts.add(rest);
        return accounts.size() > 1
                        && accounts.stream().allMatch(account -> StatementBalances.addsUp(account, hypothesis))
                ? accounts
                : List.of(section);
    }

    /** Returns the numbers of transactions above two different balances. */
    private static List<Integer> ends(AccountSection section) {
        List<Integer> ends = new ArrayList<>();
        Optional<BalanceLine> above = Optional.empty();
        for (BalanceLine line : section.balances()) {
            int end = line.precedingTransactions();
            boolean differs = above.filter(other -> other.precedingTransactions() == end
                            && other.amount()
                                            .magnitude()
                                            .compareTo(line.amount().magnitude())
                                    != 0)
                    .isPresent();
            if (differs && end > 0 && end < section.transactions().size() && !ends.contains(end)) {
                ends.add(end);
            }
            above = Optional.of(line);
        }
        return ends;
    }
}
