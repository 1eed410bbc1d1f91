package org.mesinfos.connectors.generic.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.layout.AmountColumns;
import org.mesinfos.connectors.generic.statement.layout.HeaderColumn;
import org.mesinfos.connectors.generic.statement.layout.StatementLayout;
import org.mesinfos.connectors.generic.statement.layout.StatementTableHeader;
import org.mesinfos.connectors.generic.statement.table.SideBySideTables;
import org.mesinfos.connectors.generic.statement.table.StatementDocument;

/**
 * Drawing of a document as a reader of statements sees it: words at their positions, names of columns, columns of dates
 * and amounts, and the region of each table.
 */
public final class StatementDrawing {

    private static final double GAP = 20;
    private static final double TEXT_SIZE = 7;
    private static final double MARGIN = 4;

    private final List<PdfPage> pages;
    private final StatementDocument document;
    private final StringJoiner svg = new StringJoiner("\n", "", "\n");

    private StatementDrawing(List<PdfPage> pages) {
        this.pages = pages;
        this.document = StatementDocument.of(SideBySideTables.putBelowEachOther(pages.stream()
                .flatMap(page -> PrintedLine.besidePanels(page).stream())
                .toList()));
    }

    /** Returns the pages as one SVG image, below each other. It contains the words of the document. */
    public static String svg(List<PdfPage> pages) {
        return new StatementDrawing(pages).draw();
    }

    private String draw() {
        double width = pages.stream().mapToDouble(PdfPage::width).max().orElse(0);
        double height = pages.stream().mapToDouble(page -> page.height() + GAP).sum();
        svg.add(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.1f %.1f\" font-family=\"sans-serif\""
                        + " font-size=\"%.0f\">",
                width,
                height,
                TEXT_SIZE));
        double top = 0;
        for (PdfPage page : pages) {
            rectangle(0, top, page.width(), page.height(), "white", "#999", "page " + page.number());
            for (int table = 0; table < document.tableCount(); table++) {
                drawTable(page, table, top);
            }
            for (PdfLine line : page.lines()) {
                for (PdfWord word : line.words()) {
                    svg.add(String.format(
                            Locale.ROOT,
                            "<text x=\"%.1f\" y=\"%.1f\" textLength=\"%.1f\" lengthAdjust=\"spacingAndGlyphs\">%s</text>",
                            word.left(),
                            top + line.baseline(),
                            Math.max(1, word.right() - word.left()),
                            escaped(word.text())));
                }
            }
            top += page.height() + GAP;
        }
        svg.add("</svg>");
        return svg.toString();
    }

    /** Draws the part of a table on one page: its region, the names of its columns, and its dates and amounts. */
    private void drawTable(PdfPage page, int table, double top) {
        List<PrintedLine> lines = document.linesOf(table).stream()
                .filter(line -> line.page() == page.number())
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        double from = top + lines.get(0).baseline() - TEXT_SIZE - MARGIN;
        double to = top + lines.get(lines.size() - 1).baseline() + MARGIN;
        rectangle(MARGIN, from, page.width() - 2 * MARGIN, to - from, "none", "#06c", "table " + (table + 1));
        StatementTableHeader header = document.tableHeaders().get(table);
        for (HeaderColumn column : header.columns()) {
            rectangle(
                    column.left(),
                    from - TEXT_SIZE,
                    column.right() - column.left(),
                    TEXT_SIZE,
                    "#cde",
                    "none",
                    column.role().map(role -> role.field()).orElse("no role"));
        }
        StatementLayout.of(Optional.of(header), document.linesOf(table)).ifPresent(layout -> {
            band(layout.dateColumn().left(), layout.dateColumn().right(), from, to, "#fe9", "dates");
            for (AmountColumns.AmountColumn column : layout.amountColumns().columns()) {
                band(
                        column.from() - MARGIN,
                        column.to(),
                        from,
                        to,
                        "#bfb",
                        column.role().field());
            }
        });
    }

    private void band(double left, double right, double from, double to, String colour, String title) {
        rectangle(left, from, Math.max(1, right - left), to - from, colour, "none", title);
    }

    private void rectangle(double x, double y, double width, double height, String fill, String stroke, String title) {
        svg.add(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" stroke=\"%s\""
                        + " fill-opacity=\"0.5\"><title>%s</title></rect>",
                x,
                y,
                width,
                height,
                fill,
                stroke,
                escaped(title)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
