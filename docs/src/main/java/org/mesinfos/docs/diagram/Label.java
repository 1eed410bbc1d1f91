package org.mesinfos.docs.diagram;

/**
 * A line of text outside of boxes.
 *
 * @param baseline its position
 * @param anchor the part of the text at that position
 * @param font its font
 * @param text the words
 */
record Label(Point baseline, Anchor anchor, Font font, String text) implements Shape {

    @Override
    public void draw(SvgWriter svg) {
        svg.text(baseline, anchor, font, text);
    }
}
