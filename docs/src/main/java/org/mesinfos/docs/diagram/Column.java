package org.mesinfos.docs.diagram;

import java.util.List;

/**
 * A column of boxes with equal sizes and distances.
 *
 * @param corner top left corner of the first box
 * @param width width of each box in pixels
 * @param height height of each box in pixels
 * @param gap distance between two boxes in pixels
 */
record Column(Point corner, int width, int height, int gap) {

    /** Returns the box at a row, from 0. */
    Box box(int row, Kind kind, String title, String... details) {
        return new Box(
                kind, new Point(corner.x(), corner.y() + row * (height + gap)), width, height, title, List.of(details));
    }

    /** Returns a column to the left or right of this one with the same rows. */
    Column at(int x, int otherWidth) {
        return new Column(new Point(x, corner.y()), otherWidth, height, gap);
    }
}
