package org.mesinfos.connectors.generic.statement.balance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.sign.SignHypothesis;

/** Comparison of the totals printed in a statement with its transactions. */
public final class PrintedTotalsCheck {

    /** Maximum number of transactions whose sum may equal an amount by coincidence. */
    static final int MAX_COINCIDENTAL = 3;

    private PrintedTotalsCheck() {}

    /**
     * Returns which of the outgoing and incoming transactions add up to a total that the document prints outside of the
     * transactions.
     */
    public static TotalsEvidence compare(
            List<AccountSection> sections, SignHypothesis hypothesis, List<PrintedLine> beside) {
        List<BigDecimal> amounts = sections.stream()
                .flatMap(section -> section.transactions().stream())
                .map(hypothesis::amount)
                .flatMap(Optional::stream)
                .toList();
        List<BigDecimal> outgoing =
                amounts.stream().filter(amount -> amount.signum() < 0).toList();
        List<BigDecimal> incoming =
                amounts.stream().filter(amount -> amount.signum() > 0).toList();
        boolean significant = outgoing.size() > MAX_COINCIDENTAL || incoming.size() > MAX_COINCIDENTAL;
        if (significant
                && ((isPrinted(outgoing, beside) && isPrinted(incoming, beside))
                        || sections.stream().allMatch(section -> areInGroups(section, hypothesis)))) {
            return TotalsEvidence.COMPLETE;
        }
        return Stream.of(outgoing, incoming).anyMatch(same -> same.size() > MAX_COINCIDENTAL && isPrinted(same, beside))
                ? TotalsEvidence.ONE_DIRECTION
                : TotalsEvidence.NONE;
    }

    /** Returns whether each transaction is in a group that ends with its total, in which refunds are deducted, such as that of a card. */
    private static boolean areInGroups(AccountSection section, SignHypothesis hypothesis) {
        int from = 0;
        for (BalanceLine total : section.totals()) {
            int to = total.precedingTransactions();
            if (to > from && isTotal(total, section.transactions().subList(from, to), hypothesis)) {
                from = to;
            }
        }
        return from == section.transactions().size();
    }

    private static boolean isTotal(BalanceLine total, List<PrintedTransaction> group, SignHypothesis hypothesis) {
        return group.stream()
                        .flatMap(transaction -> hypothesis.amount(transaction).stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .abs()
                        .compareTo(total.amount().magnitude())
                == 0;
    }

    /** Returns whether the sum of some amounts is printed; true if there are none. */
    private static boolean isPrinted(List<BigDecimal> same, List<PrintedLine> beside) {
        BigDecimal total =
                same.stream().reduce(BigDecimal.ZERO, BigDecimal::add).abs();
        return same.isEmpty()
                || beside.stream()
                        .flatMap(line -> line.monetaryNumbers().stream())
                        .anyMatch(amount -> amount.value().magnitude().compareTo(total) == 0);
    }
}
