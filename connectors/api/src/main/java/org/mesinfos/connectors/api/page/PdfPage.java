package org.mesinfos.connectors.api.page;

import java.util.List;

/**
 * The words of one page in reading order: lines from the top, words from the left.
 *
 * @param number page number from 1
 * @param width page width in points
 * @param height page height in points
 * @param lines the text lines from top to bottom
 */
public record PdfPage(int number, double width, double height, List<PdfLine> lines) {

    public PdfPage {
        lines = List.copyOf(lines);
    }

    /** The text of the page, a line each. */
    public String text() {
        return String.join("\n", lines.stream().map(PdfLine::text).toList());
    }
}
