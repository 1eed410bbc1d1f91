package org.mesinfos.connectors.format.pdf;

/**
 * Character with its position on the page. The coordinates are rotated so that the text runs from left to right.
 *
 * @param text one or several characters
 * @param left x of the left edge, in points
 * @param right x of the right edge, in points
 * @param baseline distance of the base line from the top, in points
 * @param size font size, in points
 * @param space width of a space in the font, in points; 0 if the font does not define it
 * @param order position in the order of drawing
 * @param direction rotation of the text, in degrees: 0, 90, 180 or 270
 */
record Glyph(
        String text, double left, double right, double baseline, double size, double space, int order, int direction) {

    boolean isBlank() {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    double width() {
        return right - left;
    }
}
