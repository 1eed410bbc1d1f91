package org.mesinfos.connectors.generic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.acceptance.Evidence;
import org.mesinfos.connectors.generic.acceptance.Fact;
import org.mesinfos.connectors.generic.acceptance.FactEvidence;
import org.mesinfos.connectors.generic.acceptance.Proof;
import org.mesinfos.connectors.mapping.value.Currencies;

/** The grounds on which the amounts of an inferred table are accepted. */
final class TableAmountAcceptance {

    private static final int FEW_ROWS = 10;
    private static final int MOST_PERCENT = 75;

    private final TransactionTableLayout layout;
    private final RoleAssignment roles;
    private final DecimalColumns columns;
    private final List<Optional<BigDecimal>> amounts;

    private TableAmountAcceptance(TransactionTableLayout layout) {
        this.layout = layout;
        this.roles = layout.roles();
        this.columns = DecimalColumns.of(layout);
        this.amounts = layout.amounts();
    }

    static FactEvidence of(TransactionTableLayout layout) {
        return new TableAmountAcceptance(layout).amount();
    }

    private FactEvidence amount() {
        if (layout.numberFormat().certainty() == Certainty.LIKELY) {
            return FactEvidence.of(Fact.AMOUNT, Evidence.AMBIGUOUS_DECIMALS);
        }
        if (layout.hasBalanceChain() && !BalanceGaps.haveFees(layout)) {
            return FactEvidence.of(Fact.AMOUNT, Proof.BALANCE_CHAIN);
        }
        if (PrintedBalances.prove(layout)) {
            return FactEvidence.of(Fact.AMOUNT, Proof.CLOSING_BALANCE);
        }
        if (PrintedTotals.prove(layout)) {
            return FactEvidence.of(Fact.AMOUNT, Proof.PRINTED_TOTAL);
        }
        TableDirections words = TableDirections.of(layout);
        Evidence evidence = amountEvidence(words);
        boolean certainColumns =
                evidence.concernsSigns() || (evidence == Evidence.UNNAMED_AMOUNTS && columns.areSolePair());
        if (certainColumns && words.prove()) {
            return FactEvidence.of(Fact.AMOUNT, Proof.ROW_WORDS);
        }
        return layout.learnt().contains(Fact.AMOUNT) && !evidence.isContradiction()
                ? FactEvidence.of(Fact.AMOUNT, Proof.SAME_LAYOUT)
                : FactEvidence.of(Fact.AMOUNT, evidence);
    }

    private Evidence amountEvidence(TableDirections words) {
        if (RunningBalanceCheck.isBeyondDoubt(layout.withOppositeSigns())
                && !RunningBalanceCheck.isBeyondDoubt(layout)) {
            return Evidence.CONTRADICTED_BALANCES;
        }
        if (BalanceGaps.haveFees(layout)) {
            return Evidence.CONTRADICTED_BALANCES;
        }
        if (SumsOfRows.occurIn(layout)) {
            return Evidence.SUMS;
        }
        if (columns.haveRival()) {
            return Evidence.RIVAL_COLUMN;
        }
        DirectionColumns.Verdict codes = DirectionColumns.of(layout);
        if (codes == DirectionColumns.Verdict.CONTRADICTED) {
            return Evidence.CONTRADICTED_SIGNS;
        }
        if (RunningBalanceCheck.contradictsSigns(layout)) {
            return Evidence.OPPOSITE_BALANCES;
        }
        if (RunningBalanceCheck.of(layout) == RunningBalanceCheck.Verdict.CONFIRMED
                || RunningBalanceCheck.followsOnce(layout)
                || PrintedBalances.agree(layout)) {
            return Evidence.FEW_BALANCES;
        }
        if (layout.hasOnlyNegativeCredits()) {
            return layout.signConvention() == SignConvention.OWED
                    ? orFewWords(words, Evidence.CONTRADICTED_SIGNS)
                    : Evidence.CONTRADICTED_SIGNS;
        }
        boolean known = isMoney() || (layout.table().isNamed() && roles.hasKnownAmountName());
        if (known && codes == DirectionColumns.Verdict.CONFIRMED) {
            return Evidence.STATED_DIRECTION;
        }
        if (layout.signConvention() == SignConvention.REVERSED && CardChargeDetector.haveChargeNames(roles)) {
            return Evidence.CHARGE_NAMES;
        }
        if (layout.signConvention() == SignConvention.REVERSED
                && (known || layout.table().isNamed() || columns.areSole())) {
            return orFewWords(words, CardChargeDetector.hasOwnCards(layout) ? Evidence.CARD_COLUMN : Evidence.CHARGES);
        }
        if (!known && (columns.areSole() || columns.areSolePair()) && words.suggest()) {
            return Evidence.FEW_WORDS;
        }
        if (!known && columns.areSignedPair()) {
            return Evidence.SIGNED_PAIR;
        }
        if (!known) {
            return columns.areSole() && layout.signCodes().isEmpty() && hasNegative() && !isMostlyIncoming()
                    ? Evidence.SOLE_AMOUNTS
                    : Evidence.UNNAMED_AMOUNTS;
        }
        if (layout.signCodes().isPresent()
                || (roles.has(TransactionColumnRole.DEBIT) && roles.has(TransactionColumnRole.CREDIT))) {
            return Evidence.STATED_DIRECTION;
        }
        if (!hasNegative()) {
            return Evidence.ONE_DIRECTION;
        }
        return isMostlyIncoming()
                ? orFewWords(words, isOfAnAccount() ? Evidence.INCOMING_OF_ACCOUNT : Evidence.MOSTLY_INCOMING)
                : Evidence.SIGNED_AMOUNTS;
    }

    /**
     * Returns whether the account has an IBAN, or a column has the accounts of other parties or value dates, which lists of
     * charges do not have, and none has cards.
     */
    private boolean isOfAnAccount() {
        return !roles.has(TransactionColumnRole.CARD)
                && (PrintedIbans.areOfAccount(layout.table(), roles)
                        || roles.has(TransactionColumnRole.COUNTERPARTY_ACCOUNT)
                        || roles.has(TransactionColumnRole.VALUE_DATE));
    }

    private static Evidence orFewWords(TableDirections words, Evidence kindOfTable) {
        return words.suggest() ? Evidence.FEW_WORDS : kindOfTable;
    }

    /**
     * Returns whether positive amounts are as frequent as in a list of charges or of sales, and no plus sign shows that they
     * are incoming. In a few rows, as many payments as charges may occur by chance.
     */
    private boolean isMostlyIncoming() {
        boolean frequent = amounts.size() < FEW_ROWS
                ? CardChargeDetector.mayBeCharges(amounts)
                : CardChargeDetector.percentOfPositive(amounts) > MOST_PERCENT;
        return frequent
                && roles.find(TransactionColumnRole.AMOUNT)
                        .filter(SampledColumn::hasPlus)
                        .isEmpty();
    }

    /** Returns whether each amount has a currency, and no other column could be meant. */
    private boolean isMoney() {
        return columns.areSole()
                && (roles.has(TransactionColumnRole.CURRENCY)
                        || layout.numberFormat().strippedTexts().stream().anyMatch(Currencies::isCodeOrSymbol));
    }

    private boolean hasNegative() {
        return amounts.stream().flatMap(Optional::stream).anyMatch(amount -> amount.signum() < 0);
    }
}
