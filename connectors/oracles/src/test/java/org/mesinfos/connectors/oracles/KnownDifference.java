package org.mesinfos.connectors.oracles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A difference whose reason is known, from the resource {@code differences.tsv}.
 *
 * @param library name of the library
 * @param file name of the file
 * @param difference matches the difference from its start
 * @param reason why the values differ
 */
record KnownDifference(String library, String file, Pattern difference, String reason) {

    static final List<KnownDifference> ALL = read();

    static List<KnownDifference> of(Oracle oracle, String file, String difference) {
        return ALL.stream()
                .filter(known -> known.library().equals(oracle.library())
                        && known.file().equals(file)
                        && known.difference().matcher(difference).lookingAt())
                .toList();
    }

    private static List<KnownDifference> read() {
        try (InputStream resource = Objects.requireNonNull(
                KnownDifference.class.getResourceAsStream("differences.tsv"), "a resource of this module")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 4))
                    .map(cells -> new KnownDifference(cells[0], cells[1], Pattern.compile(cells[2]), cells[3]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
