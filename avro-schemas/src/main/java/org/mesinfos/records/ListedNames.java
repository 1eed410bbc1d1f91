package org.mesinfos.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Names that a properties file lists under keys, separated by commas, such as fields under record types. Immutable.
 *
 * <pre>{@code
 * ListedNames fields = ListedNames.read(EventTimes.class, "event-times.properties");
 * fields.of("BankTransaction");   // [booking_date, operation_date, value_date]
 * }</pre>
 */
public final class ListedNames {

    private final Map<String, List<String>> names;

    private ListedNames(Map<String, List<String>> names) {
        this.names = names;
    }

    /**
     * Reads a resource beside a class.
     *
     * @throws UncheckedIOException if the resource cannot be read
     */
    public static ListedNames read(Class<?> owner, String resource) {
        Properties listed = new Properties();
        try (InputStream in = owner.getResourceAsStream(resource)) {
            listed.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException("The resource " + resource + " could not be read", failure);
        }
        Map<String, List<String>> names = new HashMap<>();
        listed.stringPropertyNames().forEach(key -> names.put(key, split(listed.getProperty(key))));
        return new ListedNames(names);
    }

    private static List<String> split(String listed) {
        return Arrays.stream(listed.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Returns the names under a key in the order of the file; empty if the file does not have the key. */
    public List<String> of(String key) {
        return names.getOrDefault(key, List.of());
    }

    /** Returns the keys of the file, also those without names. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(names.keySet());
    }
}
