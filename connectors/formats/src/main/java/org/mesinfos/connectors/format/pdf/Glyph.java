package org.mesinfos.connectors.format.pdf;

/**
 * One character as it stands on its page, the page turned so that it reads from left to right.
 *
 * @param text what it reads as, one or several characters
 * @param left its left edge, in points
 * @param right its right edge
 * @param baseline distance of its base line from the top
 * @param size font size in points
 * @param space width of a space in its font, 0 when the font does not say
 * @param direction how much its text is turned, in degrees: 0, 90, 180 or 270
 */
record Glyph(String text, double left, double right, double baseline, double size, double space, int direction) {

    boolean isBlank() {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    double width() {
        return right - left;
    }
}
