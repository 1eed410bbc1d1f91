package org.mesinfos.pipelines.store.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Paths of the files of a local folder that lead neither out of it nor through a symbolic link. Safe for several threads. */
final class LinkFreePaths {

    private static final int DEPTH_OF_SHARED_FOLDERS = 2;

    private final Path root;
    private final Set<Path> checkedFolders = ConcurrentHashMap.newKeySet();

    /** @param root absolute path of the folder, without {@code .} and {@code ..} */
    LinkFreePaths(Path root) {
        this.root = root;
    }

    /** Resolves a path and requires that neither the file nor any folder above it is a symbolic link. */
    Path resolveNonLink(String path) throws IOException {
        Path file = resolve(path);
        requireNoLink(file);
        return file;
    }

    /**
     * Resolves a path and requires that no folder above the file is a symbolic link. The upper folders, which many
     * files share, are checked only once, because checking them for each file took a quarter of the time of a run.
     */
    Path resolve(String path) throws IOException {
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new IOException("A path leads out of the store " + root);
        }
        requireFoldersWithoutLinks(folder(file));
        return file;
    }

    private void requireFoldersWithoutLinks(Path folder) throws IOException {
        if (folder.equals(root) || checkedFolders.contains(folder)) {
            return;
        }
        requireFoldersWithoutLinks(folder(folder));
        requireNoLink(folder);
        if (root.relativize(folder).getNameCount() <= DEPTH_OF_SHARED_FOLDERS) {
            checkedFolders.add(folder);
        }
    }

    private void requireNoLink(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            throw linkFailure(file);
        }
    }

    /** Returns the failure of a file that is a symbolic link. */
    IOException linkFailure(Path link) {
        return new IOException("In the store " + root + ", " + relative(link)
                + " is a symbolic link, which could lead out of it: remove the link");
    }

    /** Returns the path of a file in the folder, as the store names it. */
    String relative(Path file) {
        return RelativePaths.of(root, file);
    }

    /** Returns the folder of a file below the root. */
    static Path folder(Path belowRoot) {
        return Objects.requireNonNull(belowRoot.getParent(), "a path below the root has a folder");
    }
}
