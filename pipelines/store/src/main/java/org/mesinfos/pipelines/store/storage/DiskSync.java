package org.mesinfos.pipelines.store.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Synchronisation of the files and folders below a folder with the disk.
 *
 * <p>On Linux, one {@code syncfs} call writes the whole file system, by the command {@code sync --file-system} because
 * Java has no such call. Elsewhere, or without the command, each file is forced by itself, which is slower.
 */
final class DiskSync {

    private final Path folder;

    DiskSync(Path folder) {
        this.folder = folder;
    }

    void sync() throws IOException {
        if (!syncFileSystem()) {
            forceEach();
        }
    }

    /** Returns false if the command does not exist or failed. */
    private boolean syncFileSystem() throws IOException {
        boolean isLinux = "Linux".equals(System.getProperty("os.name"));
        if (!isLinux || folder.getFileSystem() != FileSystems.getDefault()) {
            return false;
        }
        try {
            return new ProcessBuilder("sync", "--file-system", folder.toString())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noCommand) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the store was forced to disk", interrupted);
        }
    }

    void forceEach() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    force(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                force(visited);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (NoSuchFileException removedMeanwhile) {
            // A temporary file of another thread.
        }
    }
}
