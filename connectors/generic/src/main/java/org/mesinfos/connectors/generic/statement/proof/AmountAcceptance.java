package org.mesinfos.connectors.generic.statement.proof;

import java.math.BigDecimal;
import java.util.List;
import org.mesinfos.connectors.generic.acceptance.Evidence;
import org.mesinfos.connectors.generic.acceptance.Fact;
import org.mesinfos.connectors.generic.acceptance.FactEvidence;
import org.mesinfos.connectors.generic.acceptance.Proof;
import org.mesinfos.connectors.generic.statement.balance.SignedSections;
import org.mesinfos.connectors.generic.statement.balance.TotalsEvidence;
import org.mesinfos.connectors.generic.statement.hypothesis.ParsedStatement;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.sign.SignEvidence;
import org.mesinfos.connectors.generic.statement.sign.SignHypothesis;
import org.mesinfos.connectors.generic.statement.sign.StatementSignRule;
import org.mesinfos.connectors.generic.table.vocabulary.RowDirections;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** The grounds on which the amounts of a statement are accepted. */
final class AmountAcceptance {

    /** One row in this many may be an exception, such as the refund of a payment by card. */
    private static final int ROWS_PER_EXCEPTION = 20;

    /** Words of fewer rows may have another meaning. */
    private static final int MIN_CONTRARY_ROWS = 3;

    private final ParsedStatement statement;
    private final boolean mayHaveOppositeSigns;
    private final boolean mayColumnsBeExchanged;
    private final RowDirections directions;

    private AmountAcceptance(ParsedStatement statement) {
        this.statement = statement;
        this.mayHaveOppositeSigns = OppositeSigns.arePossible(statement);
        this.directions = RowDirections.of(statement
                .transactions()
                .map(transaction -> new RowDirections.SignedText(transaction.words(), sign(statement, transaction)))
                .toList());
        this.mayColumnsBeExchanged = OppositeSigns.mayColumnsBeExchanged(statement) || mayBalancesBeDebts();
    }

    static FactEvidence of(ParsedStatement statement) {
        return new AmountAcceptance(statement).evidence();
    }

    private FactEvidence evidence() {
        if (RivalAmounts.arePossible(statement)) {
            return FactEvidence.of(Fact.AMOUNT, Evidence.RIVAL_COLUMN);
        }
        if (PossibleDecimals.arePossible(statement)) {
            return FactEvidence.of(Fact.AMOUNT, Evidence.AMBIGUOUS_DECIMALS);
        }
        if (hasOneHypothesis() && BalanceProof.holds(statement)) {
            boolean running = statement.transactions().anyMatch(PrintedTransaction::hasBalance);
            return FactEvidence.of(Fact.AMOUNT, running ? Proof.BALANCE_CHAIN : Proof.CLOSING_BALANCE);
        }
        if (hasOneHypothesis()
                && statement.totalsEvidence() == TotalsEvidence.COMPLETE
                && statement.splitAmounts().isEmpty()
                && !statement.signEvidence().areHeadedInPart()
                && !isContradicted()) {
            return FactEvidence.of(Fact.AMOUNT, Proof.PRINTED_TOTAL);
        }
        Evidence evidence = unproven();
        if (mayWordsProve(evidence) && wordsProveSigns()) {
            return FactEvidence.of(Fact.AMOUNT, Proof.ROW_WORDS);
        }
        return statement.learnt().contains(Fact.AMOUNT) && !evidence.isContradiction()
                ? FactEvidence.of(Fact.AMOUNT, Proof.SAME_LAYOUT)
                : FactEvidence.of(Fact.AMOUNT, evidence);
    }

    /** Returns whether balances and totals, or words of rows, would contradict the amounts with all signs exchanged. */
    private boolean hasOneHypothesis() {
        return !mayHaveOppositeSigns && !mayColumnsBeExchanged && !areSignsContradicted();
    }

    /**
     * Returns whether the words of several rows contradict the signs, and those of fewer rows agree: signs that are not those
     * printed, or printed ones that balances confirm with all of them exchanged as well.
     */
    private boolean areSignsContradicted() {
        return (statement.signHypothesis().signRule() != StatementSignRule.AS_PRINTED
                        || OppositeSigns.fitAsWell(statement))
                && directions.contrary() >= MIN_CONTRARY_ROWS
                && directions.contrary() > directions.agreeing();
    }

    /**
     * Returns whether only balances show that the first of two columns without names has the credits, and no words confirm it: the
     * balances may be those of a debt, such as a loan that is drawn and repaid.
     */
    private boolean mayBalancesBeDebts() {
        return statement.hasUnnamedDebitsAndCredits()
                && statement.signHypothesis().signRule() == StatementSignRule.DEBIT_CREDIT_SWAPPED
                && directions.agreeing() <= directions.contrary();
    }

    private boolean isContradicted() {
        return !statement.missingAmounts().isEmpty() || statement.verdict().contradicted() > 0;
    }

    private Evidence unproven() {
        if (!statement.splitAmounts().isEmpty()) {
            return Evidence.SPLIT_AMOUNTS;
        }
        if (isContradicted()) {
            return Evidence.CONTRADICTED_BALANCES;
        }
        if (statement.lacksDates() || hasMostlyUndatedAmounts()) {
            return Evidence.UNDATED_AMOUNTS;
        }
        if (hasMixedTables()) {
            return Evidence.MIXED_TABLES;
        }
        if (mayHaveOppositeSigns) {
            return Evidence.MOSTLY_INCOMING;
        }
        if (mayColumnsBeExchanged) {
            return Evidence.UNNAMED_AMOUNTS;
        }
        if (areSignsContradicted()) {
            return Evidence.CONTRADICTED_SIGNS;
        }
        if (statement.verdict().isConfirmed()) {
            return RowsOutsideBalances.arePossible(statement) ? Evidence.ROWS_OUTSIDE_BALANCES : Evidence.FEW_BALANCES;
        }
        if (RowsOutsideBalances.areBelowUncheckedBalance(statement)) {
            return Evidence.ROWS_OUTSIDE_BALANCES;
        }
        if (statement.header().isEmpty()) {
            return Evidence.UNNAMED_AMOUNTS;
        }
        if (statement.hasColumn(TransactionColumnRole.DEBIT) && statement.hasColumn(TransactionColumnRole.CREDIT)) {
            return Evidence.STATED_DIRECTION;
        }
        if (statement.signEvidence().isFullyMarked()) {
            return Evidence.SIGNED_AMOUNTS;
        }
        return statement.signHypothesis().balanceMeaning() == SignHypothesis.BalanceMeaning.DEBT_IS_POSITIVE
                ? Evidence.CHARGES
                : Evidence.ONE_DIRECTION;
    }

    private boolean mayWordsProve(Evidence evidence) {
        return evidence.concernsSigns()
                || (evidence == Evidence.ONE_DIRECTION && haveOneDirectionOrMarks())
                || (evidence == Evidence.UNNAMED_AMOUNTS && haveSignsInOneColumn());
    }

    /**
     * Returns whether a table without names has one column of numbers, all of them with a sign. Balances would not have the signs
     * that the words of the rows state.
     */
    private boolean haveSignsInOneColumn() {
        return statement.header().isEmpty()
                && statement.signEvidence().areAllMarked()
                && haveOneForm()
                && statement.signEvidence().singleAmounts() == statement.transactionCount()
                && statement.transactions().noneMatch(PrintedTransaction::hasBalance)
                && (directions.contrary() == 0
                        || (directions.incoming() > 0
                                && directions.incoming() < directions.agreeing()
                                && directions.contrary() * ROWS_PER_EXCEPTION <= directions.agreeing()));
    }

    /**
     * Returns whether no row contradicts the signs, and either the statement is that of a card, or words confirm the marked and
     * the unmarked amounts.
     */
    private boolean haveOneDirectionOrMarks() {
        SignEvidence printed = statement.signEvidence();
        boolean marks = printed.markedIncoming() + printed.markedOutgoing() > 0
                && directions.incoming() > 0
                && directions.incoming() < directions.agreeing();
        return directions.contrary() == 0 && (namesCard() || (haveOneForm() && (marks || printed.areAllMarked())));
    }

    /** Returns whether all amounts have decimals and a currency, or none has, unlike numbers in a text between them. */
    private boolean haveOneForm() {
        return statement
                        .transactions()
                        .flatMap(transaction -> transaction.amount(TransactionColumnRole.AMOUNT).stream())
                        .map(amount -> List.of(amount.precision(), amount.currency()))
                        .distinct()
                        .count()
                == 1;
    }

    private boolean namesCard() {
        return statement.keywords().cardCount() > 0 || AccountSection.areOfCards(statement.sections());
    }

    /** Returns whether some transactions have one column of amounts and others have debits or credits, or some have both. */
    private boolean hasMixedTables() {
        int single = statement.signEvidence().singleAmounts();
        return single > 0
                && (single < statement.transactionCount()
                        || statement
                                .transactions()
                                .anyMatch(transaction -> transaction
                                                .amount(TransactionColumnRole.DEBIT)
                                                .isPresent()
                                        || transaction
                                                .amount(TransactionColumnRole.CREDIT)
                                                .isPresent()));
    }

    private boolean hasMostlyUndatedAmounts() {
        long undated = statement.skippedLines().stream()
                .filter(line -> line.rule().equals(SignedSections.UNDATED_RULE))
                .count();
        return undated > statement.transactions().count();
    }

    /**
     * Returns whether the labels state the direction of the amounts. Signs that the statement does not print need a
     * word that has the same direction for every owner of an account, or the title of a card statement: only its holder
     * receives one.
     */
    private boolean wordsProveSigns() {
        return directions.agree()
                && (directions.isDecisive()
                        || statement.keywords().cardCount() > 0
                        || (AccountSection.areOfCards(statement.sections()) && directions.contrary() == 0)
                        || statement.signHypothesis().signRule() == StatementSignRule.AS_PRINTED);
    }

    private static int sign(ParsedStatement statement, PrintedTransaction transaction) {
        return statement
                .signHypothesis()
                .amount(transaction)
                .map(BigDecimal::signum)
                .orElse(0);
    }
}
