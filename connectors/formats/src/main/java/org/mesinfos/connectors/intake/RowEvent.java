package org.mesinfos.connectors.intake;

import java.io.IOException;

/** The calls of a row sink, as {@link RowWriter} writes them. */
enum RowEvent {
    START('s'),
    ACCEPT('a'),
    REJECT('r'),
    SKIP('k'),
    STATE_AS_OF('d'),
    /** All rows have been read. */
    END('e'),
    /** An error prevented that all rows were read. */
    FAIL('f');

    private static final RowEvent[] ALL = values();

    private final int code;

    RowEvent(int code) {
        this.code = code;
    }

    /** Returns the byte that denotes the event. */
    int code() {
        return code;
    }

    /**
     * Returns the event of a byte.
     *
     * @throws IOException if there is none
     */
    static RowEvent of(int code) throws IOException {
        for (RowEvent event : ALL) {
            if (event.code == code) {
                return event;
            }
        }
        throw new IOException("A document process wrote the unknown code " + code);
    }
}
