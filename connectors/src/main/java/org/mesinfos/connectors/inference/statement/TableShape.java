package org.mesinfos.connectors.inference.statement;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.inference.print.PrintedLine;

/**
 * How the lines of movements follow each other in a table.
 *
 * @param layout how movements stand in it
 * @param amounts on which line of a movement its amount stands
 * @param secondDate where the second date of a movement stands
 */
record TableShape(Layout layout, Amounts amounts, SecondDate secondDate) {

    /** On which line of a movement its amount stands. */
    enum Amounts {
        BESIDE_DATE,
        LAST_LINE,
        ABOVE_DATE
    }

    /** Where the second date of a movement stands. */
    enum SecondDate {
        BESIDE_FIRST,
        BELOW_FIRST
    }

    /** The shape of some lines of one table; empty when there are no movements among them. */
    static Optional<TableShape> of(Optional<TableHeader> header, List<PrintedLine> lines) {
        return Layout.of(header, lines)
                .map(layout -> new TableShape(layout, amounts(layout, lines), dates(layout, lines)));
    }

    private static Amounts amounts(Layout layout, List<PrintedLine> lines) {
        if (layout.hasAmountsAbove(lines)) {
            return Amounts.ABOVE_DATE;
        }
        return layout.hasAmountsLast(lines) ? Amounts.LAST_LINE : Amounts.BESIDE_DATE;
    }

    private static SecondDate dates(Layout layout, List<PrintedLine> lines) {
        return layout.hasDatesBelow(lines) ? SecondDate.BELOW_FIRST : SecondDate.BESIDE_FIRST;
    }
}
