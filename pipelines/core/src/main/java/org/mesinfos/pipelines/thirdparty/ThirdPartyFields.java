package org.mesinfos.pipelines.thirdparty;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.mesinfos.records.RecordType;

/** Fields with values that identify other people. {@code third-party-fields.properties} lists them. Stateless. */
final class ThirdPartyFields {

    private static final Map<RecordType, List<String>> FIELDS = read();

    private ThirdPartyFields() {}

    /** Returns the names of the fields; for a list of records, the name of the list and that of its field with a point. */
    static List<String> of(RecordType type) {
        return FIELDS.getOrDefault(type, List.of());
    }

    private static Map<RecordType, List<String>> read() {
        Properties listed = new Properties();
        try (InputStream in = ThirdPartyFields.class.getResourceAsStream("third-party-fields.properties")) {
            listed.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of third-party fields could not be read", failure);
        }
        Map<RecordType, List<String>> fields = new EnumMap<>(RecordType.class);
        for (String name : listed.stringPropertyNames()) {
            fields.put(
                    RecordType.ofFileName(name).orElseThrow(),
                    Arrays.stream(listed.getProperty(name).split(",", -1))
                            .map(String::strip)
                            .toList());
        }
        return fields;
    }
}
