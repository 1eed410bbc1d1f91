package org.mesinfos.pipelines.store.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The folder or object-store prefix that contains a store.
 *
 * <p>Paths are relative, use {@code /} and have been validated by {@link
 * org.mesinfos.pipelines.store.catalog.StoreNames#requirePath}.
 *
 * <p>Thread-safe. Readers never see an incomplete file. Every failure is an {@link IOException}; a full disk is a
 * {@link StorageFullException}.
 */
public interface StorageArea {

    /** Returns the path or URI of the area. */
    String location();

    /** Returns the URI by which {@code InboxFileContent} opens the content of a file. */
    default String uri(String path) throws IOException {
        String location = location();
        return StorageLocations.localPath(location)
                .map(folder -> folder.resolve(path).toAbsolutePath().toUri().toString())
                .orElse(location + path);
    }

    /** Returns how bundles are encrypted when they are written. Their content is the same for callers of this interface. */
    default BundleEncryption bundleEncryption() throws IOException {
        return BundleEncryption.NONE;
    }

    /** Returns the recommended number of files to read or write in parallel. */
    int parallelism();

    /** Reads a small file; empty if it does not exist. */
    Optional<byte[]> read(String path) throws IOException;

    /**
     * Returns a small file of which only parts are needed, so that no others are decrypted; empty if it does not exist.
     */
    default Optional<PartialContent> readPartially(String path) throws IOException {
        return read(path).map(PartialContent::of);
    }

    /** Opens a file; empty if it does not exist. The caller closes the stream. */
    Optional<InputStream> open(String path) throws IOException;

    /** Returns the size of a file in bytes; empty if it does not exist. */
    OptionalLong size(String path) throws IOException;

    /** Creates or replaces a file. After a power failure it may be missing or empty. */
    void write(String path, byte[] content) throws IOException;

    /** Creates or replaces a file from a stream of any length. The stream is not closed. */
    void write(String path, InputStream content) throws IOException;

    /** Creates or replaces a file durably: after a power failure it has either its old or its new content. */
    void writeDurably(String path, byte[] content) throws IOException;

    /**
     * Forces everything written so far to disk, so that it survives a power failure. Does nothing on storage that
     * confirms only durable writes.
     */
    default void sync() throws IOException {}

    /** Deletes a file if it exists. On storage with folders, its folder is deleted too if it is empty afterwards. */
    void delete(String path) throws IOException;

    /** Lists the files below a folder at any depth, in no particular order; none if the folder does not exist. */
    List<StoredFile> list(String folder) throws IOException;

    /** Deletes incomplete files of writers that were killed. The caller must hold the lease. */
    void deleteTemporaries() throws IOException;

    /** Lists files and folders that users other than the owner can open; empty if the storage has no such notion. */
    List<String> pathsWithLooseAccess() throws IOException;

    /**
     * Acquires the exclusive right to write.
     *
     * @param owner a description of the caller, shown to others that try to acquire the lease; no personal data
     * @throws LeaseHeldException if the lease is held already
     */
    Lease acquireLease(String owner) throws IOException;
}
