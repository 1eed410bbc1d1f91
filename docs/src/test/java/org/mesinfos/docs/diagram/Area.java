package org.mesinfos.docs.diagram;

/**
 * The rectangle that a shape covers.
 *
 * @param left left edge
 * @param top top edge
 * @param right right edge
 * @param bottom bottom edge
 * @param text what it shows
 */
record Area(int left, int top, int right, int bottom, String text) {

    static Area of(Box box) {
        Point corner = box.corner();
        return new Area(corner.x(), corner.y(), corner.x() + box.width(), corner.y() + box.height(), box.title());
    }

    static Area of(Label label) {
        int width = label.font().width(label.text());
        int left =
                switch (label.anchor()) {
                    case START -> label.baseline().x();
                    case MIDDLE -> label.baseline().x() - width / 2;
                    case END -> label.baseline().x() - width;
                };
        int baseline = label.baseline().y();
        return new Area(left, baseline - 10, left + width, baseline + 3, label.text());
    }

    /** Returns the area of a horizontal or vertical line. */
    static Area between(Point from, Point to) {
        return new Area(
                Math.min(from.x(), to.x()),
                Math.min(from.y(), to.y()),
                Math.max(from.x(), to.x()),
                Math.max(from.y(), to.y()),
                "line");
    }

    /** Tests whether the interiors of two areas have a common point; edges may touch. */
    boolean overlaps(Area other) {
        return (left < other.right && other.left < right && top < other.bottom && other.top < bottom)
                || crosses(other)
                || other.crosses(this);
    }

    private boolean crosses(Area other) {
        boolean vertical = left == right && other.left < left && left < other.right;
        boolean horizontal = top == bottom && other.top < top && top < other.bottom;
        return (vertical && top < other.bottom && other.top < bottom)
                || (horizontal && left < other.right && other.left < right);
    }
}
