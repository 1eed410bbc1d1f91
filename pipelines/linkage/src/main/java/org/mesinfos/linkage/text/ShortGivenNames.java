package org.mesinfos.linkage.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Given names that are short for another one and nothing else, such as Steve for Stephen: parents do not name twins with both.
 * Immutable.
 *
 * <p>They are in the resource {@code short-given-names.txt} of this package. A form of names of men and women, such as Sam, is not
 * one of them, and neither is a form that is also a name of its own, such as Alex.
 */
public final class ShortGivenNames {

    private static final Set<String> NAMES = read();

    private ShortGivenNames() {}

    /** Returns whether one of two folded forms of a name is short for the other. */
    public static boolean isShortFor(String one, String other) {
        return NAMES.contains(one) != NAMES.contains(other)
                && NameVariants.builtIn().areVariants(one, other);
    }

    private static Set<String> read() {
        try (InputStream table = ShortGivenNames.class.getResourceAsStream("short-given-names.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .flatMap(line -> NameFolding.words(line).stream())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The table of short given names cannot be read", e);
        }
    }
}
