package org.mesinfos.connectors.generic.statement;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedLine;

/**
 * How the lines of movements follow each other in a table.
 *
 * @param layout how movements stand in it
 * @param amounts on which line of a movement its amount stands
 * @param secondDate where the second date of a movement stands
 */
record TableShape(Layout layout, Amounts amounts, SecondDate secondDate) {

    /** In hundredths: what so many movements have all of them have. */
    private static final int NEARLY_ALL = 80;

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
        if (hasAmountsAbove(layout, lines)) {
            return Amounts.ABOVE_DATE;
        }
        return hasAmountsLast(layout, lines) ? Amounts.LAST_LINE : Amounts.BESIDE_DATE;
    }

    private static SecondDate dates(Layout layout, List<PrintedLine> lines) {
        return hasDatesBelow(layout, lines) ? SecondDate.BELOW_FIRST : SecondDate.BESIDE_FIRST;
    }

    /** Whether amounts stand on the last line of their movement, not on that of the date. */
    private static boolean hasAmountsLast(Layout layout, List<PrintedLine> lines) {
        List<PrintedLine> rows = lines.stream()
                .filter(line -> layout.dates().find(line).isPresent())
                .toList();
        long bare = rows.stream().filter(row -> !layout.cells(row).hasAmount()).count();
        return bare * 2 > rows.size();
    }

    /** Whether the amounts of a movement stand above its date: there are some above the first date, and none below the last. */
    private static boolean hasAmountsAbove(Layout layout, List<PrintedLine> lines) {
        int dated = 0;
        int bare = 0;
        boolean aboveFirst = false;
        boolean belowLast = false;
        for (PrintedLine line : lines) {
            Cells cells = layout.cells(line);
            if (cells.isDated()) {
                dated++;
                bare += cells.hasAmount() ? 0 : 1;
                belowLast = false;
            } else if (isUndatedAmount(layout, line)) {
                aboveFirst |= dated == 0;
                belowLast = true;
            }
        }
        return bare * 2 > dated && aboveFirst && !belowLast;
    }

    private static boolean isUndatedAmount(Layout layout, PrintedLine line) {
        Cells cells = layout.cells(line);
        return !cells.isDated()
                && cells.hasAmount()
                && !cells.words().isEmpty()
                && LineKind.of(cells.text()) == LineKind.OTHER;
    }

    /**
     * Whether each movement has a second date, which stands on a line below that of its first one and of its amount. Dates whose
     * own amounts stand below them are no second ones. The end of a page may cut a movement.
     */
    private static boolean hasDatesBelow(Layout layout, List<PrintedLine> lines) {
        int whole = 0;
        int bare = 0;
        int ahead = 0;
        int page = lines.isEmpty() ? 0 : lines.get(0).page();
        boolean above = false;
        boolean open = false;
        for (PrintedLine line : lines) {
            Cells cells = layout.cells(line);
            if (cells.isDated() && cells.hasAmount()) {
                whole++;
                above = true;
                open = false;
                page = line.page();
            } else if (cells.isDated() && cells.balance().isEmpty()) {
                if (!above && line.page() <= page) {
                    return false;
                }
                bare++;
                above = false;
                open = true;
            } else if (isUndatedAmount(layout, line)) {
                ahead += open ? 1 : 0;
                above = true;
                open = false;
                page = line.page();
            }
        }
        return bare > 0 && ahead < bare && bare * 100 >= whole * NEARLY_ALL;
    }
}
