package org.mesinfos.samples.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reader of word lists in the package of a class. */
public final class ResourceLines {

    private static final Pattern COLUMNS = Pattern.compile("\\|");

    private ResourceLines() {}

    /** Returns the lines of a UTF-8 resource. */
    public static List<String> of(Class<?> neighbour, String name) {
        try (InputStream resource = neighbour.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalArgumentException("No resource " + name + " in the package of " + neighbour.getName());
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + name + " cannot be read", e);
        }
    }

    /** Returns the lines of a resource, split at vertical bars. */
    public static <T> List<T> table(Class<?> neighbour, String name, Function<String[], T> row) {
        return of(neighbour, name).stream()
                .map(line -> row.apply(COLUMNS.split(line, -1)))
                .toList();
    }
}
