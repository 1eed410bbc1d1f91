package org.mesinfos.connectors.generic.statement.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.sign.SignHypothesis;
import org.mesinfos.connectors.generic.statement.sign.StatementBalances;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Marking of balances that are printed without a sign while the account is overdrawn. The transactions must lead from the opening
 * to the closing balance, and to each other balance but for its sign; no balance may have a sign.
 */
final class OverdrawnBalances {

    private OverdrawnBalances() {}

    /** Returns the section with signs of the balances of an overdrawn account; the same one if it has none. */
    static AccountSection mark(AccountSection section, SignHypothesis hypothesis) {
        if (hypothesis.balanceMeaning() != SignHypothesis.BalanceMeaning.CREDIT_IS_POSITIVE
                || !areUnsigned(section)
                || !StatementBalances.addsUp(section, hypothesis)) {
            return section;
        }
        BigDecimal expected = StatementBalances.opening(section, hypothesis).orElseThrow();
        List<PrintedTransaction> marked = new ArrayList<>();
        for (PrintedTransaction transaction : section.transactions()) {
            expected = expected.add(hypothesis.amount(transaction).orElse(BigDecimal.ZERO));
            Optional<PrintedDecimal> printed = balance(transaction);
            if (printed.isPresent() && printed.get().magnitude().compareTo(expected.abs()) != 0) {
                return section;
            }
            marked.add(
                    printed.isPresent() && expected.signum() < 0 ? overdrawn(transaction, printed.get()) : transaction);
        }
        return section.withTransactions(marked);
    }

    private static boolean areUnsigned(AccountSection section) {
        return Stream.concat(
                        section.balances().stream().map(BalanceLine::amount),
                        section.transactions().stream().flatMap(transaction -> balance(transaction).stream()))
                .allMatch(balance -> balance.sign() == PrintedDecimal.Sign.NONE);
    }

    private static Optional<PrintedDecimal> balance(PrintedTransaction transaction) {
        return transaction.amount(TransactionColumnRole.BALANCE_AFTER);
    }

    private static PrintedTransaction overdrawn(PrintedTransaction transaction, PrintedDecimal balance) {
        Map<TransactionColumnRole, List<PrintedDecimal>> amounts = new EnumMap<>(TransactionColumnRole.class);
        amounts.putAll(transaction.amounts());
        amounts.put(TransactionColumnRole.BALANCE_AFTER, List.of(balance.with(PrintedDecimal.Sign.MINUS)));
        return transaction.withAmounts(amounts);
    }
}
