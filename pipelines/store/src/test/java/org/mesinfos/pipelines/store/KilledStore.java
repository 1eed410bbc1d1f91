package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.nio.file.Path;
import org.mesinfos.pipelines.store.storage.LocalStorage;

/** Store in a folder whose writer is killed, for tests of writers outside of this package. */
public final class KilledStore {

    private KilledStore() {}

    /** Work of a writer. */
    public interface Work {
        /** Does the work. */
        void execute(Store store) throws IOException;
    }

    /** Returns whether work was killed at a change, counted from 1; false if it ended before. */
    public static boolean killedAt(int change, Path location, Work work) throws IOException {
        KillingStorage storage = new KillingStorage(new LocalStorage(location), change);
        try {
            work.execute(StoreFiles.encrypted(storage, location));
        } catch (KillSwitch.ProcessKilledException e) {
            return true;
        }
        return storage.hasKilled();
    }
}
