package org.mesinfos.pipelines.remote;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
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
import org.mesinfos.connectors.format.temporary.SpoolFile;
import org.mesinfos.connectors.format.temporary.TemporaryFolder;
import org.mesinfos.pipelines.store.storage.Lease;
import org.mesinfos.pipelines.store.storage.ObjectLease;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StorageFullException;
import org.mesinfos.pipelines.store.storage.StoredFile;

/**
 * Storage in a folder or prefix of a Beam file system: {@code s3:}, {@code gs:}, {@code azfs:} or {@code hdfs:}.
 *
 * <p>The options of Beam's file systems must be set in this process. Files become visible only when they are complete.
 * {@link ReplacementStrategy} documents the file systems on which a replaced file is missing for a moment. Access rights are
 * those of the bucket or folder.
 */
final class BeamStorage implements StorageArea {

    private static final String TEMPORARIES = "tmp";
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int PARALLELISM = 32;
    private static final int ATTEMPTS = 8;
    private static final Retries RETRIES = new Retries(Thread::sleep);

    private final String root;
    private final ReplacementStrategy replacement;
    private final String writerId = UUID.randomUUID().toString();
    private final AtomicLong temporaryCount = new AtomicLong();

    /**
     * Creates the storage.
     *
     * @param root the folder or prefix with its scheme, such as {@code s3://bucket/store}
     */
    public BeamStorage(String root) {
        this(root, ReplacementStrategy.forLocation(root));
    }

    /** Creates the storage in a file system whose files are replaced in a way. */
    BeamStorage(String root, ReplacementStrategy replacement) {
        this.root = root.endsWith("/") ? root : root + "/";
        this.replacement = replacement;
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
        } catch (IOException | RuntimeException failure) {
            // Clients of object stores throw their own exceptions for a missing object.
            if (size(path).isEmpty()) {
                return Optional.empty();
            }
            throw readFailure(failure);
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
            throw readFailure(e);
        }
    }

    /** Wraps a failure without repeating the client's message, which may contain a file name. */
    private IOException readFailure(Exception failure) {
        return new IOException(
                "Cannot read from " + location() + ": check that it exists and that the file system is configured, for"
                        + " example with credentials, a region or an endpoint",
                failure);
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        replace(path, stream -> stream.write(content));
    }

    /** Reads the stream to its end first, because an object that is half written is published when it is closed. */
    @Override
    public void write(String path, InputStream content) throws IOException {
        try (SpoolFile spool = SpoolFile.create()) {
            spool(content, spool);
            replace(path, stream -> spool.open(0).transferTo(stream));
        }
    }

    private static void spool(InputStream content, SpoolFile spool) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                spool.write(buffer, count);
            }
        } catch (IOException e) {
            throw StorageFullException.isFull(e)
                    ? new StorageFullException(TemporaryFolder.path().toString(), e)
                    : e;
        }
    }

    @Override
    public void writeDurably(String path, byte[] content) throws IOException {
        write(path, content);
    }

    private void replace(String path, ContentWriter content) throws IOException {
        try {
            switch (replacement) {
                case OVERWRITE -> RETRIES.run(ATTEMPTS, () -> writeFile(path, content));
                case DELETE_AND_CREATE ->
                    RETRIES.run(ATTEMPTS, () -> {
                        delete(path);
                        writeFile(path, content);
                    });
                case RENAME -> {
                    String temporary = TEMPORARIES + "/" + writerId + "-" + temporaryCount.incrementAndGet();
                    writeFile(temporary, content);
                    List<ResourceId> target = List.of(resource(path));
                    RETRIES.run(ATTEMPTS, () -> FileSystems.rename(List.of(resource(temporary)), target));
                }
            }
        } catch (IOException e) {
            throw StorageFullException.isFull(e) ? new StorageFullException(location(), e) : e;
        } catch (RuntimeException e) {
            throw writeFailure(e);
        }
    }

    /** Wraps a failure that the client does not declare, without its message, which may contain a file name. */
    private IOException writeFailure(RuntimeException failure) {
        return new IOException(
                "Cannot write to " + location() + ": check that this process may write and delete there, and that the"
                        + " file system is configured, for example with credentials, a region or an endpoint",
                failure);
    }

    private void writeFile(String path, ContentWriter content) throws IOException {
        WritableByteChannel channel = FileSystems.create(resource(path), MimeTypes.BINARY);
        try {
            content.writeTo(Channels.newOutputStream(channel));
        } catch (IOException | RuntimeException | Error e) {
            discard(path, channel, e);
            throw e;
        }
        channel.close();
    }

    /** Closes the channel of a file of which only a part was written. If that succeeds, it has published the part. */
    private void discard(String path, WritableByteChannel channel, Throwable failure) {
        try {
            channel.close();
            delete(path);
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void delete(String path) throws IOException {
        try {
            FileSystems.delete(List.of(resource(path)), StandardMoveOptions.IGNORE_MISSING_FILES);
        } catch (RuntimeException e) {
            throw writeFailure(e);
        }
    }

    @Override
    public List<StoredFile> list(String folder) throws IOException {
        String within = folder.isEmpty() ? "" : folder + "/";
        return RemoteFiles.list(root + within).stream()
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
    public List<String> pathsWithLooseAccess() {
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
    private interface ContentWriter {
        void writeTo(OutputStream stream) throws IOException;
    }
}
