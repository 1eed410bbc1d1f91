package org.mesinfos.connectors.generic.statement.sign;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedDecimal.Sign;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Signs of the accounts of one statement, each with its own rule, such as those of a current account and a card. The
 * rules are written into the amounts and balances as signs.
 */
public final class SectionSigns {
    private SectionSigns() {}

    /** Returns a section in which all amounts and balances have the signs that a hypothesis gives them. */
    public static AccountSection apply(AccountSection section, SignHypothesis hypothesis) {
        return section.withTransactions(apply(section.transactions(), hypothesis))
                .withUndated(apply(section.undated(), hypothesis))
                .withBalances(section.balances().stream()
                        .map(line -> line.withoutWords(marked(line.amount(), hypothesis.balance(line))))
                        .toList());
    }

    private static List<PrintedTransaction> apply(List<PrintedTransaction> transactions, SignHypothesis hypothesis) {
        return transactions.stream()
                .map(transaction -> apply(transaction, hypothesis))
                .toList();
    }

    private static PrintedTransaction apply(PrintedTransaction transaction, SignHypothesis hypothesis) {
        Map<TransactionColumnRole, List<PrintedDecimal>> amounts = new LinkedHashMap<>(transaction.amounts());
        Optional<BigDecimal> signed = hypothesis.amount(transaction);
        transaction
                .amount(TransactionColumnRole.AMOUNT)
                .ifPresent(amount -> signed.ifPresent(
                        value -> amounts.put(TransactionColumnRole.AMOUNT, List.of(marked(amount, value)))));
        transaction
                .amount(TransactionColumnRole.BALANCE_AFTER)
                .ifPresent(balance -> amounts.put(
                        TransactionColumnRole.BALANCE_AFTER,
                        List.of(marked(
                                balance, hypothesis.balanceAfter(transaction).orElseThrow()))));
        return transaction.withAmounts(amounts);
    }

    private static PrintedDecimal marked(PrintedDecimal amount, BigDecimal value) {
        return amount.with(value.signum() < 0 ? Sign.DEBIT : Sign.CREDIT);
    }
}
