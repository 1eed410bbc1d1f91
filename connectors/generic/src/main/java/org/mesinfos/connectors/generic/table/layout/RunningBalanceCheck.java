package org.mesinfos.connectors.generic.table.layout;

import org.mesinfos.connectors.generic.table.layout.BalanceAgreements.Agreement;

/** Check that the running balance changes by the amounts: the best proof that amounts and signs are read correctly. */
public final class RunningBalanceCheck {

    static final int BEYOND_DOUBT_PERCENT = 90;

    private static final int HUNDRED = 100;

    private RunningBalanceCheck() {}

    /** Result of the check. */
    public enum Verdict {
        UNKNOWN,
        CONFIRMED,
        CONTRADICTED
    }

    /** Position of a balance relative to the amount in its row. */
    public enum BalancePosition {
        AFTER_AMOUNT,
        BEFORE_AMOUNT
    }

    /** Confirms the amounts if most balances follow from them: in files of several accounts, not all do. */
    public static Verdict of(TransactionTableLayout layout) {
        Agreement agreement = best(layout, BalancePosition.AFTER_AMOUNT);
        if (!agreement.isEvidence()) {
            return Verdict.UNKNOWN;
        }
        return agreement.isOfMost() ? Verdict.CONFIRMED : Verdict.CONTRADICTED;
    }

    /** Returns whether nearly every balance changes by its amount. */
    public static boolean isBeyondDoubt(TransactionTableLayout layout) {
        return best(layout, BalancePosition.AFTER_AMOUNT).reaches(BEYOND_DOUBT_PERCENT);
    }

    /**
     * Returns whether there is a single pair of balances, and it changes by the amounts between them, but not by those with
     * the opposite sign.
     */
    public static boolean followsOnce(TransactionTableLayout layout) {
        Agreement agreement = best(layout, BalancePosition.AFTER_AMOUNT);
        return agreement.pairs() == 1
                && agreement.nonZero() > 0
                && best(layout.withOppositeSigns(), BalancePosition.AFTER_AMOUNT)
                                .agreeing()
                        == 0;
    }

    /** Returns whether as many balances follow from other amounts as from these, so that none distinguishes them. */
    public static boolean followsAsWellFrom(TransactionTableLayout other, TransactionTableLayout layout) {
        return best(other, BalancePosition.AFTER_AMOUNT).agreeing()
                == best(layout, BalancePosition.AFTER_AMOUNT).agreeing();
    }

    /** Returns whether there are several balances, and each changes by the amounts. */
    public static boolean followsAlways(TransactionTableLayout layout) {
        return best(layout, BalancePosition.AFTER_AMOUNT).reaches(HUNDRED);
    }

    /** Returns whether some balances change by their amounts, and others by the amounts with the opposite sign. */
    public static boolean contradictsSigns(TransactionTableLayout layout) {
        Agreement agreement = best(layout, BalancePosition.AFTER_AMOUNT);
        return agreement.nonZero() > 0 && agreement.hasOppositeSigns() && !mayPrecedeAmounts(layout);
    }

    /** Returns whether nearly every balance is as much before its amount as the amount explains. */
    public static boolean mayPrecedeAmounts(TransactionTableLayout layout) {
        return best(layout, BalancePosition.BEFORE_AMOUNT).reaches(BEYOND_DOUBT_PERCENT);
    }

    /**
     * Returns whether the balances prove amounts and signs: at least three amounts other than zero follow from them,
     * and under no other position of the balance and no opposite sign do as many.
     */
    public static boolean isProof(TransactionTableLayout layout, BalancePosition position) {
        BalancePosition other =
                position == BalancePosition.AFTER_AMOUNT ? BalancePosition.BEFORE_AMOUNT : BalancePosition.AFTER_AMOUNT;
        TransactionTableLayout opposite = layout.withOppositeSigns();
        return best(layout, position).isProof()
                && !best(layout, other).isProof()
                && !best(opposite, position).isProof()
                && !best(opposite, other).isProof();
    }

    private static Agreement best(TransactionTableLayout layout, BalancePosition position) {
        return layout.balanceAgreements().at(position);
    }
}
