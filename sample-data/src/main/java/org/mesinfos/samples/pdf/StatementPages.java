package org.mesinfos.samples.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Pages of one statement. Starts a new page when one is full and numbers the pages at the end. */
final class StatementPages {

    private static final float FIRST_LINE = 780;
    private static final float LAST_LINE = 70;
    private static final float LEADING = 14;
    private static final float LABEL_WIDTH = 240;
    private static final float FOOTER_LINE = 40;
    private static final float FOOTER_X = 520;

    private final PDDocument document;
    private final PdfStatement statement;
    private final List<PageWriter> pens = new ArrayList<>();
    private float y;

    StatementPages(PDDocument document, PdfStatement statement) throws IOException {
        this.document = document;
        this.statement = statement;
        startPage();
    }

    /** Advances to the next line, on a new page if fewer than {@code together} lines remain on this one. */
    void nextLine(int together) throws IOException {
        if (y - together * LEADING < LAST_LINE) {
            startPage();
        }
        y -= LEADING;
    }

    /** Wraps a label to the width between its column and the amounts. */
    List<String> wrap(String label) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : label.split(" ", -1)) {
            if (!line.isEmpty() && pen().width(line + " " + word) > LABEL_WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    void left(StatementColumn column, String text) throws IOException {
        pen().left(column.x(), y, text);
    }

    void right(StatementColumn column, String text) throws IOException {
        pen().right(column.x(), y, text);
    }

    void finish() throws IOException {
        for (int page = 1; page <= pens.size(); page++) {
            PageWriter pen = pens.get(page - 1);
            pen.left(FOOTER_X, FOOTER_LINE, "Page " + page + "/" + pens.size());
            pen.close();
        }
    }

    private void startPage() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pens.add(new PageWriter(document, page));
        y = FIRST_LINE;
        heading();
        y -= LEADING;
        for (StatementColumn column : StatementColumn.values()) {
            switch (column.alignment()) {
                case LEFT -> left(column, column.title());
                case RIGHT -> right(column, column.title());
            }
        }
    }

    private void heading() throws IOException {
        List<String> lines = List.of(
                "Banque Atlantide",
                "RELEVÉ DE COMPTE",
                "Relevé n° " + statement.number(),
                "IBAN : " + inFours(statement.iban()),
                "Période du " + StatementPdf.DATE.format(statement.from()) + " au "
                        + StatementPdf.DATE.format(statement.to()));
        for (String line : lines) {
            left(StatementColumn.DATE, line);
            y -= LEADING;
        }
    }

    private static String inFours(String iban) {
        return iban.replace(" ", "").replaceAll("(.{4})(?=.)", "$1 ");
    }

    private PageWriter pen() {
        return pens.get(pens.size() - 1);
    }
}
