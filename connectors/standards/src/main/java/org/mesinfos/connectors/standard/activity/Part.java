package org.mesinfos.connectors.standard.activity;

import java.util.Optional;

/** What a part of a cell holds, told by the class of its element. */
enum Part {
    /** The product in which something was done. */
    SERVICE,
    /** What was done, and when. */
    LINES,
    /** What stands below. */
    REMARKS,
    OTHER;

    static final String CELL = "outer-cell";

    /** The part that an element begins; empty when it begins none. */
    static Optional<Part> of(String classes) {
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
