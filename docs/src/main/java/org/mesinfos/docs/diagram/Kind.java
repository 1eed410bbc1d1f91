package org.mesinfos.docs.diagram;

/** Kinds of boxes, each with its colours. */
enum Kind {
    /** Data that exists before a step. */
    INPUT("input", "#fff6e0", "#b7791f"),
    /** A step of a run. */
    STEP("step", "#e6effa", "#2f5f9e"),
    /** A file or folder of the store. */
    STORE("store", "#e8f5ea", "#3c7a4b"),
    /** Rows or deliveries that are in no bundle. */
    HELD("not in a bundle", "#fbe9e7", "#b0443c");

    private final String meaning;
    private final String fill;
    private final String stroke;

    Kind(String meaning, String fill, String stroke) {
        this.meaning = meaning;
        this.fill = fill;
        this.stroke = stroke;
    }

    /** Returns the text of the legend. */
    String meaning() {
        return meaning;
    }

    String fill() {
        return fill;
    }

    String stroke() {
        return stroke;
    }
}
