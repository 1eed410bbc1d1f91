package org.mesinfos.connectors.generic;

import java.util.Optional;
import java.util.regex.Pattern;

/** Resolves the role of a column named just "account": the customer's own account or that of a counterparty. */
final class Accounts {

    /** With at least this many rows, mostly different accounts are those of counterparties. */
    private static final int FEWEST_ROWS = 2;
    /** An account that appears in each of at least this many rows is not that of a payee. */
    private static final int SURELY_ONE = 3;

    private static final Pattern WORD = Pattern.compile("\\p{Ll}{3}");

    private final Assignment assignment;
    private final Preamble preamble;

    private Accounts(Assignment assignment, Preamble preamble) {
        this.assignment = assignment;
        this.preamble = preamble;
    }

    static void settle(Assignment assignment, Preamble preamble) {
        assignment.find(Role.ACCOUNT).ifPresent(account -> new Accounts(assignment, preamble).settle(account));
        if (!assignment.has(Role.COUNTERPARTY_ACCOUNT) && assignment.has(Role.ACCOUNT)) {
            assignment.free().stream()
                    .filter(Column::isIban)
                    .findFirst()
                    .ifPresent(column -> assignment.assign(Role.COUNTERPARTY_ACCOUNT, column));
        }
    }

    private void settle(Column account) {
        if (isNamed(account)) {
            if (preamble.account().isPresent() || account.distinct().size() > 1) {
                assignment.release(Role.ACCOUNT, Role.ACCOUNT_LABEL);
            }
        } else if (isOfOthers(account) || isAnother(account)) {
            assignment.release(Role.ACCOUNT, Role.COUNTERPARTY_ACCOUNT);
        }
    }

    /** Returns whether all values are names that people give to their accounts, rather than account numbers. */
    private static boolean isNamed(Column account) {
        return account.filled().stream().allMatch(value -> WORD.matcher(value).find() && value.indexOf(' ') > 0);
    }

    private boolean isOfOthers(Column account) {
        int rows = account.filled().size();
        return rows >= FEWEST_ROWS
                && account.distinct().size() * 2 > rows
                && !assignment.has(Role.COUNTERPARTY_ACCOUNT)
                && !assignment.has(Role.ACCOUNT_LABEL)
                && !assignment.has(Role.CUSTOMER);
    }

    /** Returns whether the preamble has an account and no account of this column occurs there. */
    private boolean isAnother(Column account) {
        Optional<String> above = preamble.account();
        return above.isPresent()
                && account.distinct().stream().noneMatch(preamble::mentions)
                && !(account.distinct().size() == 1 && account.filled().size() >= SURELY_ONE);
    }
}
