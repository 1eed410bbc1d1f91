package org.mesinfos.docs.diagram;

/** Patterns of lines. */
enum Stroke {
    SOLID(""),
    DASHED(" stroke-dasharray=\"5 4\"");

    private final String attribute;

    Stroke(String attribute) {
        this.attribute = attribute;
    }

    /** Returns the SVG attribute with a space before it, or an empty text for a solid line. */
    String attribute() {
        return attribute;
    }
}
