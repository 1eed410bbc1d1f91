package org.mesinfos.pipelines.remote;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;
import org.mesinfos.pipelines.store.storage.Lease;
import org.mesinfos.pipelines.store.storage.ObjectLease;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StorageFullException;
import org.mesinfos.pipelines.store.storage.StoredFile;

/**
 * A folder or prefix of any file system that Beam knows: {@code s3:}, {@code gs:}, {@code azfs:}, {@code hdfs:}.
 *
 * <p>Beam's file systems must have been given their options in this process. What is written is seen once it is whole;
 * {@link Replacement} tells where the old file is gone for a moment before the new one is there. Access rights are
 * those of the bucket or folder.
 */
public final class BeamStorage implements StorageArea {

    private static final String TEMPORARIES = "tmp";
    private static final int PARALLELISM = 32;
    private static final int ATTEMPTS = 8;

    private final String root;
    private final Replacement replacement;
    private final String writer = UUID.randomUUID().toString();
    private final AtomicLong written = new AtomicLong();

    /** @param root with its scheme, such as {@code s3://bucket/store} */
    public BeamStorage(String root) {
        this.root = root.endsWith("/") ? root : root + "/";
        this.replacement = Replacement.at(root);
    }

    @Override
    public String location() {
        return root;
    }

    @Override
    public int parallelism() {
        return PARALLELISM;
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        try (InputStream stream = stream(path)) {
            return Optional.of(stream.readAllBytes());
        } catch (FileNotFoundException | NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException ofClient) {
            // Clients of object stores have exceptions of their own for what is not there.
            if (size(path).isEmpty()) {
                return Optional.empty();
            }
            throw unreachable(ofClient);
        }
    }

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        return size(path).isPresent() ? Optional.of(stream(path)) : Optional.empty();
    }

    private InputStream stream(String path) throws IOException {
        return RemoteFiles.open(root + path, 0);
    }

    @Override
    public OptionalLong size(String path) throws IOException {
        try {
            return OptionalLong.of(FileSystems.matchSingleFileSpec(root + path).sizeBytes());
        } catch (FileNotFoundException | NoSuchFileException e) {
            return OptionalLong.empty();
        } catch (IOException | RuntimeException e) {
            throw unreachable(e);
        }
    }

    /** Whatever a client says, without its words: it may name what it was looking for. */
    private IOException unreachable(Exception ofClient) {
        return new IOException(
                "Nothing can be read at " + location() + ": check that it exists, and what the file system needs to get"
                        + " there, such as credentials, a region or an endpoint",
                ofClient);
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        replace(path, stream -> stream.write(content), ATTEMPTS);
    }

    @Override
    public void write(String path, InputStream content) throws IOException {
        replace(path, content::transferTo, 1);
    }

    @Override
    public void writeDurably(String path, byte[] content) throws IOException {
        write(path, content);
    }

    /** @param fillings how often the content can be given */
    private void replace(String path, Filler filler, int fillings) throws IOException {
        try {
            switch (replacement) {
                case OVERWRITE -> persistently(fillings, () -> fill(path, filler));
                case REMOVE_AND_CREATE ->
                    persistently(fillings, () -> {
                        delete(path);
                        fill(path, filler);
                    });
                case RENAME -> {
                    String temporary = TEMPORARIES + "/" + writer + "-" + written.incrementAndGet();
                    fill(temporary, filler);
                    List<ResourceId> target = List.of(resource(path));
                    persistently(ATTEMPTS, () -> FileSystems.rename(List.of(resource(temporary)), target));
                }
            }
        } catch (IOException e) {
            throw StorageFullException.isFull(e) ? new StorageFullException(location(), e) : e;
        }
    }

    /**
     * Again, since another worker may put the same file there meanwhile: object stores refuse the later of two, and
     * clients have exceptions of their own for it.
     */
    private static void persistently(int attempts, Step step) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                step.take();
                return;
            } catch (IOException | RuntimeException e) {
                if (attempt == attempts) {
                    throw e;
                }
            }
        }
    }

    private void fill(String path, Filler filler) throws IOException {
        try (OutputStream stream = Channels.newOutputStream(FileSystems.create(resource(path), MimeTypes.BINARY))) {
            filler.fill(stream);
        }
    }

    @Override
    public void delete(String path) throws IOException {
        FileSystems.delete(List.of(resource(path)), StandardMoveOptions.IGNORE_MISSING_FILES);
    }

    @Override
    public List<StoredFile> list(String folder) throws IOException {
        String within = folder.isEmpty() ? "" : folder + "/";
        return RemoteFiles.below(root + within).stream()
                .map(file -> new StoredFile(within + file.path(), file.size()))
                .toList();
    }

    @Override
    public void deleteTemporaries() throws IOException {
        for (StoredFile file : list(TEMPORARIES)) {
            delete(file.path());
        }
    }

    @Override
    public List<String> looseAccess() {
        return List.of();
    }

    @Override
    public Lease acquireLease(String owner) throws IOException {
        return ObjectLease.acquire(this, owner);
    }

    private ResourceId resource(String path) {
        return FileSystems.matchNewResource(root + path, false);
    }

    @FunctionalInterface
    private interface Step {
        void take() throws IOException;
    }

    @FunctionalInterface
    private interface Filler {
        void fill(OutputStream stream) throws IOException;
    }
}
