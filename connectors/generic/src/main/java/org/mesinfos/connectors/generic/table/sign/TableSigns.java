package org.mesinfos.connectors.generic.table.sign;

import java.util.Set;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.table.balance.PrintedBalances;
import org.mesinfos.connectors.generic.table.layout.RunningBalanceCheck;
import org.mesinfos.connectors.generic.table.layout.SignConvention;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/** Choice of the sign convention of a table: by balances and totals, words in the rows, or the kind of the table. */
public final class TableSigns {

    private TableSigns() {}

    /** Returns the layout with the convention that the balances confirm; without balances, charges of cards are reversed. */
    public static TransactionTableLayout resolve(TransactionTableLayout layout) {
        if (layout.signConvention() == SignConvention.REVERSED) {
            return layout;
        }
        RunningBalanceCheck.Verdict balances = RunningBalanceCheck.of(layout);
        if (layout.deliveredSigns().hasOnlyNegativeCredits()
                && layout.deliveredSigns().of(TransactionColumnRole.DEBIT).equals(Set.of(1))
                && balances != RunningBalanceCheck.Verdict.CONFIRMED) {
            return layout.with(SignConvention.OWED);
        }
        TransactionTableLayout reversed = layout.withOppositeSigns();
        boolean isReversed =
                switch (balances) {
                    case CONFIRMED -> false;
                    case CONTRADICTED ->
                        RunningBalanceCheck.isBeyondDoubt(reversed)
                                && !RunningBalanceCheck.mayPrecedeAmounts(layout)
                                && !hasNamedDirections(layout);
                    case UNKNOWN -> areReversed(layout, reversed);
                };
        return isReversed ? reversed : layout;
    }

    private static boolean areReversed(TransactionTableLayout layout, TransactionTableLayout reversed) {
        if (PrintedBalances.prove(layout) || PrintedTotals.prove(layout)) {
            return false;
        }
        if (PrintedBalances.prove(reversed) || PrintedTotals.prove(reversed)) {
            return true;
        }
        if (TableDirections.of(layout).prove() || DirectionColumns.of(layout) == DirectionColumns.Verdict.CONFIRMED) {
            return false;
        }
        if (CardChargeDetector.hasCharges(layout)) {
            return true;
        }
        TableDirections words = TableDirections.of(reversed);
        if ((!layout.roles().has(TransactionColumnRole.AMOUNT)
                        && !layout.deliveredSigns().hasSignedDebits())
                || layout.signCodes().isPresent()) {
            return isUnsignedPair(layout) && words.suggest();
        }
        return words.prove()
                || DirectionColumns.of(reversed) == DirectionColumns.Verdict.CONFIRMED
                || (CardChargeDetector.mayBeCharges(layout.amounts()) && words.suggest());
    }

    /** Returns whether names state the directions of two columns. Balances that contradict them may be those of a debt. */
    private static boolean hasNamedDirections(TransactionTableLayout layout) {
        return Stream.of(TransactionColumnRole.DEBIT, TransactionColumnRole.CREDIT)
                .allMatch(role -> layout.roles()
                        .find(role)
                        .filter(column -> TransactionHeaderVocabulary.TABLE
                                .match(column.headerName(), role)
                                .isPresent())
                        .isPresent());
    }

    /** Returns whether the amounts are in two columns without known names and without signs. */
    private static boolean isUnsignedPair(TransactionTableLayout layout) {
        return !layout.roles().hasKnownAmountName()
                && DecimalColumns.of(layout).areSolePair()
                && Stream.of(TransactionColumnRole.DEBIT, TransactionColumnRole.CREDIT)
                        .allMatch(role -> layout.deliveredSigns().of(role).equals(Set.of(1)));
    }
}
