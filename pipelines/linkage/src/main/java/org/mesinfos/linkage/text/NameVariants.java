package org.mesinfos.linkage.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Groups of equivalent given names: short forms, spellings, and forms in other languages. Immutable.
 *
 * <p>The resource {@code given-name-variants.txt} of this package contains one group per line. A name may be in several
 * groups.
 */
public final class NameVariants {

    private static final int[] NONE = {};
    private static final NameVariants BUILT_IN = read();

    private final Map<String, int[]> groups;

    private NameVariants(Map<String, int[]> groups) {
        this.groups = groups;
    }

    /** Returns the table that ships with the program. */
    public static NameVariants builtIn() {
        return BUILT_IN;
    }

    /** Returns the numbers of the groups of a folded name without spaces, ascending; empty if it is in none. */
    public int[] groups(String folded) {
        return groups.getOrDefault(folded, NONE);
    }

    /** Returns whether two folded names without spaces are forms of one name, such as Alex and Alexandre. */
    public boolean areVariants(String one, String other) {
        return Arrays.stream(groups(one)).anyMatch(group -> Arrays.binarySearch(groups(other), group) >= 0);
    }

    private static NameVariants read() {
        Map<String, int[]> groups = new HashMap<>();
        try (InputStream table = NameVariants.class.getResourceAsStream("given-name-variants.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            int group = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                for (String name : NameFolding.words(line)) {
                    String folded = NameFolding.withoutSpaces(NameFolding.fold(name));
                    int[] known = groups.getOrDefault(folded, NONE);
                    int[] more = Arrays.copyOf(known, known.length + 1);
                    more[known.length] = group;
                    groups.put(folded, more);
                }
                group++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The table of given names cannot be read", e);
        }
        return new NameVariants(groups);
    }
}
