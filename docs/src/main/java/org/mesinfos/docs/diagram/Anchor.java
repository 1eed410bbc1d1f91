package org.mesinfos.docs.diagram;

/** The part of a text that lies at its position. */
enum Anchor {
    START("start"),
    MIDDLE("middle"),
    END("end");

    private final String attribute;

    Anchor(String attribute) {
        this.attribute = attribute;
    }

    /** Returns the value of the SVG attribute {@code text-anchor}. */
    String attribute() {
        return attribute;
    }
}
