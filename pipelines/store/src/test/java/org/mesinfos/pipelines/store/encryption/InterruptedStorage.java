package org.mesinfos.pipelines.store.encryption;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mesinfos.pipelines.store.storage.Lease;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StoredFile;

/** Storage whose process is killed before the n-th change. */
final class InterruptedStorage implements StorageArea {

    /** The kill. */
    static final class WriterKilledException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final StorageArea area;
    private int changesLeft;

    InterruptedStorage(StorageArea area, int fatalChange) {
        this.area = area;
        this.changesLeft = fatalChange;
    }

    private void change() {
        changesLeft--;
        if (changesLeft <= 0) {
            throw new WriterKilledException();
        }
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
        return area.read(path);
    }

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        return area.open(path);
    }

    @Override
    public OptionalLong size(String path) throws IOException {
        return area.size(path);
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        change();
        area.write(path, content);
    }

    @Override
    public void write(String path, InputStream content) throws IOException {
        change();
        area.write(path, content);
    }

    @Override
    public void writeDurably(String path, byte[] content) throws IOException {
        change();
        area.writeDurably(path, content);
    }

    @Override
    public void delete(String path) throws IOException {
        change();
        area.delete(path);
    }

    @Override
    public List<StoredFile> list(String folder) throws IOException {
        return area.list(folder);
    }

    @Override
    public void deleteTemporaries() throws IOException {
        area.deleteTemporaries();
    }

    @Override
    public List<String> pathsWithLooseAccess() throws IOException {
        return area.pathsWithLooseAccess();
    }

    @Override
    public Lease acquireLease(String owner) throws IOException {
        return area.acquireLease(owner);
    }
}
