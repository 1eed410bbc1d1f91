package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks at the files of a store as others see them. */
final class StoreFiles {

    private StoreFiles() {}

    /** Relative paths of all files but the lease, which holds nothing between runs. */
    static SortedSet<String> paths(Path store) throws IOException {
        return new TreeSet<>(times(store).keySet());
    }

    static SortedMap<String, FileTime> times(Path store) throws IOException {
        SortedMap<String, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(store)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("LEASE"))
                    .forEach(file -> times.put(store.relativize(file).toString(), time(file)));
        }
        return times;
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one file below a folder whose name starts and ends so. */
    static Path one(Path store, String start, String end) throws IOException {
        String path = paths(store).stream()
                .filter(name -> name.startsWith(start) && name.endsWith(end))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No file " + start + "…" + end));
        return store.resolve(path);
    }
}
