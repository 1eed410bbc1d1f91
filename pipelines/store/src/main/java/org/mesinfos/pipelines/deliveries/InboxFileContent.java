package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.format.archive.ExpandedArchives;
import org.mesinfos.pipelines.store.encryption.EncryptedUri;
import org.mesinfos.pipelines.store.originals.OriginalFile;
import org.mesinfos.pipelines.store.originals.StoredBytes;
import org.mesinfos.pipelines.store.storage.RemoteFileSystem;
import org.mesinfos.pipelines.store.storage.StorageLocations;

/**
 * Content of a file of the inbox, on a local disk or on a file system that Beam supports.
 *
 * @param context context of the file
 * @param uri location of its bytes
 * @param size size in bytes
 */
public record InboxFileContent(SourceContext context, String uri, long size) implements SourceContent {

    /** Separator between the URI of an archive and the name of an entry; never part of a file name. */
    private static final char ENTRY_SEPARATOR = '\0';

    @Override
    public InputStream open(long offset) throws IOException {
        return open(uri, offset);
    }

    /** Returns the bytes of a file whose context is not needed. Its {@link SourceContent#context} throws an exception. */
    public static SourceContent withoutContext(String uri, long size) {
        return new Bytes(uri, size);
    }

    /** Content without context. */
    private record Bytes(String uri, long size) implements SourceContent {

        @Override
        public SourceContext context() {
            throw new UnsupportedOperationException("Only the bytes of this file are known");
        }

        @Override
        public InputStream open(long offset) throws IOException {
            return InboxFileContent.open(uri, offset);
        }
    }

    /**
     * Returns the URI of an entry of an archive.
     *
     * @param archive URI of the archive
     * @param name path of the entry in the archive
     */
    public static String entryUri(String archive, String name) {
        return archive + ENTRY_SEPARATOR + name;
    }

    /** Returns true if the URI is that of an entry of an archive. */
    public static boolean isArchiveEntry(String uri) {
        return uri.indexOf(ENTRY_SEPARATOR) >= 0;
    }

    /**
     * Opens a file of the inbox, or an original of the store, at an offset. The URI of a file of the inbox has no symbolic link
     * in its path.
     *
     * @throws NoSuchFileException if the file of the inbox does not exist, is a symbolic link or another non-regular file, or
     *     is in a folder that has become a symbolic link
     */
    public static InputStream open(String uri, long offset) throws IOException {
        if (OriginalFile.isOriginal(uri)) {
            return OriginalFile.decode(storedBytes(OriginalFile.storedFile(uri)), offset);
        }
        if (EncryptedUri.isEncrypted(uri)) {
            return openStored(uri, offset);
        }
        int inside = uri.indexOf(ENTRY_SEPARATOR);
        if (inside >= 0) {
            return openEntry(uri.substring(0, inside), uri.substring(inside + 1), offset);
        }
        Optional<Path> local = StorageLocations.localPath(uri);
        return local.isPresent()
                ? openDelivered(local.get(), offset)
                : RemoteFileSystem.installed().open(uri, offset);
    }

    private static InputStream openDelivered(Path file, long offset) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException("A file of the inbox does not exist or is not a regular file");
        }
        SeekableByteChannel channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        try {
            if (!file.toRealPath().equals(file)) {
                throw new NoSuchFileException("A file of the inbox is in a folder that is a symbolic link");
            }
            return Channels.newInputStream(channel.position(offset));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Opens a file of a store by its URI, which workers receive in place of one in the inbox. */
    private static InputStream openStored(String uri, long offset) throws IOException {
        if (EncryptedUri.isEncrypted(uri)) {
            EncryptedUri encrypted = EncryptedUri.parse(uri);
            return encrypted.open(
                    start -> openStored(encrypted.stored(), start),
                    size(encrypted.stored()),
                    offset,
                    StorageLocations::open);
        }
        Optional<Path> local = StorageLocations.localPath(uri);
        return local.isPresent()
                ? Channels.newInputStream(
                        Files.newByteChannel(local.get(), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))
                                .position(offset))
                : RemoteFileSystem.installed().open(uri, offset);
    }

    private static InputStream openEntry(String archive, String name, long offset) throws IOException {
        long size = size(archive);
        return ExpandedArchives.shared()
                .open(archive + ENTRY_SEPARATOR + size + version(archive), withoutContext(archive, size), name, offset);
    }

    /** Returns a text that changes when a local file is replaced. */
    private static String version(String uri) throws IOException {
        Optional<Path> local = StorageLocations.localPath(uri);
        if (local.isEmpty()) {
            return "";
        }
        BasicFileAttributes attributes =
                Files.readAttributes(local.get(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return " " + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS) + " " + attributes.fileKey();
    }

    private static StoredBytes storedBytes(String uri) throws IOException {
        long size = size(uri);
        return new StoredBytes() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream open(long offset) throws IOException {
                return openStored(uri, offset);
            }
        };
    }

    private static long size(String uri) throws IOException {
        if (EncryptedUri.isEncrypted(uri)) {
            return EncryptedUri.plainSize(size(EncryptedUri.parse(uri).stored()));
        }
        Optional<Path> local = StorageLocations.localPath(uri);
        return local.isPresent()
                ? Files.size(local.get())
                : RemoteFileSystem.installed().size(uri);
    }
}
