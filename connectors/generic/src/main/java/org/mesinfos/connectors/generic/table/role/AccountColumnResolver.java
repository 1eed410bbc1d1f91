package org.mesinfos.connectors.generic.table.role;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.table.sample.Preamble;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/** Resolution of the role of a column named just "account": the customer's own account or that of a counterparty. */
public final class AccountColumnResolver {

    /** An account that appears in each of at least this many rows is not that of a payee. */
    private static final int MIN_ROWS_OF_OWN_ACCOUNT = 3;

    private static final Pattern WORD = Pattern.compile("\\p{Ll}{3}");

    private final RoleAssignment assignment;
    private final Preamble preamble;

    private AccountColumnResolver(RoleAssignment assignment, Preamble preamble) {
        this.assignment = assignment;
        this.preamble = preamble;
    }

    public static void resolve(RoleAssignment assignment, Preamble preamble) {
        assignment
                .find(TransactionColumnRole.ACCOUNT)
                .ifPresent(account -> new AccountColumnResolver(assignment, preamble).resolve(account));
        assignment
                .find(TransactionColumnRole.COUNTERPARTY_ACCOUNT)
                .filter(column -> isOfEveryRow(column, preamble))
                .ifPresent(column ->
                        assignment.release(TransactionColumnRole.COUNTERPARTY_ACCOUNT, TransactionColumnRole.ACCOUNT));
        if (!assignment.has(TransactionColumnRole.COUNTERPARTY_ACCOUNT)
                && assignment.has(TransactionColumnRole.ACCOUNT)) {
            assignment.unassigned().stream()
                    .filter(column -> column.isIban() && !column.isConstant())
                    .findFirst()
                    .ifPresent(column -> assignment.assign(TransactionColumnRole.COUNTERPARTY_ACCOUNT, column));
        }
    }

    /**
     * Returns whether the same account is in every row, and is that of the preamble or not named as a counterparty's: the
     * customer's own.
     */
    private static boolean isOfEveryRow(SampledColumn account, Preamble preamble) {
        return account.isConstant()
                && account.isInEveryRow()
                && (account.distinctValues().stream().allMatch(preamble::mentions)
                        || !TransactionHeaderVocabulary.TABLE.isOfOtherParty(account.headerName()));
    }

    private void resolve(SampledColumn account) {
        if (containsAccountNames(account)) {
            if (preamble.account().isPresent() || account.distinctValues().size() > 1) {
                assignment.release(TransactionColumnRole.ACCOUNT, TransactionColumnRole.ACCOUNT_LABEL);
            }
        } else if (belongsToOtherParties(account) || differsFromPreamble(account)) {
            assignment.release(TransactionColumnRole.ACCOUNT, TransactionColumnRole.COUNTERPARTY_ACCOUNT);
        }
    }

    /** Returns whether all values are names that people give to their accounts, rather than account numbers. */
    private static boolean containsAccountNames(SampledColumn account) {
        return account.nonEmptyValues().stream()
                .allMatch(value -> WORD.matcher(value).find() && value.indexOf(' ') > 0);
    }

    /** Returns whether there are several accounts, more than half as many as rows, and no column names other parties. */
    private boolean belongsToOtherParties(SampledColumn account) {
        int accounts = account.distinctValues().size();
        return accounts > 1
                && accounts * 2 > account.nonEmptyValues().size()
                && !assignment.has(TransactionColumnRole.COUNTERPARTY_ACCOUNT)
                && !assignment.has(TransactionColumnRole.ACCOUNT_LABEL)
                && !assignment.has(TransactionColumnRole.CUSTOMER);
    }

    /** Returns whether the preamble has an account and no account of this column occurs there. */
    private boolean differsFromPreamble(SampledColumn account) {
        Optional<String> above = preamble.account();
        return above.isPresent()
                && account.distinctValues().stream().noneMatch(preamble::mentions)
                && !(account.distinctValues().size() == 1
                        && account.nonEmptyValues().size() >= MIN_ROWS_OF_OWN_ACCOUNT);
    }
}
