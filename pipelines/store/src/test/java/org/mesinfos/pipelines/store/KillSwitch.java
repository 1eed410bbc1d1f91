package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.pipelines.store.storage.Lease;
import org.mesinfos.pipelines.store.storage.StorageArea;

/** End of a process in the middle of the n-th change of any of its storage areas. Thread-safe. */
public final class KillSwitch {

    /** Thrown by the change at which the process is killed, and by every later call. */
    public static final class ProcessKilledException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Traces that the end of the process leaves. */
    @FunctionalInterface
    interface Traces {
        void leave() throws IOException;
    }

    private final int fatalChange;
    private final List<Lease> leases = new ArrayList<>();
    private int changes;
    private boolean killed;

    /** @param fatalChange number of the change that does not happen, from 1 */
    public KillSwitch(int fatalChange) {
        this.fatalChange = fatalChange;
    }

    /**
     * Returns a storage area that the process uses.
     *
     * @param location location by which other parts of the process open it
     */
    public StorageArea area(StorageArea area, String location) {
        return new KillingStorage(area, location, this, KillingStorage.End.KILL);
    }

    /** Returns whether the process was killed. */
    public synchronized boolean hasKilled() {
        return killed;
    }

    /** Returns the number of changes so far. */
    public synchronized int changes() {
        return changes;
    }

    synchronized void requireAlive() {
        if (killed) {
            throw new ProcessKilledException();
        }
    }

    /** Releases a lease when the process is killed, as its end does. */
    synchronized void releaseAtKill(Lease lease) {
        leases.add(lease);
    }

    /** Returns true for a change that happens; otherwise kills the process. */
    synchronized boolean permits(Traces traces) throws IOException {
        requireAlive();
        changes++;
        if (changes < fatalChange) {
            return true;
        }
        traces.leave();
        killed = true;
        for (Lease lease : leases) {
            lease.close();
        }
        throw new ProcessKilledException();
    }
}
