package org.mesinfos.docs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Access to the text files of a source tree, without those that a build makes or installs. */
final class ProjectFiles {

    private static final Set<String> MADE = Set.of("target", ".git", "node_modules");

    private ProjectFiles() {}

    /**
     * Returns the files under a folder whose names end so, sorted by path.
     *
     * @throws IllegalStateException if there are none, because a check of no file finds no fault
     */
    static List<Path> under(Path folder, String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        // Other modules may be built at the same time: a walk through their folders would meet files that disappear.
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return made(folder.relativize(directory)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(ending) && Files.isRegularFile(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        if (found.isEmpty()) {
            throw new IllegalStateException("No file under " + folder + " ends with " + ending);
        }
        return found.stream().sorted().toList();
    }

    static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    private static boolean made(Path file) {
        for (Path name : file) {
            if (MADE.contains(name.toString())) {
                return true;
            }
        }
        return false;
    }
}
