package org.mesinfos.connectors.format.xml;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;

/** Thrown for an element larger than the limit. The cursor has skipped it and can read on after it. */
public final class ElementTooLargeException extends Exception {

    private final transient Rejection rejection;

    ElementTooLargeException(Locator locator, int limit) {
        super("Element larger than " + limit, null, false, false);
        this.rejection = new Rejection(
                RejectionReason.TOO_LARGE,
                locator,
                "",
                "an element of more than " + limit + " characters",
                "at most " + limit);
    }

    /** Returns the rejection to report for the element. */
    public Rejection rejection() {
        return rejection;
    }
}
