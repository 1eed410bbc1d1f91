package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** An inbox on a local file system. Links are left out: they can lead anywhere, and to a file many times. */
final class LocalInboxStorage implements InboxStorage {

    private final Path root;

    LocalInboxStorage(Path root) {
        this.root = root;
    }

    @Override
    public List<Drop.StoredFile> files() throws IOException {
        List<Drop.StoredFile> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return !directory.equals(root) && isHidden(directory)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isHidden(file)) {
                    files.add(new Drop.StoredFile(
                            file.toUri().toString(),
                            root.relativize(file).toString().replace('\\', '/'),
                            attributes.size(),
                            attributes.lastModifiedTime().toMillis()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    @Override
    public byte[] read(Drop.StoredFile file) throws IOException {
        return Files.readAllBytes(root.resolve(file.name()));
    }
}
