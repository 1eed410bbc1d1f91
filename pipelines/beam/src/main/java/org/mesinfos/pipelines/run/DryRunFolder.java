package org.mesinfos.pipelines.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.format.temporary.PrivateFolder;

/**
 * Folder of the copy of a store, which only its owner can open. It is beside the store, or among the temporary files if
 * nothing can be written there.
 *
 * <p>A lock on a file in the folder shows that its process is alive. Numbers of processes would not: in containers, all
 * processes may have the same one, and those of another container are unknown.
 */
final class DryRunFolder implements Closeable {

    private static final String SUFFIX = ".dry-run-";
    private static final String LOCK = "in-use";

    /** Folders of this process, whose locks would be lost if it closed their files. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private DryRunFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Creates a folder for a store. */
    static synchronized DryRunFolder create(Path store) throws IOException {
        Path parent = existingParent(store);
        Path path = Files.createTempDirectory(Files.isWritable(parent) ? parent : temporaryFiles(), prefix(store))
                .toRealPath();
        OPEN.add(path);
        try {
            return new DryRunFolder(path, locked(path.resolve(LOCK)));
        } catch (IOException | RuntimeException e) {
            remove(path);
            OPEN.remove(path);
            throw e;
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            channel.lock();
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Removes the folders of a store whose processes have ended, except those that another user could change. */
    static synchronized void removeLeft(Path store) throws IOException {
        removeLeft(existingParent(store), store);
        removeLeft(temporaryFiles(), store);
    }

    private static void removeLeft(Path parent, Path store) throws IOException {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (DirectoryStream<Path> left =
                Files.newDirectoryStream(parent.toRealPath(), path -> name(path).startsWith(prefix(store)))) {
            for (Path folder : left) {
                if (!OPEN.contains(folder) && isPrivate(folder)) {
                    removeUnlocked(folder);
                }
            }
        }
    }

    private static boolean isPrivate(Path folder) throws IOException {
        try {
            return PrivateFolder.isPrivate(folder);
        } catch (NoSuchFileException removedByItsOwner) {
            return false;
        }
    }

    private static void removeUnlocked(Path folder) throws IOException {
        boolean isFilled = isFilled(folder);
        Path file = folder.resolve(LOCK);
        if (Files.isSymbolicLink(file)) {
            // No version has written one.
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            if (free != null) {
                remove(folder);
            }
        } catch (NoSuchFileException withoutLock) {
            // An empty one has just been created, or is being removed. Versions that used no lock left the others.
            if (isFilled) {
                remove(folder);
            }
        } catch (OverlappingFileLockException ofAnotherClassLoader) {
            // Its owner in this process removes it.
        }
    }

    private static boolean isFilled(Path folder) throws IOException {
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            return content.iterator().hasNext();
        } catch (NoSuchFileException removedByItsOwner) {
            return false;
        }
    }

    /** Removes the file of the lock last, so that no folder with content is without one. */
    private static void remove(Path folder) throws IOException {
        try (DirectoryStream<Path> content =
                Files.newDirectoryStream(folder, path -> !name(path).equals(LOCK))) {
            for (Path path : content) {
                Files.walkFileTree(path, new Removal());
            }
        } catch (NoSuchFileException removedByAnother) {
            return;
        }
        Files.deleteIfExists(folder.resolve(LOCK));
        Files.deleteIfExists(folder);
    }

    /** Returns the closest folder around a store that exists; a dry run creates none. */
    private static Path existingParent(Path store) {
        Path parent = store.getParent();
        while (parent != null && parent.getParent() != null && !Files.exists(parent)) {
            parent = parent.getParent();
        }
        return parent == null ? store : parent;
    }

    private static Path temporaryFiles() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static String prefix(Path store) {
        return "." + name(store) + SUFFIX;
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        try {
            remove(path);
        } finally {
            OPEN.remove(path);
            lock.close();
        }
    }

    /** Removal of a file or folder with all that it contains. */
    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
        }
    }
}
