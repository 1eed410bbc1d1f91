package org.mesinfos.docs.diagram;

import java.util.List;

/**
 * A diagram of the documentation.
 *
 * @param title heading, also for screen readers
 * @param description one sentence for screen readers
 * @param width in pixels
 * @param height in pixels
 * @param shapes drawn in this order
 */
record Diagram(String title, String description, int width, int height, List<Shape> shapes) {

    Diagram {
        shapes = List.copyOf(shapes);
    }

    /** Returns the diagram as an SVG document. */
    String svg() {
        SvgWriter svg = new SvgWriter(this);
        svg.text(new Point(24, 36), Anchor.START, Font.HEADING, title);
        new Legend(new Point(width - 24, 36)).draw(svg);
        shapes.forEach(shape -> shape.draw(svg));
        return svg.document();
    }
}
