package org.mesinfos.connectors.format.xml;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;

/** One element is larger than the limit. It was passed over; what follows it can still be read. */
public final class ElementTooLarge extends Exception {

    private final transient Rejection rejection;

    ElementTooLarge(Locator locator, int limit) {
        super("Element larger than " + limit, null, false, false);
        this.rejection = new Rejection(
                RejectionReason.TOO_LARGE,
                locator,
                "",
                "an element of more than " + limit + " characters",
                "at most " + limit);
    }

    /** What to tell whoever delivered the file. */
    public Rejection rejection() {
        return rejection;
    }
}
