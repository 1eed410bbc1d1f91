package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.pipelines.deliveries.StoredFileListing.EntryKind;
import org.mesinfos.pipelines.deliveries.StoredFileListing.UnsupportedEntry;
import org.mesinfos.pipelines.store.storage.RelativePaths;

/**
 * Inbox on a local file system. Symbolic links are listed but never followed, because they can lead out of the
 * inbox, or to a file several times.
 */
final class LocalInboxStorage implements InboxStorage {

    private final Path root;

    LocalInboxStorage(Path root) {
        this.root = root;
    }

    @Override
    public StoredFileListing list() throws IOException {
        List<Drop.StoredFile> files = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        List<UnsupportedEntry> unsupported = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                if (directory.equals(root) || !isHidden(directory)) {
                    return FileVisitResult.CONTINUE;
                }
                addHidden(directory);
                return FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isHidden(file)) {
                    addHidden(file);
                } else if (!attributes.isRegularFile()) {
                    unsupported.add(new UnsupportedEntry(
                            relativePath(file), attributes.isSymbolicLink() ? EntryKind.LINK : EntryKind.SPECIAL));
                } else if (Files.isReadable(file)) {
                    files.add(new Drop.StoredFile(
                            file.toUri().toString(),
                            relativePath(file),
                            attributes.size(),
                            attributes.lastModifiedTime().toMillis()));
                } else {
                    unreadable.add(relativePath(file));
                }
                return FileVisitResult.CONTINUE;
            }

            private void addHidden(Path entry) {
                if (!HiddenNames.isLeftover(entry.getFileName().toString())) {
                    unsupported.add(new UnsupportedEntry(relativePath(entry), EntryKind.HIDDEN));
                }
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(root)) {
                    throw failure;
                }
                unreadable.add(relativePath(file));
                return FileVisitResult.CONTINUE;
            }
        });
        return new StoredFileListing(files, unreadable, unsupported);
    }

    private String relativePath(Path file) {
        return RelativePaths.of(root, file);
    }

    private static boolean isHidden(Path path) {
        return HiddenNames.isHidden(path.getFileName().toString());
    }

    @Override
    public InputStream open(Drop.StoredFile file) throws IOException {
        return Files.newInputStream(root.resolve(file.name()), LinkOption.NOFOLLOW_LINKS);
    }
}
