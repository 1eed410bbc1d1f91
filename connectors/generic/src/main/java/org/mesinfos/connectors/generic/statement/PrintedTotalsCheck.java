package org.mesinfos.connectors.generic.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mesinfos.connectors.generic.print.PrintedLine;

/** Comparison of the totals printed in a statement with its transactions. */
final class PrintedTotalsCheck {

    /** Maximum number of transactions whose sum may equal an amount by coincidence. */
    private static final int MAX_COINCIDENTAL = 3;

    private PrintedTotalsCheck() {}

    /**
     * Returns whether the document prints, outside the transactions, the total of all outgoing or of all incoming
     * transactions.
     */
    static boolean matchTransactions(
            List<AccountSection> sections, SignHypothesis hypothesis, List<PrintedLine> beside) {
        List<BigDecimal> amounts = sections.stream()
                .flatMap(section -> section.transactions().stream())
                .map(hypothesis::amount)
                .flatMap(Optional::stream)
                .toList();
        return isPrinted(amounts, amount -> amount.signum() < 0, beside)
                || isPrinted(amounts, amount -> amount.signum() > 0, beside);
    }

    private static boolean isPrinted(
            List<BigDecimal> amounts, Predicate<BigDecimal> direction, List<PrintedLine> beside) {
        List<BigDecimal> same = amounts.stream().filter(direction).toList();
        BigDecimal total =
                same.stream().reduce(BigDecimal.ZERO, BigDecimal::add).abs();
        return same.size() > MAX_COINCIDENTAL
                && beside.stream()
                        .flatMap(line -> line.monetaryNumbers().stream())
                        .anyMatch(amount -> amount.value().magnitude().compareTo(total) == 0);
    }
}
