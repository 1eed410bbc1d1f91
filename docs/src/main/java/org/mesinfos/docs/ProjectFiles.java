package org.mesinfos.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Access to the text files of a source tree, without those that a build makes or installs. */
final class ProjectFiles {

    private static final Set<String> MADE = Set.of("target", ".git", "node_modules");

    private ProjectFiles() {}

    /** Returns the files under a folder whose names end so, sorted by path. */
    static List<Path> under(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
                    .filter(file -> !made(folder.relativize(file)))
                    .sorted()
                    .toList();
        }
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
