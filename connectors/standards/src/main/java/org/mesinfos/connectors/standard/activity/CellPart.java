package org.mesinfos.connectors.standard.activity;

import java.util.Optional;

/** Part of a cell, recognised by the class of its element. */
enum CellPart {
    /** The product in which the activity took place. */
    SERVICE,
    /** The description and the time of the activity. */
    LINES,
    /** Lines below the activity. */
    REMARKS,
    OTHER;

    static final String CELL = "outer-cell";

    /** Returns the part that starts at an element; empty if none does. */
    static Optional<CellPart> of(String classes) {
        if (classes.contains("header-cell")) {
            return Optional.of(SERVICE);
        }
        if (!classes.contains("content-cell")) {
            return Optional.empty();
        }
        if (classes.contains("caption")) {
            return Optional.of(REMARKS);
        }
        return Optional.of(classes.contains("text-right") ? OTHER : LINES);
    }
}
