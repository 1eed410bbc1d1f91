package org.mesinfos.pipelines.store.storage;

import java.io.IOException;

/** Thrown when another run holds the lease of a store, or may hold it because this run has lost it. */
public final class LeaseHeldException extends IOException {

    private static final long serialVersionUID = 1L;

    public LeaseHeldException(String location, String owner) {
        this("Another run is writing to " + location + " (" + owner + "). Wait until it has ended, or end it.");
    }

    private LeaseHeldException(String message) {
        super(message);
    }

    /** Returns the exception of a run that has lost its lease, so that others may have written since. */
    public static LeaseHeldException lost(String location, String reason) {
        return new LeaseHeldException("This run may not write to " + location + " any more (" + reason
                + "): another run may have published since. Start it again.");
    }
}
