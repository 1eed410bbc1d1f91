package org.mesinfos.connectors.api.page;

/**
 * A run of characters without a space between them, groups of digits of one number excepted.
 *
 * @param text the characters
 * @param left distance of its left edge from the left of the page, in points
 * @param right distance of its right edge from the left of the page, in points
 */
public record PdfWord(String text, double left, double right) {

    /** The x half-way between its edges. */
    public double centre() {
        return (left + right) / 2;
    }
}
