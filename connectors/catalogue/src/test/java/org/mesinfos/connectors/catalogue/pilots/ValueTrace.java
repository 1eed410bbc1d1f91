package org.mesinfos.connectors.catalogue.pilots;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.testkit.ParseResult;
import org.mesinfos.connectors.testkit.SampleFile;
import org.mesinfos.connectors.testkit.ValueChange;
import org.mesinfos.records.RecordType;

/**
 * Search for the record fields in which a delivered value is stored, by changing the value and comparing the records.
 */
final class ValueTrace {

    private static final int OCCURRENCES = 8;
    private static final int OTHERS = 3;

    private final SampleFile sample;
    private final String text;
    private final NamedValue.ValueWidth places;
    private final List<NamedValue> values;
    private final ParseResult original;
    private final List<Map<String, String>> originalFields;

    ValueTrace(SampleFile sample) {
        this.sample = sample;
        this.text = sample.text();
        this.places = sample.connector().description().format().equals("fixed-width")
                ? NamedValue.ValueWidth.FIXED
                : NamedValue.ValueWidth.VARIABLE;
        this.values = NamedValues.of(sample);
        this.original = ParseResult.of(sample.connector(), sample.content());
        this.originalFields = fields(original);
    }

    /**
     * Returns the record fields in which the values of a delivered field are stored, such as {@code Contract.number};
     * empty if the sample has no such value or it is lost.
     *
     * @param within a name that the path must contain before the field; empty if there is none
     * @param field names of the field, separated by slashes
     */
    Set<String> destinations(String within, String field) {
        Set<String> destinations = new TreeSet<>();
        named(within, field).stream().limit(OCCURRENCES).forEach(value -> destinations.addAll(destinations(value)));
        return destinations;
    }

    /** Returns the values of that name at the lowest depth; if there are none, all values below the name. */
    private List<NamedValue> named(String within, String field) {
        String holder = within.isEmpty() ? "/" : "/" + within + "/";
        List<NamedValue> below = values.stream()
                .filter(value -> {
                    String path = "/" + value.path() + "/";
                    int from = path.indexOf(holder);
                    return from >= 0 && path.indexOf("/" + field + "/", from + holder.length() - 1) >= 0;
                })
                .toList();
        List<NamedValue> exact = below.stream()
                .filter(value -> ("/" + value.path()).endsWith("/" + field))
                .toList();
        int depth = exact.stream().mapToInt(ValueTrace::depth).min().orElse(0);
        return exact.isEmpty()
                ? below
                : exact.stream().filter(value -> depth(value) == depth).toList();
    }

    private static int depth(NamedValue value) {
        return (int) value.path().chars().filter(c -> c == '/').count();
    }

    private Set<String> destinations(NamedValue value) {
        for (String other : others(value)) {
            Set<String> changed = changes(value.replacedIn(text, other, places));
            if (!changed.isEmpty()) {
                return changed;
            }
        }
        return Set.of();
    }

    /** Returns replacements for a value: other values of its kind, similar texts, and an empty text. */
    private List<String> others(NamedValue value) {
        String delivered = value.in(text);
        Set<String> others = new LinkedHashSet<>();
        values.stream()
                .filter(other -> other.path().equals(value.path()))
                .map(other -> other.in(text))
                .filter(other -> !other.equals(delivered))
                .distinct()
                .limit(OTHERS)
                .forEach(others::add);
        if (delivered.equals("true") || delivered.equals("false")) {
            others.add(delivered.equals("true") ? "false" : "true");
        }
        others.add(ValueChange.ofLastCharacter(delivered));
        others.add(ValueChange.ofFirstCharacter(delivered));
        others.add(delivered.chars().allMatch(Character::isDigit) ? "0" : "");
        return new ArrayList<>(others);
    }

    private Set<String> changes(String variant) {
        ParseResult changed = ParseResult.of(sample.connector(), sample.with(variant.getBytes(sample.charset())));
        Set<String> differing = new TreeSet<>();
        boolean comparable = changed.rows().size() == original.rows().size()
                && changed.rejections().size() == original.rejections().size();
        if (comparable) {
            List<Map<String, String>> fields = fields(changed);
            for (int row = 0; row < fields.size(); row++) {
                addDifferences(originalFields.get(row), fields.get(row), differing);
            }
        }
        return differing;
    }

    private static void addDifferences(Map<String, String> before, Map<String, String> after, Set<String> differing) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            if (!before.getOrDefault(name, "").equals(after.getOrDefault(name, ""))) {
                differing.add(name.replaceAll("\\[\\d+]", "").replaceAll("\\{.*}", ""));
            }
        }
    }

    private static List<Map<String, String>> fields(ParseResult reading) {
        return reading.rows().stream().map(ValueTrace::fields).toList();
    }

    private static Map<String, String> fields(ParsedRow row) {
        Map<String, String> fields = new TreeMap<>();
        flatten(RecordType.of(row.record()).schemaName(), row.record(), fields);
        return fields;
    }

    private static void flatten(String path, Object value, Map<String, String> fields) {
        if (value instanceof SpecificRecord record) {
            for (Schema.Field field : record.getSchema().getFields()) {
                flatten(path + "." + field.name(), record.get(field.pos()), fields);
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(path + "[" + i + "]", list.get(i), fields);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, text) -> fields.put(path + "{" + name + "}", text.toString()));
        } else if (value != null) {
            fields.put(path, value.toString());
        }
    }
}
