package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compatibility with stores in earlier formats: they can be verified and continued.
 *
 * <p>Each fixture has persons linked by the model, unattributed and withheld rows, a rejected row and a file without
 * connector. The folder {@code first} was delivered when the stores were written; the folder {@code second} is delivered
 * by the test. The first run reads the first folder again: version 0.1.0 recorded no rules by which it read it, and the
 * rules of other versions differ. Format 2 was written before the internal state was encrypted.
 */
@Tag("slow")
final class ReleasedStoreTest {

    @TempDir
    private Path folder;

    private Path store;

    private void unpack(String format) throws IOException, URISyntaxException {
        Path fixture = Path.of(
                        getClass().getResource("/stores/format-1/store.zip").toURI())
                .getParent();
        for (String file : List.of("mesinfos.yaml", "registry.csv", "sample-person.key")) {
            Files.copy(fixture.resolve(file), folder.resolve(file));
        }
        copy(fixture.resolve("first"), folder.resolve("inbox"));
        copy(fixture.resolve("second"), folder.resolve("inbox"));
        store = folder.resolve("store");
        unzip(fixture.resolveSibling(format).resolve("store.zip"), store);
    }

    @ParameterizedTest
    @CsvSource({
        "format-1, d7c2347854cb0d4ce8728838308806c4eccc6bc7cda5a7a871d39be1bbe11c44",
        "format-2, 58e1f80b8d9d6f7766f91eaeb1c4d1c4882f716417d845504516611d7d03525c"
    })
    void verifiesStoreInAnEarlierFormat(String format, String writtenHash) throws Exception {
        unpack(format);

        Terminal verified = Terminal.run("verify", "--store", store);

        assertThat(verified.out()).contains("Sound: ").contains("store hash " + writtenHash);
        assertThat(verified.status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"format-1", "format-2"})
    void continuedStoreEqualsANewStore(String format) throws Exception {
        unpack(format);
        Path fresh = folder.resolve("fresh");

        assertThat(Terminal.run("run", "--inbox", folder.resolve("inbox"), "--store", store)
                        .status())
                .isZero();
        // One of the deliveries of the first folder has only rejected rows, which a run reports when it takes it.
        assertThat(Terminal.run("run", "--inbox", folder.resolve("inbox"), "--store", fresh)
                        .status())
                .isEqualTo(3);

        Terminal verified = Terminal.run("verify", "--store", store);
        assertThat(verified.status()).as(verified.everything()).isZero();
        assertThat(bundleManifests(store)).hasSizeGreaterThan(10).isEqualTo(bundleManifests(fresh));
        assertThat(storeHash(verified)).isEqualTo(storeHash(Terminal.run("verify", "--store", fresh)));
    }

    private static String storeHash(Terminal verified) {
        return verified.out()
                .lines()
                .filter(line -> line.startsWith("store hash "))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the bundle manifests by path. They contain the hash of every bundle file. */
    private static SortedMap<String, String> bundleManifests(Path store) throws IOException {
        SortedMap<String, String> manifests = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(store.resolve("bundles"))) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                if (path.endsWith("datapackage.json")) {
                    manifests.put(store.relativize(path).toString(), Files.readString(path));
                }
            }
        }
        return manifests;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    /** Unpacks a store with the file permissions of a store. */
    private static void unzip(Path archive, Path store) throws IOException {
        try (InputStream bytes = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = store.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        try (Stream<Path> paths = Files.walk(store)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isDirectory)::iterator) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }
}
