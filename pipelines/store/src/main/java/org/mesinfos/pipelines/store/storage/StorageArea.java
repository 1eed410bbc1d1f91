package org.mesinfos.pipelines.store.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The place a store lives in. Paths are relative, use {@code /} and have passed {@link
 * org.mesinfos.pipelines.store.catalog.StoreNames#requirePath}.
 *
 * <p>Safe for use by several threads. A file is seen by others entirely or not at all. Every failure is an {@link
 * IOException}; a full disk is a {@link StorageFullException}.
 */
public interface StorageArea {

    /** Where it is, for messages. */
    String location();

    /** How many files are best read or written at once. */
    int parallelism();

    /** The bytes of a small file; empty when there is none. */
    Optional<byte[]> read(String path) throws IOException;

    /** A stream over a file, closed by the caller; empty when there is none. */
    Optional<InputStream> open(String path) throws IOException;

    /** The size of a file; empty when there is none. */
    OptionalLong size(String path) throws IOException;

    /** Creates or replaces a file. After a power failure it may be missing or empty. */
    void write(String path, byte[] content) throws IOException;

    /** Creates or replaces a file from a stream of any length, which stays open. */
    void write(String path, InputStream content) throws IOException;

    /** Creates or replaces a file such that it is there, old or new, also after a power failure. */
    void writeDurably(String path, byte[] content) throws IOException;

    /** Deletes a file, and its folder where folders exist and that was its last file; no file is no error. */
    void delete(String path) throws IOException;

    /** Every file below a folder, at any depth, in no particular order; none when there is no such folder. */
    List<StoredFile> list(String folder) throws IOException;

    /** Deletes what dead writers left half written. Only for the holder of the lease. */
    void deleteTemporaries() throws IOException;

    /** What others than the owner may do that they should not; empty where that cannot be told. */
    List<String> looseAccess() throws IOException;

    /**
     * Becomes the one writer.
     *
     * @param owner who asks, for the message others get; no personal data
     * @throws LeaseHeldException when somebody else is
     */
    Lease acquireLease(String owner) throws IOException;
}
