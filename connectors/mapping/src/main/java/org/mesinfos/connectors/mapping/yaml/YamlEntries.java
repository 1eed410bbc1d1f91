package org.mesinfos.connectors.mapping.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Entries of a YAML mapping in file order, those of merge keys last. Keys that are no names or are defined twice are
 * reported and left out.
 */
final class YamlEntries {

    /** The YAML merge key, which adds the entries of an anchored mapping. */
    private static final String MERGE = "<<";

    /** @param location location of the key */
    private record Entry(YamlLocation location, Node value) {}

    private final Problems problems;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private YamlEntries(Problems problems) {
        this.problems = problems;
    }

    static YamlEntries of(MappingNode mapping, Problems problems) {
        YamlEntries entries = new YamlEntries(problems);
        List<MappingNode> merged = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(YamlLocation.of(tuple.getKeyNode()), "expected a name as key");
            } else if (key.getValue().equals(MERGE)) {
                merged.addAll(entries.merged(tuple.getValueNode()));
            } else {
                entries.put(key.getValue(), new Entry(YamlLocation.of(key), tuple.getValueNode()));
            }
        }
        merged.forEach(other -> of(other, problems).entries.forEach(entries.entries::putIfAbsent));
        return entries;
    }

    /** Returns the only entry of a mapping that is written as its value alone. */
    static YamlEntries of(String key, ScalarNode value, Problems problems) {
        YamlEntries entries = new YamlEntries(problems);
        entries.put(key, new Entry(YamlLocation.of(value), value));
        return entries;
    }

    /** Returns the entries whose keys start with a prefix, with the prefix removed. */
    YamlEntries withoutPrefix(String prefix) {
        YamlEntries nested = new YamlEntries(problems);
        entries.forEach((key, entry) -> {
            if (key.startsWith(prefix)) {
                nested.put(key.substring(prefix.length()), entry);
            }
        });
        return nested;
    }

    Set<String> keys() {
        return entries.keySet();
    }

    Optional<Node> value(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** Returns the location of a key. */
    Optional<YamlLocation> location(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::location);
    }

    /** Returns the mapping or the mappings after a merge key. */
    private List<MappingNode> merged(Node value) {
        List<MappingNode> mappings = new ArrayList<>();
        for (Node node : value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value)) {
            if (node instanceof MappingNode mapping) {
                mappings.add(mapping);
            } else {
                problems.add(
                        YamlLocation.of(node),
                        "\"" + MERGE + "\" is " + NodeKind.of(node) + ", expected a mapping or a list of mappings");
            }
        }
        return mappings;
    }

    private void put(String key, Entry entry) {
        Entry first = entries.putIfAbsent(key, entry);
        if (first != null) {
            String named = problems.key(key);
            problems.add(
                    entry.location(),
                    (named.isEmpty() ? "a key" : named.strip()) + " is already defined on line "
                            + first.location().line());
        }
    }
}
