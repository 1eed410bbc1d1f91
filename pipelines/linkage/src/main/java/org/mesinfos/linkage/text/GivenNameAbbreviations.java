package org.mesinfos.linkage.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Abbreviations of given names in official lists, such as M.ª for María. Immutable.
 *
 * <p>The resource {@code given-name-abbreviations.txt} of this package describes its lines.
 */
public final class GivenNameAbbreviations {

    private static final GivenNameAbbreviations BUILT_IN = read();

    private final Map<String, String> names;

    private GivenNameAbbreviations(Map<String, String> names) {
        this.names = names;
    }

    /** Returns the table that ships with the program. */
    public static GivenNameAbbreviations builtIn() {
        return BUILT_IN;
    }

    /** Returns a text with the names in place of their abbreviations. */
    public String expanded(String text) {
        StringJoiner expanded = new StringJoiner(" ");
        for (String word : text.split(" ", -1)) {
            expanded.add(names.getOrDefault(word.toLowerCase(Locale.ROOT).replace('°', 'º'), word));
        }
        return expanded.toString();
    }

    private static GivenNameAbbreviations read() {
        Map<String, String> names = new HashMap<>();
        try (InputStream table = GivenNameAbbreviations.class.getResourceAsStream("given-name-abbreviations.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    List<String> columns = List.of(line.split(" ", -1));
                    columns.subList(2, columns.size()).forEach(abbreviation -> names.put(abbreviation, columns.get(1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The table of abbreviations cannot be read", e);
        }
        return new GivenNameAbbreviations(names);
    }
}
