package org.mesinfos.connectors.generic.table.proof;

import java.util.stream.Stream;
import org.mesinfos.connectors.generic.acceptance.Evidence;
import org.mesinfos.connectors.generic.acceptance.Fact;
import org.mesinfos.connectors.generic.acceptance.FactEvidence;
import org.mesinfos.connectors.generic.acceptance.Proof;
import org.mesinfos.connectors.generic.table.balance.BalanceGaps;
import org.mesinfos.connectors.generic.table.balance.FirstRow;
import org.mesinfos.connectors.generic.table.balance.PrintedBalances;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.sign.PrintedTotals;
import org.mesinfos.connectors.generic.table.value.Certainty;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** The grounds on which the amounts of an inferred table are accepted. */
public final class TableAmountAcceptance {

    private final TransactionTableLayout layout;

    private TableAmountAcceptance(TransactionTableLayout layout) {
        this.layout = layout;
    }

    public static FactEvidence of(TransactionTableLayout layout) {
        return new TableAmountAcceptance(layout).amount();
    }

    private boolean hasRowsOfAnotherTable() {
        return layout.table()
                .hasRowsOfAnotherTable(Stream.concat(
                                layout.roles().find(TransactionColumnRole.BOOKING_DATE).stream(),
                                layout.amountColumns().stream())
                        .toList());
    }

    private FactEvidence amount() {
        if (layout.numberFormat().certainty() == Certainty.LIKELY) {
            return FactEvidence.of(Fact.AMOUNT, Evidence.AMBIGUOUS_DECIMALS);
        }
        if (hasRowsOfAnotherTable()) {
            return FactEvidence.of(Fact.AMOUNT, Evidence.MIXED_TABLES);
        }
        AmountFacts facts = AmountFacts.of(layout);
        if (facts.areInMinorUnit()) {
            return FactEvidence.of(Fact.AMOUNT, Evidence.WHOLE_AMOUNTS);
        }
        if (layout.hasBalanceChain()
                && !BalanceGaps.haveFees(layout)
                && !FirstRow.isOutsideBalances(layout)
                && !facts.haveFeesApart()
                && !facts.haveBalancesOfADebt()) {
            return FactEvidence.of(Fact.AMOUNT, Proof.BALANCE_CHAIN);
        }
        if (PrintedBalances.prove(layout)) {
            return FactEvidence.of(Fact.AMOUNT, Proof.CLOSING_BALANCE);
        }
        if (PrintedTotals.prove(layout)) {
            return FactEvidence.of(Fact.AMOUNT, Proof.PRINTED_TOTAL);
        }
        Evidence evidence = AmountRule.first(facts).evidence();
        boolean certainColumns = evidence.concernsSigns()
                || (evidence == Evidence.UNNAMED_AMOUNTS && facts.columns().areSolePair());
        if (certainColumns && facts.words().prove()) {
            return FactEvidence.of(Fact.AMOUNT, Proof.ROW_WORDS);
        }
        return layout.learnt().contains(Fact.AMOUNT) && !evidence.isContradiction()
                ? FactEvidence.of(Fact.AMOUNT, Proof.SAME_LAYOUT)
                : FactEvidence.of(Fact.AMOUNT, evidence);
    }
}
