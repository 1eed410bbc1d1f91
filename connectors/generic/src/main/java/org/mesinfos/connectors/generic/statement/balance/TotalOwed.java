package org.mesinfos.connectors.generic.statement.balance;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.sign.SignHypothesis;
import org.mesinfos.connectors.generic.statement.sign.StatementBalances;

/**
 * The total of a card statement that includes its opening balance, and is its closing balance if none is named as such.
 */
final class TotalOwed {
    private TotalOwed() {}

    /** Returns the total to which an opening balance other than zero and the transactions lead. */
    static Optional<BalanceLine> find(AccountSection section, SignHypothesis hypothesis) {
        int size = section.transactions().size();
        Optional<BigDecimal> opening =
                StatementBalances.opening(section, hypothesis).filter(amount -> amount.signum() != 0);
        if (hypothesis.balanceMeaning() != SignHypothesis.BalanceMeaning.DEBT_IS_POSITIVE
                || size <= PrintedTotalsCheck.MAX_COINCIDENTAL
                || opening.isEmpty()
                || StatementBalances.closing(section, hypothesis).isPresent()) {
            return Optional.empty();
        }
        BigDecimal end = section.transactions().stream()
                .flatMap(transaction -> hypothesis.amount(transaction).stream())
                .reduce(opening.get(), BigDecimal::add);
        return section.totals().stream()
                .filter(total -> total.precedingTransactions() == size)
                .filter(total -> hypothesis.balance(total).compareTo(end) == 0)
                .findFirst();
    }
}
