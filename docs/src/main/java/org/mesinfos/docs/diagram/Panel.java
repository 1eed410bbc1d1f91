package org.mesinfos.docs.diagram;

/**
 * A dashed frame around boxes that belong together, with a caption at its top left.
 *
 * @param corner top left corner
 * @param width in pixels
 * @param height in pixels
 * @param caption the words
 */
record Panel(Point corner, int width, int height, String caption) implements Shape {

    @Override
    public void draw(SvgWriter svg) {
        svg.rectangle(corner, width, height, "#f7f9fb", "#9aa5b1", Stroke.DASHED);
        svg.text(new Point(corner.x() + 12, corner.y() + 20), Anchor.START, Font.NOTE, caption);
    }
}
