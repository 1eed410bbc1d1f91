package org.mesinfos.pipelines.store.storage;

import java.io.IOException;

/** Thrown when another run holds the lease of a store. */
public final class LeaseHeldException extends IOException {

    private static final long serialVersionUID = 1L;

    public LeaseHeldException(String location, String owner) {
        super("Another run is writing to " + location + " (" + owner + "). Wait until it has ended, or end it;"
                + " nothing was changed");
    }
}
