package org.mesinfos.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verification that the sample files in the repository equal the output of the generator. */
class SampleFilesTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final List<String> GENERATED =
            List.of("inbox", "truth", "registry.csv", "mesinfos.yaml", "sample-person.key");

    @Test
    void generatesTheFilesOfTheRepository(@TempDir Path fresh) throws IOException {
        new SampleFolder(fresh).write(Population.of(2024, 40, 3));

        NavigableMap<String, Integer> written = hashes(fresh);

        assertThat(written).hasSizeGreaterThan(80);
        assertThat(hashes(MODULE))
                .as("run: mesinfos generate --out sample-data")
                .isEqualTo(written);
    }

    @Test
    void keepsTheInboxSmall() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(MODULE.resolve("inbox"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isLessThan(3_000_000);
    }

    private static NavigableMap<String, Integer> hashes(Path folder) throws IOException {
        NavigableMap<String, Integer> hashes = new TreeMap<>();
        for (String name : GENERATED) {
            try (Stream<Path> files = Files.walk(folder.resolve(name))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    hashes.put(folder.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
                }
            }
        }
        return hashes;
    }
}
