package org.mesinfos.connectors.generic.statement.balance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
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
        if (significant && isPrinted(outgoing, beside) && isPrinted(incoming, beside)) {
            return TotalsEvidence.COMPLETE;
        }
        return Stream.of(outgoing, incoming).anyMatch(same -> same.size() > MAX_COINCIDENTAL && isPrinted(same, beside))
                ? TotalsEvidence.ONE_DIRECTION
                : TotalsEvidence.NONE;
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
