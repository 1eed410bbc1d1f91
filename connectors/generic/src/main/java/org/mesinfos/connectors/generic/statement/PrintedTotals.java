package org.mesinfos.connectors.generic.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mesinfos.connectors.generic.print.PrintedLine;

/** Totals that a statement prints of its movements. */
final class PrintedTotals {

    /** So few movements may add up to an amount by chance. */
    private static final int FEW = 3;

    private PrintedTotals() {}

    /** Whether the document says, beside the movements, what all those that leave or all those that come in add up to. */
    static boolean areThose(List<Section> sections, Hypothesis reading, List<PrintedLine> beside) {
        List<BigDecimal> amounts = sections.stream()
                .flatMap(section -> section.movements().stream())
                .map(reading::amount)
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
        return same.size() > FEW
                && beside.stream()
                        .flatMap(line -> line.money().stream())
                        .anyMatch(amount -> amount.value().magnitude().compareTo(total) == 0);
    }
}
