package org.mesinfos.connectors.generic.statement.sign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction.HeadingDirection;
import org.mesinfos.connectors.generic.statement.section.StatementAccount;
import org.mesinfos.connectors.generic.statement.sign.SignHypothesis.BalanceMeaning;
import org.mesinfos.connectors.generic.statement.word.StatementKeywords;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Directions of groups of amounts without signs. Each group ends with its total, and a single choice of directions leads from
 * the opening balance to the closing balance.
 */
public final class GroupDirections {

    /** With more groups, several choices of directions may add up by chance. */
    private static final int MAX_GROUPS = 6;

    private final AccountSection section;
    /** True if positive balances are debts of the holder. */
    private final boolean isDebt;

    private final List<List<PrintedTransaction>> groups = new ArrayList<>();

    private GroupDirections(AccountSection section, StatementKeywords words) {
        this.section = section;
        this.isDebt = words.indicateDebt();
        int from = 0;
        for (BalanceLine total : section.totals()) {
            List<PrintedTransaction> group =
                    section.transactions().subList(from, Math.max(from, total.precedingTransactions()));
            if (!group.isEmpty() && sum(group).compareTo(total.amount().magnitude()) == 0) {
                groups.add(group);
                from += group.size();
            }
        }
    }

    /**
     * Returns a section with these directions in place of those that headings state; the section itself if the balances or
     * the kind of the account do not show them.
     */
    public static AccountSection apply(AccountSection section, StatementKeywords words) {
        GroupDirections directions = new GroupDirections(section, words);
        return directions.areComplete() ? directions.find().orElse(section) : section;
    }

    private boolean areComplete() {
        return groups.size() > 1
                && groups.size() <= MAX_GROUPS
                && groups.stream().mapToInt(List::size).sum()
                        == section.transactions().size()
                && section.transactions().stream()
                        .allMatch(transaction -> transaction
                                .amount(TransactionColumnRole.AMOUNT)
                                .filter(amount -> amount.sign() == PrintedDecimal.Sign.NONE)
                                .isPresent());
    }

    private Optional<AccountSection> find() {
        Optional<AccountSection> ofDebt = under(BalanceMeaning.DEBT_IS_POSITIVE);
        Optional<AccountSection> ofMoney = under(BalanceMeaning.CREDIT_IS_POSITIVE);
        if (isDebt || isMoneyOfHolder()) {
            return isDebt == isMoneyOfHolder() ? Optional.empty() : isDebt ? ofDebt : ofMoney;
        }
        return ofMoney.filter(this::agreesWithHeadings).or(() -> ofDebt.filter(this::agreesWithHeadings));
    }

    /** Returns the section with the only directions that lead to the closing balance. */
    private Optional<AccountSection> under(BalanceMeaning meaning) {
        SignHypothesis hypothesis = new SignHypothesis(StatementSignRule.BY_HEADING, meaning);
        Optional<BigDecimal> change = StatementBalances.opening(section, hypothesis)
                .flatMap(opening ->
                        StatementBalances.closing(section, hypothesis).map(closing -> closing.subtract(opening)));
        List<AccountSection> found = new ArrayList<>();
        for (int choice = 0; choice < 1 << groups.size(); choice++) {
            AccountSection directed = withDirections(choice);
            if (change.filter(sum -> sum.compareTo(StatementBalances.sum(directed, hypothesis)) == 0)
                    .isPresent()) {
                found.add(directed);
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private AccountSection withDirections(int choice) {
        List<PrintedTransaction> directed = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            HeadingDirection direction = (choice >> i & 1) == 0 ? HeadingDirection.OUTGOING : HeadingDirection.INCOMING;
            groups.get(i).forEach(transaction -> directed.add(transaction.withHeadingDirection(direction)));
        }
        return section.withTransactions(directed);
    }

    private boolean isMoneyOfHolder() {
        Predicate<BalanceLine> marked = balance -> balance.amount().sign() == PrintedDecimal.Sign.CREDIT
                || balance.amount().sign() == PrintedDecimal.Sign.DEBIT;
        return section.account()
                        .filter(account -> account.kind() == StatementAccount.Kind.IBAN)
                        .isPresent()
                || section.balances().stream().anyMatch(marked);
    }

    /** Returns whether some headings state directions, and all of them those of a section. */
    private boolean agreesWithHeadings(AccountSection directed) {
        boolean stated = false;
        for (int i = 0; i < directed.transactions().size(); i++) {
            HeadingDirection heading = section.transactions().get(i).headingDirection();
            if (heading != HeadingDirection.NONE) {
                if (heading != directed.transactions().get(i).headingDirection()) {
                    return false;
                }
                stated = true;
            }
        }
        return stated;
    }

    private static BigDecimal sum(List<PrintedTransaction> group) {
        return group.stream()
                .flatMap(transaction -> transaction.amount(TransactionColumnRole.AMOUNT).stream())
                .map(PrintedDecimal::magnitude)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
