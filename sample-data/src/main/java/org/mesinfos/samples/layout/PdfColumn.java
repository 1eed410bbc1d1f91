package org.mesinfos.samples.layout;

import java.util.function.Function;

/**
 * Column of a statement in PDF.
 *
 * @param x place of its edge: the left one of texts, the right one of amounts
 * @param cell returns the text of a transaction
 */
record PdfColumn(String name, int x, Edge edge, Function<LayoutTransaction, String> cell) {

    /** Edge at which the texts of a column are aligned. */
    enum Edge {
        LEFT,
        RIGHT
    }

    /** Prints a text in the column. */
    void print(PdfSheet sheet, String text) {
        if (edge == Edge.LEFT) {
            sheet.at(x, text);
        } else {
            sheet.to(x, text);
        }
    }

    boolean hasAmounts() {
        return edge == Edge.RIGHT;
    }
}
