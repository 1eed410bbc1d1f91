package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mesinfos.pipelines.store.encryption.DataKeys;
import org.mesinfos.pipelines.store.encryption.EncryptedStorage;
import org.mesinfos.pipelines.store.storage.LocalStorage;
import org.mesinfos.pipelines.store.storage.StorageArea;

/** Access to the files of a store, bypassing its classes. */
final class StoreFiles {

    private StoreFiles() {}

    /** Returns the store in a folder without encryption, whose files have the paths that its classes use. */
    static Store plain(Path folder) {
        return new Store(new LocalStorage(folder));
    }

    /** Returns a store in a storage area, with the keys of the store in a folder. */
    static Store encrypted(StorageArea area, Path folder) {
        return new Store(new EncryptedStorage(
                area, new DataKeys(new LocalStorage(Path.of(folder + ".keys"))), Optional.empty()));
    }

    /** Returns the relative paths of all files except the lease, which is empty between runs. */
    static SortedSet<String> paths(Path store) throws IOException {
        return new TreeSet<>(modificationTimes(store).keySet());
    }

    static SortedMap<String, FileTime> modificationTimes(Path store) throws IOException {
        SortedMap<String, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(store)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("LEASE") && !file.endsWith("runs/CLEAN"))
                    .forEach(file -> times.put(store.relativize(file).toString(), modificationTime(file)));
        }
        return times;
    }

    /** Returns the content of every file by its relative path. */
    static SortedMap<String, String> contents(Path store) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(store.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private static FileTime modificationTime(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the first file whose relative path has the given prefix and suffix. */
    static Path find(Path store, String prefix, String suffix) throws IOException {
        String path = paths(store).stream()
                .filter(name -> name.startsWith(prefix) && name.endsWith(suffix))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No file " + prefix + "…" + suffix));
        return store.resolve(path);
    }
}
