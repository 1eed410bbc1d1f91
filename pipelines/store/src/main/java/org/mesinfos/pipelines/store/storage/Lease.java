package org.mesinfos.pipelines.store.storage;

import java.io.Closeable;
import java.io.IOException;

/** The exclusive right to write to a store, until it is closed. */
public interface Lease extends Closeable {

    /**
     * Requires that the lease is still held. Called before a change that cannot be undone.
     *
     * @throws LeaseHeldException if the lease was lost or another run holds it
     */
    void requireHeld() throws IOException;

    /** Releases the lease. */
    @Override
    void close() throws IOException;
}
