package org.mesinfos.connectors.mapping.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reader of word lists from resources in the package of the class that uses them. */
public final class WordLists {

    private WordLists() {}

    /** Returns the text of a resource. */
    public static String text(Class<?> owner, String resource) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("The list " + resource + " could not be read", failure);
        }
    }

    /**
     * Returns the lines of the form {@code name = phrase | phrase}, in order. Other lines and comments after {@code #}
     * are ignored.
     */
    public static Map<String, List<String>> named(Class<?> owner, String resource) {
        return text(owner, resource)
                .lines()
                .filter(line -> !line.startsWith("#") && line.indexOf('=') > 0)
                .collect(Collectors.toMap(
                        WordLists::name, WordLists::phrases, (first, second) -> second, LinkedHashMap::new));
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf('=')).strip();
    }

    private static List<String> phrases(String line) {
        return Arrays.stream(line.substring(line.indexOf('=') + 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
