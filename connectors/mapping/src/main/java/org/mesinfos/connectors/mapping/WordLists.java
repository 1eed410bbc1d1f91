package org.mesinfos.connectors.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists of words that lie beside the class that knows what they are for. */
public final class WordLists {

    private WordLists() {}

    /** The text of a list. */
    public static String text(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("The list " + resource + " could not be read", failure);
        }
    }

    /** Lines of {@code name = phrase | phrase} in their order; others, and comments after {@code #}, say nothing. */
    public static Map<String, List<String>> named(Class<?> beside, String resource) {
        return text(beside, resource)
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
