package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.mesinfos.pipelines.store.storage.Lease;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StoredFile;

/**
 * Storage that simulates the kill of its process in the middle of the n-th change.
 *
 * <p>The kill leaves a temporary file and releases the lease. Every later call throws {@link ProcessKilledException}.
 */
final class KillingStorage implements StorageArea {

    /** Thrown by the change at which the process is killed, and by every later call. */
    static final class ProcessKilledException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final StorageArea area;
    private final int fatalChange;
    private final AtomicInteger changes = new AtomicInteger();
    private final List<String> changedPaths = new CopyOnWriteArrayList<>();
    private volatile boolean killed;
    private Lease lease;

    KillingStorage(StorageArea area, int fatalChange) {
        this.area = area;
        this.fatalChange = fatalChange;
    }

    boolean hasKilled() {
        return killed;
    }

    private interface Change {
        void apply() throws IOException;
    }

    /** Returns the changed paths in order; a deleted path has the prefix {@code -}. */
    List<String> changedPaths() {
        return changedPaths;
    }

    private void change(String path, Change change) throws IOException {
        requireAlive();
        if (changes.incrementAndGet() < fatalChange) {
            change.apply();
            changedPaths.add(path);
            return;
        }
        synchronized (this) {
            requireAlive();
            area.write("tmp/left", new byte[] {1});
            killed = true;
            lease.close();
        }
        throw new ProcessKilledException();
    }

    private void requireAlive() {
        if (killed) {
            throw new ProcessKilledException();
        }
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        change(path, () -> area.write(path, content));
    }

    @Override
    public void write(String path, InputStream content) throws IOException {
        change(path, () -> area.write(path, content));
    }

    @Override
    public void writeDurably(String path, byte[] content) throws IOException {
        change(path, () -> area.writeDurably(path, content));
    }

    @Override
    public void delete(String path) throws IOException {
        change("-" + path, () -> area.delete(path));
    }

    @Override
    public void deleteTemporaries() throws IOException {
        change("-tmp", area::deleteTemporaries);
    }

    @Override
    public Lease acquireLease(String owner) throws IOException {
        lease = area.acquireLease(owner);
        return new Lease() {
            @Override
            public void requireHeld() throws IOException {
                requireAlive();
                lease.requireHeld();
            }

            @Override
            public void close() throws IOException {
                if (!killed) {
                    lease.close();
                }
            }
        };
    }

    @Override
    public String location() {
        return area.location();
    }

    @Override
    public int parallelism() {
        return 1;
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        requireAlive();
        return area.read(path);
    }

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        requireAlive();
        return area.open(path);
    }

    @Override
    public OptionalLong size(String path) throws IOException {
        requireAlive();
        return area.size(path);
    }

    @Override
    public List<StoredFile> list(String folder) throws IOException {
        requireAlive();
        return area.list(folder);
    }

    @Override
    public List<String> pathsWithLooseAccess() throws IOException {
        return area.pathsWithLooseAccess();
    }
}
