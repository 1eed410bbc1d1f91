package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.pipelines.deliveries.StoredFileListing.EntryKind;
import org.mesinfos.pipelines.deliveries.StoredFileListing.UnsupportedEntry;
import org.mesinfos.pipelines.store.storage.RelativePaths;

/**
 * Inbox on a local file system, which may itself be below a symbolic link. Links in the inbox are listed but never followed,
 * because they can lead out of it, or to a file several times. The URIs of files have no link in them, so that a folder that
 * is exchanged for a link after the listing is noticed when a file is opened.
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
        Path real = root.toRealPath();
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (directory.equals(real) || !isHidden(directory)) {
                    return FileVisitResult.CONTINUE;
                }
                addHidden(directory, lastChangeBelow(directory));
                return FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isHidden(file)) {
                    addHidden(file, lastChange(file, attributes));
                } else if (!attributes.isRegularFile()) {
                    unsupported.add(new UnsupportedEntry(
                            RelativePaths.of(real, file),
                            attributes.isSymbolicLink() ? EntryKind.LINK : EntryKind.SPECIAL,
                            lastChange(file, attributes).toMillis()));
                } else if (Files.isReadable(file)) {
                    files.add(new Drop.StoredFile(
                            file.toUri().toString(),
                            RelativePaths.of(real, file),
                            attributes.size(),
                            lastChange(file, attributes).toMillis()));
                } else {
                    unreadable.add(RelativePaths.of(real, file));
                }
                return FileVisitResult.CONTINUE;
            }

            private void addHidden(Path entry, FileTime lastChange) {
                if (!HiddenNames.isLeftover(entry.getFileName().toString())) {
                    unsupported.add(new UnsupportedEntry(
                            RelativePaths.of(real, entry), EntryKind.HIDDEN, lastChange.toMillis()));
                }
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(real)) {
                    throw failure;
                }
                unreadable.add(RelativePaths.of(real, file));
                return FileVisitResult.CONTINUE;
            }
        });
        return new StoredFileListing(files, unreadable, unsupported);
    }

    private static boolean isHidden(Path path) {
        return HiddenNames.isHidden(path.getFileName().toString());
    }

    /** Returns the time of the last change of a folder or anything in it: a file that grows does not change its folder. */
    private static FileTime lastChangeBelow(Path folder) throws IOException {
        LatestChange latest = new LatestChange();
        Files.walkFileTree(folder, latest);
        return latest.time;
    }

    /** Visitor that finds the latest change of all entries that can be read. */
    private static final class LatestChange extends SimpleFileVisitor<Path> {

        private FileTime time = FileTime.fromMillis(0);

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return visitFile(directory, attributes);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            FileTime change = lastChange(file, attributes);
            if (change.compareTo(time) > 0) {
                time = change;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException unreadable) {
            return FileVisitResult.CONTINUE;
        }
    }

    /**
     * Returns the time of the last change that the system recorded, if it records one: a sender can state any other time, and
     * programs that copy files state that of the original.
     */
    private static FileTime lastChange(Path file, BasicFileAttributes attributes) {
        if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            try {
                return (FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
            } catch (IOException removedMeanwhile) {
                return attributes.lastModifiedTime();
            }
        }
        return attributes.lastModifiedTime();
    }

    @Override
    public InputStream open(Drop.StoredFile file) throws IOException {
        return InboxFileContent.open(file.uri(), 0);
    }
}
