package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.store.catalog.Erasure;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.StorageArea;

/**
 * Erasures that a store obeys. The journal of an erasure is written before any of its files is destroyed, and remains until
 * the erasure ends, also if the process is killed.
 */
public final class StoredErasures {

    private final StorageArea area;

    StoredErasures(StorageArea area) {
        this.area = area;
    }

    /**
     * Returns all erasures of the store and of its key folder, sorted, and completes both, so that a store restored from
     * a backup or built afresh obeys them.
     */
    public List<Erasure> shareWith(KeyFolder keys) throws IOException {
        return new ErasureFiles(area).shareWith(keys.erasures());
    }

    /** Stores an erasure in the store and in its key folder. It applies from now on, also if this process is killed. */
    public void write(Erasure erasure, KeyFolder keys) throws IOException {
        keys.erasures().write(erasure);
        new ErasureFiles(area).write(erasure);
    }

    /** Stores the journal of an erasure, before any of its files is destroyed. */
    public void begin(byte[] journal) throws IOException {
        area.writeDurably(StorePaths.ERASING, journal);
    }

    /** Returns the journal of an erasure that has not ended; empty if there is none. */
    public Optional<byte[]> journal() throws IOException {
        return area.read(StorePaths.ERASING);
    }

    /** Replaces the kept bytes of a delivered file, its original and its copy in quarantine, or destroys them. */
    public void replaceDelivered(String fileSha256, Optional<byte[]> bytes) throws IOException {
        new DeliveredBytes(area).replace(fileSha256, bytes);
    }

    /** Ends an erasure: its files are destroyed, and its proof is written. */
    public void end() throws IOException {
        area.sync();
        area.delete(StorePaths.ERASING);
    }
}
