package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mesinfos.pipelines.store.storage.Lease;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StoredFile;

/**
 * Storage that simulates the kill of its process, or a power failure, in the middle of the n-th change.
 *
 * <p>A power failure empties every file that was written since files were last forced to disk. The kill leaves a temporary file
 * and releases the lease. Every later call throws {@link KillSwitch.ProcessKilledException}.
 */
final class KillingStorage implements StorageArea {

    /** The cause that ends the process. */
    enum End {
        KILL,
        POWER_FAILURE
    }

    private final StorageArea area;
    private final String location;
    private final KillSwitch killSwitch;
    private final End end;
    private final Set<String> notOnDisk = ConcurrentHashMap.newKeySet();
    private final List<String> changedPaths = new CopyOnWriteArrayList<>();

    KillingStorage(StorageArea area, int fatalChange) {
        this(area, fatalChange, End.KILL);
    }

    KillingStorage(StorageArea area, int fatalChange, End end) {
        this(area, area.location(), new KillSwitch(fatalChange), end);
    }

    /** @param location location by which others open the storage */
    KillingStorage(StorageArea area, String location, KillSwitch killSwitch, End end) {
        this.area = area;
        this.location = location;
        this.killSwitch = killSwitch;
        this.end = end;
    }

    boolean hasKilled() {
        return killSwitch.hasKilled();
    }

    private interface Change {
        void apply() throws IOException;
    }

    /** Returns the changed paths in order; a deleted path has the prefix {@code -}. */
    List<String> changedPaths() {
        return changedPaths;
    }

    private void change(String path, Change change) throws IOException {
        if (killSwitch.permits(this::loseWrites)) {
            change.apply();
            changedPaths.add(path);
        }
    }

    private void loseWrites() throws IOException {
        area.write("tmp/left", new byte[] {1});
        for (String lost : end == End.POWER_FAILURE ? notOnDisk : Set.<String>of()) {
            if (area.size(lost).isPresent()) {
                area.write(lost, new byte[0]);
            }
        }
    }

    private void requireAlive() {
        killSwitch.requireAlive();
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        change(path, () -> {
            notOnDisk.add(path);
            area.write(path, content);
        });
    }

    @Override
    public void write(String path, InputStream content) throws IOException {
        change(path, () -> {
            notOnDisk.add(path);
            area.write(path, content);
        });
    }

    @Override
    public void writeDurably(String path, byte[] content) throws IOException {
        change(path, () -> {
            area.writeDurably(path, content);
            notOnDisk.remove(path);
        });
    }

    @Override
    public void sync() {
        requireAlive();
        notOnDisk.clear();
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
        Lease lease = area.acquireLease(owner);
        killSwitch.releaseAtKill(lease);
        return new Lease() {
            @Override
            public void requireHeld() throws IOException {
                requireAlive();
                lease.requireHeld();
            }

            @Override
            public void close() throws IOException {
                if (!hasKilled()) {
                    lease.close();
                }
            }
        };
    }

    @Override
    public String location() {
        return location;
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
