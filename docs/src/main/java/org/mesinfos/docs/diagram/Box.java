package org.mesinfos.docs.diagram;

import java.util.List;

/**
 * A rectangle with a bold title and lines of detail, centred.
 *
 * @param kind decides the colours
 * @param corner top left corner
 * @param width in pixels
 * @param height in pixels
 * @param title first line
 * @param details further lines
 */
record Box(Kind kind, Point corner, int width, int height, String title, List<String> details) implements Shape {

    Box {
        details = List.copyOf(details);
    }

    /** Returns the middle of the left edge. */
    Point left() {
        return new Point(corner.x(), middle());
    }

    /** Returns the middle of the right edge. */
    Point right() {
        return new Point(corner.x() + width, middle());
    }

    /** Returns the middle of the top edge. */
    Point top() {
        return new Point(corner.x() + width / 2, corner.y());
    }

    /** Returns the middle of the bottom edge. */
    Point bottom() {
        return new Point(corner.x() + width / 2, corner.y() + height);
    }

    private int middle() {
        return corner.y() + height / 2;
    }

    @Override
    public void draw(SvgWriter svg) {
        svg.rectangle(corner, width, height, kind.fill(), kind.stroke(), Stroke.SOLID);
        int textHeight = Font.TITLE.lineHeight() + details.size() * Font.DETAIL.lineHeight();
        int baseline = corner.y() + (height - textHeight) / 2 + Font.TITLE.lineHeight() - 4;
        svg.text(new Point(top().x(), baseline), Anchor.MIDDLE, Font.TITLE, title);
        for (String detail : details) {
            baseline += Font.DETAIL.lineHeight();
            svg.text(new Point(top().x(), baseline), Anchor.MIDDLE, Font.DETAIL, detail);
        }
    }
}
