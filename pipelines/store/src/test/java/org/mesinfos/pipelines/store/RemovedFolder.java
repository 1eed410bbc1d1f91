package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Temporary folder for one try of a property, removed at its end. Tests of JUnit use a folder of {@code @TempDir}, which the
 * properties of jqwik do not have.
 *
 * <p>A store belongs into a folder within it: the keys of a store are beside it.
 */
public final class RemovedFolder implements AutoCloseable {

    private final Path path;

    private RemovedFolder(Path path) {
        this.path = path;
    }

    public static RemovedFolder create() throws IOException {
        return new RemovedFolder(Files.createTempDirectory("mesinfos"));
    }

    public Path path() {
        return path;
    }

    /** Removes the folder with all files in it. */
    @Override
    public void close() throws IOException {
        List<Path> innermostFirst;
        try (Stream<Path> all = Files.walk(path)) {
            innermostFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : innermostFirst) {
            Files.delete(each);
        }
    }
}
