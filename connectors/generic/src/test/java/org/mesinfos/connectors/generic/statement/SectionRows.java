package org.mesinfos.connectors.generic.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.statement.layout.StatementCells;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.sign.SignHypothesis;
import org.mesinfos.connectors.generic.statement.sign.StatementSignRule;
import org.mesinfos.connectors.generic.statement.word.BalanceKind;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** The transactions and balances of one account, which tests write row by row. */
public final class SectionRows {

    public static final SignHypothesis AS_PRINTED =
            new SignHypothesis(StatementSignRule.AS_PRINTED, SignHypothesis.BalanceMeaning.CREDIT_IS_POSITIVE);

    private final List<PrintedTransaction> transactions = new ArrayList<>();
    private final List<BalanceLine> balances = new ArrayList<>();

    /** Adds a transaction with its own date. */
    public SectionRows row(String date, String amount) {
        return add(dates(date), PrintedTransaction.DateOrigin.OWN, amount, Optional.empty());
    }

    /** Adds a transaction with its own date and the balance after it. */
    public SectionRows row(String date, String amount, String balance) {
        return add(dates(date), PrintedTransaction.DateOrigin.OWN, amount, Optional.of(balance));
    }

    /** Adds an amount without a date; that of the row above is passed on to it. */
    public SectionRows undated(String amount) {
        return add(
                transactions.get(transactions.size() - 1).dates(),
                PrintedTransaction.DateOrigin.INHERITED,
                amount,
                Optional.empty());
    }

    public SectionRows balance(BalanceKind kind, String amount) {
        balances.add(new BalanceLine(
                kind, decimal(amount), Optional.empty(), "", transactions.size(), Locator.line(balances.size() + 1)));
        return this;
    }

    private SectionRows add(
            List<StatementCells.DateCell> dates,
            PrintedTransaction.DateOrigin origin,
            String amount,
            Optional<String> balance) {
        Map<TransactionColumnRole, List<PrintedDecimal>> amounts = new EnumMap<>(TransactionColumnRole.class);
        amounts.put(TransactionColumnRole.AMOUNT, List.of(decimal(amount)));
        balance.ifPresent(after -> amounts.put(TransactionColumnRole.BALANCE_AFTER, List.of(decimal(after))));
        transactions.add(new PrintedTransaction(
                dates,
                origin,
                amounts,
                "Lampe",
                Map.of(),
                Map.of(),
                PrintedTransaction.HeadingDirection.NONE,
                Locator.line(transactions.size() + 1)));
        return this;
    }

    private static List<StatementCells.DateCell> dates(String date) {
        return List.of(new StatementCells.DateCell(PrintedDate.parse(date).orElseThrow(), Optional.empty()));
    }

    private static PrintedDecimal decimal(String amount) {
        BigDecimal value = new BigDecimal(amount);
        return new PrintedDecimal(
                value.abs(),
                value.signum() < 0 ? PrintedDecimal.Sign.MINUS : PrintedDecimal.Sign.NONE,
                Optional.empty(),
                PrintedDecimal.Precision.CENTS);
    }

    public List<PrintedTransaction> transactions() {
        return List.copyOf(transactions);
    }

    public AccountSection section() {
        return new AccountSection(
                Optional.empty(), transactions, balances, List.of(), List.of(), List.of(), Optional.empty());
    }
}
