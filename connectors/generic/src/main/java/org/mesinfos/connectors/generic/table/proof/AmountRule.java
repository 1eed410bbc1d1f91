package org.mesinfos.connectors.generic.table.proof;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.acceptance.Evidence;
import org.mesinfos.connectors.generic.table.balance.AmountsAtDisposal;
import org.mesinfos.connectors.generic.table.balance.BalanceGaps;
import org.mesinfos.connectors.generic.table.balance.FirstRow;
import org.mesinfos.connectors.generic.table.balance.SumsOfRows;
import org.mesinfos.connectors.generic.table.layout.RunningBalanceCheck;
import org.mesinfos.connectors.generic.table.layout.SignConvention;
import org.mesinfos.connectors.generic.table.sign.CardChargeDetector;
import org.mesinfos.connectors.generic.table.sign.DirectionColumns;

/**
 * Rules for the evidence of amounts without a proof. The first one that applies decides: contradictions come first, then
 * balances, then statements of directions, then names and signs.
 */
enum AmountRule {
    OPPOSITE_BALANCES(Evidence.CONTRADICTED_BALANCES, AmountFacts::haveOppositeBalances),
    FIRST_ROW_OUTSIDE_BALANCES(Evidence.ROWS_OUTSIDE_BALANCES, facts -> FirstRow.isOutsideBalances(facts.layout())),
    FEES_IN_BALANCES(Evidence.CONTRADICTED_BALANCES, facts -> BalanceGaps.haveFees(facts.layout())),
    AMOUNT_AT_DISPOSAL(Evidence.AMOUNT_AT_DISPOSAL, facts -> AmountsAtDisposal.mayBeAtAnEnd(facts.layout())),
    SUMS_OF_ROWS(Evidence.SUMS, facts -> SumsOfRows.occurIn(facts.layout())),
    RIVAL_COLUMN(Evidence.RIVAL_COLUMN, facts -> facts.columns().haveRival()),
    SEVERAL_ASSETS(Evidence.SEVERAL_ASSETS, AmountFacts::areOfSeveralAssets),
    CODES_CONTRADICT_SIGNS(
            Evidence.CONTRADICTED_SIGNS, facts -> facts.codes() == DirectionColumns.Verdict.CONTRADICTED),
    BALANCES_CONTRADICT_SIGNS(
            Evidence.OPPOSITE_BALANCES, facts -> RunningBalanceCheck.contradictsSigns(facts.layout())),
    BALANCES_OF_A_DEBT(Evidence.OPPOSITE_BALANCES, AmountFacts::haveBalancesOfADebt),
    FEES_WITHOUT_BALANCES(Evidence.FEES_APART, AmountFacts::haveFeesApart),
    SOME_BALANCES(Evidence.FEW_BALANCES, AmountFacts::haveSomeBalances),
    WHOLE_AMOUNTS(Evidence.WHOLE_AMOUNTS, AmountFacts::areWhole),
    DEBITS_OF_BOTH_SIGNS(
            Evidence.CONTRADICTED_SIGNS,
            facts -> facts.layout().deliveredSigns().hasDebitsOfBothSigns()),
    /** Negative credits beside charges are payments if words say so. */
    NEGATIVE_CREDITS_WITH_WORDS(
            Evidence.FEW_WORDS,
            facts -> facts.layout().deliveredSigns().hasOnlyNegativeCredits()
                    && facts.layout().signConvention() == SignConvention.OWED
                    && facts.words().suggest()),
    NEGATIVE_CREDITS(
            Evidence.CONTRADICTED_SIGNS,
            facts -> facts.layout().deliveredSigns().hasOnlyNegativeCredits()),
    CREDIT_MARKS_WITH_WORDS(
            Evidence.FEW_WORDS,
            facts -> facts.haveCreditMarks() && facts.words().suggest()),
    CREDIT_MARKS(Evidence.CHARGES, AmountFacts::haveCreditMarks),
    CODES_CONFIRM_SIGNS(
            Evidence.STATED_DIRECTION,
            facts -> facts.areKnown() && facts.codes() == DirectionColumns.Verdict.CONFIRMED),
    CHARGE_NAMES(
            Evidence.CHARGE_NAMES, facts -> facts.areReversed() && CardChargeDetector.haveChargeNames(facts.roles())),
    CHARGES_WITH_WORDS(
            Evidence.FEW_WORDS, facts -> facts.areCharges() && facts.words().suggest()),
    CHARGES_OF_CARDS(
            Evidence.CARD_COLUMN, facts -> facts.areCharges() && CardChargeDetector.hasOwnCards(facts.layout())),
    CHARGES(Evidence.CHARGES, AmountFacts::areCharges),
    UNKNOWN_NAME_WITH_WORDS(
            Evidence.FEW_WORDS,
            facts -> !facts.areKnown()
                    && (facts.columns().areSoleUnnamed()
                            || facts.columns().areSolePair()
                            || facts.columns().areSignedPair())
                    && facts.words().suggest()),
    WORDS_CONTRADICT_SIGNS(Evidence.CONTRADICTED_SIGNS, AmountFacts::areContraryToWords),
    SIGNED_PAIR(
            Evidence.SIGNED_PAIR, facts -> !facts.areKnown() && facts.columns().areSignedPair()),
    SOLE_AMOUNTS(
            Evidence.SOLE_AMOUNTS,
            facts -> !facts.areKnown()
                    && facts.columns().areSoleUnnamed()
                    && facts.layout().signCodes().isEmpty()
                    && facts.haveNegative()
                    && !facts.areMostlyIncoming()),
    UNKNOWN_NAME(Evidence.UNNAMED_AMOUNTS, facts -> !facts.areKnown()),
    STATED_DIRECTIONS(Evidence.STATED_DIRECTION, AmountFacts::haveStatedDirections),
    ONE_SIGN(Evidence.ONE_DIRECTION, facts -> !facts.haveNegative()),
    MOSTLY_INCOMING_WITH_WORDS(
            Evidence.FEW_WORDS,
            facts -> facts.areMostlyIncoming() && facts.words().suggest()),
    MOSTLY_INCOMING_OF_ACCOUNT(
            Evidence.INCOMING_OF_ACCOUNT, facts -> facts.areMostlyIncoming() && facts.areOfAnAccount()),
    MOSTLY_INCOMING(Evidence.MOSTLY_INCOMING, AmountFacts::areMostlyIncoming),
    SIGNS(Evidence.SIGNED_AMOUNTS, facts -> true);

    private final Evidence evidence;

    @SuppressWarnings("ImmutableEnumChecker") // Lambdas without captured state.
    private final Predicate<AmountFacts> condition;

    AmountRule(Evidence evidence, Predicate<AmountFacts> condition) {
        this.evidence = evidence;
        this.condition = condition;
    }

    static AmountRule first(AmountFacts facts) {
        return Stream.of(values())
                .filter(rule -> rule.condition.test(facts))
                .findFirst()
                .orElse(SIGNS);
    }

    Evidence evidence() {
        return evidence;
    }
}
