package org.mesinfos.pipelines.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The delivered values of a record under flat names: {@code delivery_address.city}, {@code lines[2].label}. Elements of lists count
 * from 1, as everywhere in texts that people read.
 *
 * <p>Names that exist in every record for the use of Mesinfos (sightings, derived values, the person) are left out.
 */
final class FlatRecord {

    private static final Set<String> INTERNAL = Set.of("record", "record_id", "person_id", "sightings", "derived");

    private static final Pattern POSITION = Pattern.compile("\\[(\\d{1,9})]");

    private FlatRecord() {}

    /** Returns the values in the order of the schema. */
    static Map<String, String> of(JsonNode record) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : record.properties()) {
            if (!INTERNAL.contains(field.getKey())) {
                add(field.getKey(), field.getValue(), values);
            }
        }
        return values;
    }

    /** Returns the field of the record to which a flat name belongs: {@code lines} for {@code lines[2].label}. */
    static String field(String flatName) {
        int end = 0;
        while (end < flatName.length() && flatName.charAt(end) != '.' && flatName.charAt(end) != '[') {
            end++;
        }
        return flatName.substring(0, end);
    }

    /** Returns the flat name of a path in a record, whose elements count from 0: {@code lines[2].label} for {@code lines[1].label}. */
    static String ofPath(String path) {
        return POSITION.matcher(path).replaceAll(position -> "[" + (Integer.parseInt(position.group(1)) + 1) + "]");
    }

    private static void add(String name, JsonNode value, Map<String, String> values) {
        if (value.isObject()) {
            value.properties().forEach(field -> add(name + "." + field.getKey(), field.getValue(), values));
        } else if (value.isArray()) {
            for (int index = 0; index < value.size(); index++) {
                add(name + "[" + (index + 1) + "]", value.get(index), values);
            }
        } else {
            values.put(name, value.asText());
        }
    }
}
