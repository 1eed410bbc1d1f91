package org.mesinfos.connectors.api.page;

import java.util.List;

/**
 * Words on one base line.
 *
 * @param baseline distance of the base line from the top of the page, in points
 * @param words from left to right, at least one
 */
public record PdfLine(double baseline, List<PdfWord> words) {

    public PdfLine {
        words = List.copyOf(words);
    }

    /** Returns the words joined by one space. */
    public String text() {
        return String.join(" ", words.stream().map(PdfWord::text).toList());
    }
}
