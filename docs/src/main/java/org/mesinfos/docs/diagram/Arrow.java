package org.mesinfos.docs.diagram;

import java.util.List;

/**
 * A line of straight segments with a head at its end.
 *
 * @param pattern solid for a flow of data, dashed for a reference
 * @param points start, corners and end
 */
record Arrow(Stroke pattern, List<Point> points) implements Shape {

    Arrow {
        points = List.copyOf(points);
    }

    /** Returns an arrow through the given points. */
    static Arrow of(Point... points) {
        return new Arrow(Stroke.SOLID, List.of(points));
    }

    /** Returns a dashed arrow through the given points. */
    static Arrow dashed(Point... points) {
        return new Arrow(Stroke.DASHED, List.of(points));
    }

    @Override
    public void draw(SvgWriter svg) {
        svg.arrow(points, pattern);
    }
}
