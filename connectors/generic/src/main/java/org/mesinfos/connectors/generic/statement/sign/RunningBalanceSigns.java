package org.mesinfos.connectors.generic.statement.sign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedDecimal.Sign;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Inference of the signs of unsigned transactions from the steps between running balances. */
public final class RunningBalanceSigns {

    private static final SignHypothesis AS_PRINTED =
            new SignHypothesis(StatementSignRule.AS_PRINTED, SignHypothesis.BalanceMeaning.CREDIT_IS_POSITIVE);

    private RunningBalanceSigns() {}

    /** Returns the section with the signs that its balances determine. Other transactions remain unchanged. */
    public static AccountSection resolve(AccountSection section) {
        List<PrintedTransaction> reversed = new ArrayList<>(section.transactions());
        Collections.reverse(reversed);
        List<PrintedTransaction> down =
                withSigns(section.transactions(), StatementBalances.opening(section, AS_PRINTED));
        List<PrintedTransaction> up = withSigns(reversed, Optional.empty());
        Collections.reverse(up);
        AccountSection first = section.withTransactions(down);
        AccountSection second = section.withTransactions(up);
        return AS_PRINTED.checkRunningBalances(second).confirmed()
                        > AS_PRINTED.checkRunningBalances(first).confirmed()
                ? second
                : first;
    }

    private static List<PrintedTransaction> withSigns(
            List<PrintedTransaction> transactions, Optional<BigDecimal> opening) {
        List<PrintedTransaction> result = new ArrayList<>();
        Optional<BigDecimal> before = opening;
        for (PrintedTransaction transaction : transactions) {
            Optional<BigDecimal> after = AS_PRINTED.balanceAfter(transaction);
            Optional<PrintedDecimal> amount = transaction.amount(TransactionColumnRole.AMOUNT);
            boolean stepped = before.isPresent()
                    && after.isPresent()
                    && amount.isPresent()
                    && amount.get().sign() == Sign.NONE
                    && after.get()
                                    .subtract(before.get())
                                    .abs()
                                    .compareTo(amount.get().magnitude())
                            == 0;
            result.add(
                    stepped ? withSigns(transaction, after.orElseThrow().subtract(before.orElseThrow())) : transaction);
            before = after;
        }
        return result;
    }

    private static PrintedTransaction withSigns(PrintedTransaction transaction, BigDecimal step) {
        PrintedDecimal amount = transaction.amount(TransactionColumnRole.AMOUNT).orElseThrow();
        Map<TransactionColumnRole, List<PrintedDecimal>> money = new HashMap<>(transaction.amounts());
        Sign sign = step.signum() < 0 ? Sign.MINUS : Sign.PLUS;
        money.put(TransactionColumnRole.AMOUNT, List.of(amount.with(sign)));
        return transaction.withAmounts(money);
    }
}
