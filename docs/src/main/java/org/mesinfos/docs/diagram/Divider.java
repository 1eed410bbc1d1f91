package org.mesinfos.docs.diagram;

/**
 * A horizontal line across a diagram that separates before from after.
 *
 * @param start left end
 * @param length in pixels
 * @param before text above its right end
 */
record Divider(Point start, int length, String before) implements Shape {

    @Override
    public void draw(SvgWriter svg) {
        int end = start.x() + length;
        svg.divider(start, new Point(end, start.y()));
        svg.text(new Point(end, start.y() - 6), Anchor.END, Font.TITLE, before);
    }
}
