package org.mesinfos.connectors.api.page;

import java.util.List;

/**
 * Words of one page in reading order: lines from the top, words from the left.
 *
 * @param number page number, from 1
 * @param width page width, in points
 * @param height page height, in points
 * @param lines text lines from top to bottom
 */
public record PdfPage(int number, double width, double height, List<PdfLine> lines) {

    public PdfPage {
        lines = List.copyOf(lines);
    }

    /** Returns the text of the page, one line per text line. */
    public String text() {
        return String.join("\n", lines.stream().map(PdfLine::text).toList());
    }
}
