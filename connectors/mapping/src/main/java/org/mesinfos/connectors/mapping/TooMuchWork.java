package org.mesinfos.connectors.mapping;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;

/** Rejection of a row on which a pattern of the mapping needs too much work or memory. */
public final class TooMuchWork {

    private TooMuchWork() {}

    /** Returns the rejection of the row at a place. */
    public static Rejection rejection(Locator row) {
        return new Rejection(
                RejectionReason.TOO_LARGE,
                row,
                "",
                "a text on which a pattern of the mapping needs too much work",
                "a shorter text");
    }
}
