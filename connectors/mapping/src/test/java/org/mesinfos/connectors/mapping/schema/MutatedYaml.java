package org.mesinfos.connectors.mapping.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * YAML file with one random mistake: a key that is misspelt, missing or superfluous, a value of another kind or notation, a
 * value that contains itself, or a second document.
 */
final class MutatedYaml {

    private static final List<Object> VALUES = List.of(
            "wrong",
            true,
            7,
            List.of("wrong"),
            List.of(),
            Map.of(),
            Map.of("column", "wrong"),
            Map.of("path", "wrong"),
            List.of(Map.of("constant", "wrong")),
            Map.of("wrong", "wrong"));

    /** Notations of values, as they are written in a file. */
    private static final List<String> NOTATIONS = List.of(
            "",
            "~",
            "\"\"",
            "\" \"",
            "0",
            "\"0\"",
            "-1",
            "+5",
            "012",
            "0x10",
            "0o17",
            "1e3",
            "1.0",
            "101",
            "99999999999",
            "99999999999999999999",
            "true",
            "True",
            "\"true\"",
            "yes",
            "2024-13-01",
            "{}",
            "[]",
            "{constant: wrong}",
            "{constant: 2024-01-31}",
            "{constant: 1.5}",
            "{constant: true}",
            "{constant: }",
            "[{any: [{column: a, empty: true}]}]",
            "[{not: {column: a, equals: b}, rule: c}]");

    private static final String RAW = "raw notation ";

    private final Object root;
    private final Random random;
    private final List<Map<String, Object>> maps = new ArrayList<>();

    private MutatedYaml(Object root, Random random) {
        this.root = root;
        this.random = random;
        collect(root);
    }

    /**
     * Returns the text of a file with a mistake.
     *
     * @param mapping a value that is not shared, which is changed
     * @param keys keys of the mapping language
     */
    static String of(Object mapping, List<String> keys, Random random) {
        MutatedYaml mutated = new MutatedYaml(mapping, random);
        mutated.mutate(keys);
        String text = YamlTree.text(mutated.root);
        return switch (random.nextInt(100)) {
            case 0 -> text + "\n---\n" + mutated.any(List.of("a: b", "", "[")) + "\n";
            case 1 -> text.replaceFirst("\\{", "&a {\"self\": *a, ");
            default -> raw(text);
        };
    }

    /** Replaces texts by the notations that they name. */
    private static String raw(String text) {
        return Pattern.compile("\"" + RAW + "([0-9]+)\"")
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(" " + NOTATIONS.get(Integer.parseInt(match.group(1)))));
    }

    private void mutate(List<String> keys) {
        Map<String, Object> map = any(maps);
        if (map.isEmpty() || random.nextInt(4) == 0) {
            map.put(any(keys), value());
            return;
        }
        String key = any(List.copyOf(map.keySet()));
        switch (random.nextInt(3)) {
            case 0 -> rename(map, key);
            case 1 -> map.remove(key);
            default -> map.put(key, value());
        }
    }

    private static void rename(Map<String, Object> map, String key) {
        Map<String, Object> copy = new LinkedHashMap<>(map);
        map.clear();
        copy.forEach((name, value) -> map.put(name.equals(key) ? name + "x" : name, value));
    }

    private Object value() {
        return random.nextBoolean() ? any(VALUES) : RAW + random.nextInt(NOTATIONS.size());
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SuppressWarnings("unchecked")
    private void collect(Object value) {
        if (value instanceof Map<?, ?> map) {
            maps.add((Map<String, Object>) map);
            map.values().forEach(this::collect);
        } else if (value instanceof List<?> list) {
            list.forEach(this::collect);
        }
    }
}
