package org.mesinfos.pipelines.store.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Storage in a folder of a local file system.
 *
 * <p>Only the owner can open the files. Symbolic links are not followed.
 *
 * <p>A file is written under {@code tmp/} and then renamed atomically, so readers never see an incomplete file. Single
 * files are forced to disk by {@link #writeDurably} only, because forcing each of tens of thousands of small files would
 * take minutes. {@link #sync} forces all of them at once.
 */
public final class LocalStorage implements StorageArea {

    private static final String TEMPORARIES = "tmp";

    private final Path root;
    private final PrivateFiles privateFiles;
    private final LinkFreePaths paths;

    public LocalStorage(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.privateFiles = new PrivateFiles(this.root);
        this.paths = new LinkFreePaths(this.root);
    }

    @Override
    public String location() {
        return root.toString();
    }

    @Override
    public int parallelism() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(paths.resolveNonLink(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        try {
            return Optional.of(Files.newInputStream(paths.resolveNonLink(path), LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public OptionalLong size(String path) throws IOException {
        try {
            Path file = paths.resolve(path);
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                throw paths.linkFailure(file);
            }
            return attributes.isRegularFile() ? OptionalLong.of(attributes.size()) : OptionalLong.empty();
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        replace(path, Durability.BUFFERED, stream -> stream.write(content));
    }

    @Override
    public void write(String path, InputStream content) throws IOException {
        replace(path, Durability.BUFFERED, content::transferTo);
    }

    @Override
    public void writeDurably(String path, byte[] content) throws IOException {
        List<Path> changed = foldersWithNewEntries(paths.resolveNonLink(path));
        replace(path, Durability.FORCED, stream -> stream.write(content));
        for (Path folder : changed) {
            try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }

    /** Returns the folder of a file and, if it does not exist yet, those above it up to the first one that does. */
    private List<Path> foldersWithNewEntries(Path file) {
        List<Path> folders = new ArrayList<>();
        Path folder = LinkFreePaths.folder(file);
        folders.add(folder);
        while (!folder.equals(root) && !Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            folder = LinkFreePaths.folder(folder);
            folders.add(folder);
        }
        return folders;
    }

    @Override
    public void sync() throws IOException {
        new DiskSync(root).sync();
    }

    private void replace(String path, Durability durability, ContentWriter content) throws IOException {
        Path target = paths.resolve(path);
        Path temporary = paths.resolve(TEMPORARIES + "/" + TemporaryNames.next());
        try {
            writeFile(temporary, durability, content);
            move(temporary, target);
        } catch (IOException e) {
            deleteQuietly(temporary, e);
            throw StorageFullException.isFull(e) ? new StorageFullException(location(), e) : e;
        } catch (RuntimeException | Error e) {
            deleteQuietly(temporary, e);
            throw e;
        }
    }

    private void writeFile(Path temporary, Durability durability, ContentWriter content) throws IOException {
        try (FileChannel channel = create(temporary);
                OutputStream stream = Channels.newOutputStream(channel)) {
            content.writeTo(stream);
            if (durability == Durability.FORCED) {
                channel.force(true);
            }
        }
    }

    private FileChannel create(Path temporary) throws IOException {
        try {
            return privateFiles.create(temporary);
        } catch (NoSuchFileException e) {
            privateFiles.createFolders(LinkFreePaths.folder(temporary));
            return privateFiles.create(temporary);
        }
    }

    private void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            privateFiles.createFolders(LinkFreePaths.folder(target));
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void deleteQuietly(Path temporary, Throwable failure) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void delete(String path) throws IOException {
        Path file = paths.resolveNonLink(path);
        Files.deleteIfExists(file);
        Path folder = LinkFreePaths.folder(file);
        while (root.relativize(folder).getNameCount() > 1 && deleteIfEmpty(folder)) {
            folder = LinkFreePaths.folder(folder);
        }
    }

    /** Deletes a folder unless it has files. A run deletes many files of folders that have others: no exception for each. */
    private static boolean deleteIfEmpty(Path folder) {
        return folder.toFile().delete();
    }

    @Override
    public List<StoredFile> list(String folder) throws IOException {
        Path start = folder.isEmpty() ? root : paths.resolveNonLink(folder);
        List<StoredFile> files = new ArrayList<>();
        if (Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
            walk(start, (file, attributes) -> files.add(new StoredFile(paths.relative(file), attributes.size())));
        }
        return files;
    }

    @Override
    public void deleteTemporaries() throws IOException {
        Path temporaries = root.resolve(TEMPORARIES);
        if (Files.isDirectory(temporaries, LinkOption.NOFOLLOW_LINKS)) {
            walk(temporaries, (file, attributes) -> Files.delete(file));
        }
    }

    @Override
    public List<String> pathsWithLooseAccess() throws IOException {
        List<String> loose = new ArrayList<>();
        if (privateFiles.areSupported() && Files.isDirectory(root)) {
            Files.walkFileTree(root, new LooseAccessVisitor(path -> loose.add(paths.relative(path))));
        }
        return loose;
    }

    @Override
    public Lease acquireLease(String owner) throws IOException {
        privateFiles.createFolders(root);
        Path file = paths.resolveNonLink("LEASE");
        return LocalLease.acquire(location(), root.toRealPath().resolve(file.getFileName()), privateFiles, owner);
    }

    private static void walk(Path start, Visit visit) throws IOException {
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                visit.visit(file, attributes);
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

    /** Names that no other process gives, apart from the storage, because most commands only read. */
    private static final class TemporaryNames {

        private static final String PROCESS = UUID.randomUUID().toString();
        private static final AtomicLong COUNT = new AtomicLong();

        private TemporaryNames() {}

        static String next() {
            return PROCESS + "-" + COUNT.incrementAndGet();
        }
    }

    private enum Durability {
        FORCED,
        BUFFERED
    }

    @FunctionalInterface
    private interface ContentWriter {
        void writeTo(OutputStream stream) throws IOException;
    }

    @FunctionalInterface
    private interface Visit {
        void visit(Path file, BasicFileAttributes attributes) throws IOException;
    }
}
