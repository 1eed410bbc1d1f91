package org.mesinfos.pipelines.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.StorageLocations;

/**
 * Temporary copy of a store and its key folder in which a dry run works, so that it leaves no trace in them. The copy is
 * in a folder that only its owner can open, and consists of further links to the same files; files are never changed in
 * place. Closing it removes it. A store on another file system than a local disk is not copied.
 */
final class DryRunCopy implements Closeable {

    private static final Set<String> NOT_COPIED = Set.of(StorePaths.LEASE, StorePaths.SECOND_LEASE, "tmp");

    private final @Nullable DryRunFolder folder;
    private final RunRequest request;

    private DryRunCopy(@Nullable DryRunFolder folder, RunRequest request) {
        this.folder = folder;
        this.request = request;
    }

    /** Copies the store of a dry run. */
    static DryRunCopy of(RunRequest request) throws IOException {
        Optional<Path> store = StorageLocations.localPath(request.store()).map(Path::toAbsolutePath);
        Optional<Path> keys = StorageLocations.localPath(
                        KeyFolder.of(request.store(), request.settings().keys()).location())
                .map(Path::toAbsolutePath);
        if (store.isEmpty() || keys.isEmpty()) {
            return new DryRunCopy(null, request);
        }
        DryRunFolder created = DryRunFolder.create(store.get());
        Path folder = created.path();
        DryRunCopy copy = new DryRunCopy(
                created,
                request.in(
                        folder.resolve("store").toString(),
                        request.settings()
                                .withKeys(Optional.of(folder.resolve("keys").toString()))));
        try {
            link(store.get(), folder.resolve("store"));
            link(keys.get(), folder.resolve("keys"));
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
        return copy;
    }

    /** Removes the copies of dry runs of a store that were killed, because they contain copies of its keys. */
    static void removeLeft(String location) throws IOException {
        Optional<Path> store = StorageLocations.localPath(location).map(Path::toAbsolutePath);
        if (store.isPresent()) {
            DryRunFolder.removeLeft(store.get());
        }
    }

    private static void link(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path relative = from.relativize(folder);
                if (NOT_COPIED.contains(relative.toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectory(to.resolve(relative.toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path relative = from.relativize(file);
                if (!NOT_COPIED.contains(relative.toString())) {
                    linkFile(file, to.resolve(relative.toString()));
                }
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

    private static void linkFile(Path file, Path copy) throws IOException {
        try {
            Files.createLink(copy, file);
        } catch (NoSuchFileException removedByARun) {
            // The run also changes what refers to it.
        } catch (IOException | UnsupportedOperationException cannotBeLinked) {
            Files.copy(file, copy);
        }
    }

    /** Returns the request of the dry run in the copy. */
    RunRequest request() {
        return request;
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            folder.close();
        }
    }
}
