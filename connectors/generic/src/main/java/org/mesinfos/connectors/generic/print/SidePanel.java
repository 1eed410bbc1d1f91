package org.mesinfos.connectors.generic.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mesinfos.connectors.api.page.PdfWord;

/**
 * A block of text to the right of a table, such as a summary or an advertisement, whose lines are set independently of those of the
 * table. Columns of a table share the lines of its rows; the lines of a panel are between them as often as on them.
 *
 * @param left left edge of the panel, in points
 * @param top baseline of its first line
 * @param bottom baseline of its last line
 */
record SidePanel(double left, double top, double bottom) {

    private static final double ALIGNED = 1.5;
    /** Smallest gap between the table and the panel, in points. */
    private static final double GUTTER = 8;
    /** A line that is nearer to another one overlaps it. */
    private static final double OVERLAPPING = 7;

    private static final int MIN_LINES = 5;
    private static final int MIN_LINES_BETWEEN = 3;
    /** Panels take the right half of a page, at most. */
    private static final double LEFTMOST = 0.5;

    /**
     * Returns the lines of a page with those of a side panel, if there is one, before all others, so that none is between a
     * header and the rows of its table. Lines that the panel shares with the table are divided.
     */
    static List<PrintedLine> setApart(List<PrintedLine> page) {
        return find(page).map(panel -> panel.divide(page)).orElse(page);
    }

    private static Optional<SidePanel> find(List<PrintedLine> page) {
        double width = page.stream()
                .flatMap(line -> line.words().stream())
                .mapToDouble(PdfWord::right)
                .max()
                .orElse(0);
        List<List<Phrase>> phrases =
                page.stream().map(line -> Phrase.of(line.words())).toList();
        return phrases.stream()
                .flatMap(List::stream)
                .map(Phrase::left)
                .filter(left -> left >= LEFTMOST * width)
                .map(Math::round)
                .distinct()
                .sorted()
                .flatMap(left -> at(left, page, phrases).stream())
                .filter(panel -> panel.isApart(page))
                .findFirst();
    }

    /**
     * Returns the block of the lines that have a phrase at a left edge.
     *
     * @param phrases phrases of each line of the page
     */
    private static Optional<SidePanel> at(double left, List<PrintedLine> page, List<List<Phrase>> phrases) {
        List<PrintedLine> edge = IntStream.range(0, page.size())
                .filter(line -> phrases.get(line).stream()
                        .anyMatch(phrase -> Math.abs(phrase.left() - left) <= ALIGNED && startsWithLetter(phrase)))
                .mapToObj(page::get)
                .toList();
        return edge.size() < MIN_LINES
                ? Optional.empty()
                : Optional.of(new SidePanel(
                        left - ALIGNED,
                        edge.get(0).baseline(),
                        edge.get(edge.size() - 1).baseline()));
    }

    private static boolean startsWithLetter(Phrase phrase) {
        return Character.isLetter(phrase.text().codePointAt(0));
    }

    private boolean isApart(List<PrintedLine> page) {
        List<PrintedLine> beside = page.stream().filter(this::isBeside).toList();
        boolean crossed = beside.stream()
                .flatMap(line -> line.words().stream())
                .anyMatch(word -> word.left() < left && word.right() > left - GUTTER);
        List<PrintedLine> table =
                beside.stream().filter(line -> !outside(line).isEmpty()).toList();
        List<PrintedLine> panel =
                beside.stream().filter(line -> !inside(line).isEmpty()).toList();
        long shared = panel.stream().filter(line -> !outside(line).isEmpty()).count();
        long between = panel.stream()
                .filter(line -> outside(line).isEmpty()
                        && table.stream().anyMatch(row -> Math.abs(row.baseline() - line.baseline()) < OVERLAPPING))
                .count();
        return !crossed
                && table.size() >= MIN_LINES
                && between >= MIN_LINES_BETWEEN
                && 5 * between >= panel.size()
                && 3 * shared <= 2L * panel.size()
                && table.stream().filter(this::hasAmountOutside).count() >= MIN_LINES_BETWEEN;
    }

    private boolean hasAmountOutside(PrintedLine line) {
        return line.monetaryNumbers().stream().anyMatch(amount -> amount.right() < left);
    }

    private boolean isBeside(PrintedLine line) {
        return line.baseline() >= top - OVERLAPPING && line.baseline() <= bottom + OVERLAPPING;
    }

    private List<PdfWord> inside(PrintedLine line) {
        return line.words().stream().filter(word -> word.left() >= left).toList();
    }

    private List<PdfWord> outside(PrintedLine line) {
        return line.words().stream().filter(word -> word.left() < left).toList();
    }

    private List<PrintedLine> divide(List<PrintedLine> page) {
        List<PrintedLine> panel = new ArrayList<>();
        List<PrintedLine> others = new ArrayList<>();
        for (PrintedLine line : page) {
            List<PdfWord> inside = inside(line);
            List<PdfWord> outside = outside(line);
            if (!isBeside(line) || inside.isEmpty()) {
                others.add(line);
            } else if (outside.isEmpty()) {
                panel.add(line);
            } else {
                panel.add(line.withWords(inside));
                others.add(line.withWords(outside));
            }
        }
        panel.addAll(others);
        return panel;
    }
}
