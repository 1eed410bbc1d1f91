package org.mesinfos.connectors.generic.statement.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.acceptance.Proof;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.statement.hypothesis.ParsedStatement;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.sign.SignHypothesis;
import org.mesinfos.connectors.generic.statement.sign.StatementBalances;
import org.mesinfos.connectors.generic.statement.sign.StatementSignRule;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Proof of the amounts of a statement by its balances. */
final class BalanceProof {

    private final ParsedStatement statement;
    private final SignHypothesis signs;

    private BalanceProof(ParsedStatement statement) {
        this.statement = statement;
        this.signs = statement.signHypothesis();
    }

    /**
     * Returns whether all sections add up, with at least three amounts other than zero, and no other rule of signs does
     * so with other amounts.
     */
    static boolean holds(ParsedStatement statement) {
        BalanceProof proof = new BalanceProof(statement);
        return statement.addsUp()
                && proof.countNonZero() >= Proof.MIN_AMOUNTS
                && proof.areUncheckedAmountsMarked()
                && !RowsOutsideBalances.arePossible(statement)
                && statement.sections().stream()
                        .allMatch(section -> section.transactions().isEmpty()
                                || proof.signs.verdict(List.of(section)).isConfirmed())
                && Stream.of(StatementSignRule.values())
                        .map(rule -> new SignHypothesis(rule, proof.signs.balanceMeaning()))
                        .noneMatch(proof::addsUpOtherwise);
    }

    /**
     * Returns whether the first amount of each account without an opening balance, from which no balance follows, is marked in
     * the same way as another one.
     */
    private boolean areUncheckedAmountsMarked() {
        List<PrintedTransaction> unchecked = statement.sections().stream()
                .filter(section -> !section.transactions().isEmpty()
                        && StatementBalances.opening(section, signs).isEmpty())
                .flatMap(section -> section.transactions().stream()
                        .skip(
                                signs.hasRunningBalancesOldestFirst(section)
                                        ? 0
                                        : section.transactions().size() - 1L)
                        .limit(1))
                .toList();
        return unchecked.stream()
                .allMatch(one -> statement
                        .transactions()
                        .filter(other -> !unchecked.contains(other))
                        .anyMatch(other -> mark(other).equals(mark(one))));
    }

    private static Optional<PrintedDecimal.Sign> mark(PrintedTransaction transaction) {
        return transaction.amount(TransactionColumnRole.AMOUNT).map(PrintedDecimal::sign);
    }

    private long countNonZero() {
        return statement
                .transactions()
                .flatMap(transaction -> signs.amount(transaction).stream())
                .filter(amount -> amount.signum() != 0)
                .count();
    }

    /** Returns whether another rule of signs gives other amounts that add up as well. */
    private boolean addsUpOtherwise(SignHypothesis other) {
        boolean differs = statement
                .transactions()
                .anyMatch(transaction -> !equal(other.amount(transaction), signs.amount(transaction)));
        if (!differs) {
            return false;
        }
        List<AccountSection> ascending = statement.sections().stream()
                .filter(section -> !section.transactions().isEmpty())
                .filter(this::isOldestFirst)
                .toList();
        SignHypothesis.BalanceVerdict verdict = other.verdict(statement.sections());
        return ascending.isEmpty()
                ? verdict.confirmed() > 0 && verdict.contradicted() == 0
                : ascending.stream().allMatch(section -> leadsToClosing(section, other));
    }

    /** Returns whether the dates show that the oldest transaction of an account is printed first. */
    private boolean isOldestFirst(AccountSection section) {
        List<PrintedDate> own = ParsedStatement.firstDates(List.of(section));
        List<LocalDate> dates = own.stream()
                .flatMap(day -> statement.dates().date(day).stream())
                .toList();
        return statement.dates().reversals(own) == 0
                && !dates.isEmpty()
                && dates.get(0).isBefore(dates.get(dates.size() - 1));
    }

    private static boolean leadsToClosing(AccountSection section, SignHypothesis hypothesis) {
        Optional<BigDecimal> closing = StatementBalances.closing(section, hypothesis)
                .or(() -> hypothesis.balanceAfter(
                        section.transactions().get(section.transactions().size() - 1)));
        Optional<BigDecimal> end = StatementBalances.opening(section, hypothesis)
                .map(opening -> opening.add(StatementBalances.sum(section, hypothesis)));
        return end.isPresent() && equal(end, closing);
    }

    private static boolean equal(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.map(BigDecimal::stripTrailingZeros).equals(other.map(BigDecimal::stripTrailingZeros));
    }
}
