package org.mesinfos.connectors.format.temporary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one folder for temporary files of this process and its child processes.
 *
 * <p>It is created on first use, for its owner only, and removed when the process ends. A process that was killed leaves
 * its folder; the next process of the same user removes it. A lock on a file in the folder shows that its process is alive.
 */
public final class TemporaryFolder {

    private static final String PREFIX = "mesinfos-work-";
    private static final String LOCK = "in-use";

    private static Optional<TemporaryFolder> shared = Optional.empty();

    private final Path path;

    /** Held until the process ends. */
    private final FileLock lock;

    private TemporaryFolder(Path path) throws IOException {
        this.path = path;
        this.lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                .lock();
    }

    /**
     * Returns the folder of this process.
     *
     * @throws IOException if it cannot be created
     */
    public static synchronized Path path() throws IOException {
        if (shared.isEmpty()) {
            shared = Optional.of(create(Path.of(System.getProperty("java.io.tmpdir"))));
        }
        return shared.get().path;
    }

    /** Creates a folder for temporary files in another one, and removes those of processes that have ended. */
    static TemporaryFolder create(Path parent) throws IOException {
        TemporaryFolder created = new TemporaryFolder(Files.createTempDirectory(parent, PREFIX));
        created.removeAbandoned(parent);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> removeQuietly(created.path)));
        return created;
    }

    /** Removes the folder, as the end of the process does. */
    void remove() throws IOException {
        lock.acquiredBy().close();
        removeQuietly(path);
    }

    private void removeAbandoned(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (!folder.equals(path) && isAbandoned(folder)) {
                    removeQuietly(folder);
                }
            }
        }
    }

    /** Returns false if the process is alive, or if another user could change the folder. */
    private boolean isAbandoned(Path folder) {
        try {
            return PrivateFolder.isPrivate(folder, path) && isUnlocked(folder.resolve(LOCK));
        } catch (IOException removedByAnother) {
            return false;
        }
    }

    private static boolean isUnlocked(Path lock) {
        try (FileChannel channel = FileChannel.open(lock, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (IOException | OverlappingFileLockException inUse) {
            return false;
        }
    }

    private static void removeQuietly(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException removedByAnother) {
            // The next process tries again.
        }
    }
}
