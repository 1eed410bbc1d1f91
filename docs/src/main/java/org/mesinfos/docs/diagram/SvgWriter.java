package org.mesinfos.docs.diagram;

import java.util.List;
import java.util.stream.Collectors;

/** Collector of SVG elements as text. The same calls give the same bytes on every system and in every locale. */
final class SvgWriter {

    private static final String INK = "#1f2933";
    private static final String LINE = "#52606d";
    private static final String STRONG = "#b0443c";

    private final StringBuilder elements = new StringBuilder();

    /** Starts a document with a light background, so that it is readable on dark pages. */
    SvgWriter(Diagram diagram) {
        line(("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" role=\"img\""
                        + " font-family=\"%s\" fill=\"%s\">")
                .formatted(diagram.width(), diagram.height(), diagram.width(), diagram.height(), Font.FAMILY, INK));
        line("<title>%s</title>".formatted(escaped(diagram.title())));
        line("<desc>%s</desc>".formatted(escaped(diagram.description())));
        line(("<defs><marker id=\"arrow\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"8\""
                        + " markerHeight=\"8\" orient=\"auto\">"
                        + "<path d=\"M0 0 L10 5 L0 10 z\" fill=\"%s\"/></marker></defs>")
                .formatted(LINE));
        line("<rect width=\"%s\" height=\"%s\" rx=\"8\" fill=\"#ffffff\" stroke=\"#d5dbe1\"/>"
                .formatted(diagram.width(), diagram.height()));
    }

    /** Adds a rectangle with rounded corners. */
    void rectangle(Point corner, int width, int height, String fill, String stroke, Stroke pattern) {
        line("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"6\" fill=\"%s\" stroke=\"%s\"%s/>"
                .formatted(corner.x(), corner.y(), width, height, fill, stroke, pattern.attribute()));
    }

    /** Adds a line of text with its baseline at a position. */
    void text(Point baseline, Anchor anchor, Font font, String text) {
        line("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" %s>%s</text>"
                .formatted(baseline.x(), baseline.y(), anchor.attribute(), font.attributes(), escaped(text)));
    }

    /** Adds a line through several points that ends in an arrow head. */
    void arrow(List<Point> points, Stroke pattern) {
        String path =
                points.stream().map(point -> point.x() + " " + point.y()).collect(Collectors.joining(" L", "M", ""));
        line("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"%s marker-end=\"url(#arrow)\"/>"
                .formatted(path, LINE, pattern.attribute()));
    }

    /** Adds a horizontal line in a strong colour. */
    void divider(Point start, Point end) {
        line("<path d=\"M%s %s L%s %s\" stroke=\"%s\" stroke-width=\"2\"/>"
                .formatted(start.x(), start.y(), end.x(), end.y(), STRONG));
    }

    /** Returns the complete document. */
    String document() {
        return elements + "</svg>\n";
    }

    private void line(String element) {
        elements.append(element).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
