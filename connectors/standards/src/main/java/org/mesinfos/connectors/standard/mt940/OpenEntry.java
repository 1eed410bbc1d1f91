package org.mesinfos.connectors.standard.mt940;

import java.util.ArrayList;
import java.util.List;

/** The movement at hand: its line and the information that follows it. Not safe for use by several threads. */
final class OpenEntry {

    /** Information fields of one movement; the standard has one, some banks write six. */
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
