package org.mesinfos.connectors.mapping.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A YAML file with one random mistake: a key that is misspelt, missing or superfluous, or a value of another kind. */
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

    private final Object root;
    private final Random random;
    private final List<Map<String, Object>> maps = new ArrayList<>();

    private MutatedYaml(Object root, Random random) {
        this.root = root;
        this.random = random;
        collect(root);
    }

    /**
     * Returns a mapping with a mistake.
     *
     * @param mapping a value that is not shared, which is changed
     * @param keys keys of the mapping language
     */
    static Object of(Object mapping, List<String> keys, Random random) {
        MutatedYaml mutated = new MutatedYaml(mapping, random);
        mutated.mutate(keys);
        return mutated.root;
    }

    private void mutate(List<String> keys) {
        Map<String, Object> map = any(maps);
        if (map.isEmpty() || random.nextInt(4) == 0) {
            map.put(any(keys), any(VALUES));
            return;
        }
        String key = any(List.copyOf(map.keySet()));
        switch (random.nextInt(3)) {
            case 0 -> rename(map, key);
            case 1 -> map.remove(key);
            default -> map.put(key, any(VALUES));
        }
    }

    private static void rename(Map<String, Object> map, String key) {
        Map<String, Object> copy = new LinkedHashMap<>(map);
        map.clear();
        copy.forEach((name, value) -> map.put(name.equals(key) ? name + "x" : name, value));
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
