package org.mesinfos.connectors.standard.mt940;

import java.util.ArrayList;
import java.util.List;

/** A statement line (field 61) with the information fields read so far. Not thread-safe. */
final class OpenEntry {

    /** Maximum number of information fields of a transaction; the standard has one, some banks write six. */
    private static final int LIMIT = 100;

    private final Field line;
    private final List<Field> information = new ArrayList<>();
    private boolean isTooLarge;

    OpenEntry(Field line) {
        this.line = line;
    }

    void add(Field field) {
        if (information.size() < LIMIT) {
            information.add(field);
        } else {
            isTooLarge = true;
        }
    }

    Field line() {
        return line;
    }

    List<Field> information() {
        return information;
    }

    boolean isTooLarge() {
        return isTooLarge;
    }
}
