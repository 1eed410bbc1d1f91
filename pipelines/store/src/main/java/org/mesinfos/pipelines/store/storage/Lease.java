package org.mesinfos.pipelines.store.storage;

import java.io.Closeable;
import java.io.IOException;

/** The right to write to a store, until closed. */
public interface Lease extends Closeable {

    /**
     * Makes sure the lease still holds, before something that cannot be undone.
     *
     * @throws LeaseHeldException when somebody else has it now
     */
    void check() throws IOException;

    /** Lets the next writer in. */
    @Override
    void close() throws IOException;
}
