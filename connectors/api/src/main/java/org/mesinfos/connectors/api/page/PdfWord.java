package org.mesinfos.connectors.api.page;

/**
 * Run of characters without a space. A number printed with spaces between its digit groups is one word too.
 *
 * @param text characters
 * @param left x of the left edge, in points
 * @param right x of the right edge, in points
 */
public record PdfWord(String text, double left, double right) {

    /** Returns the x midway between the edges. */
    public double centre() {
        return (left + right) / 2;
    }
}
