package org.mesinfos.connectors.mapping.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Part of a valid mapping: keys with texts, lists and further parts, all texts as written. Immutable. */
final class YamlSection {

    private static final String MERGE = "<<";

    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlSection() {}

    /** Reads the text of a mapping that compiles. */
    static YamlSection read(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setAllowDuplicateKeys(true).build();
        return new Compose(settings)
                .composeString(yaml)
                .filter(MappingNode.class::isInstance)
                .map(root -> of((MappingNode) root))
                .orElseGet(YamlSection::new);
    }

    private static YamlSection of(MappingNode node) {
        YamlSection section = new YamlSection();
        for (NodeTuple entry : node.getValue()) {
            String key = ((ScalarNode) entry.getKeyNode()).getValue();
            if (key.equals(MERGE) && entry.getValueNode() instanceof MappingNode other) {
                of(other).values.forEach(section.values::putIfAbsent);
            } else {
                section.values.put(key, entry.getValueNode());
            }
        }
        return section;
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key))
                .filter(ScalarNode.class::isInstance)
                .map(node -> ((ScalarNode) node).getValue());
    }

    /** Returns a single text or a list of texts. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node node : nodes(key)) {
            if (node instanceof ScalarNode scalar) {
                texts.add(scalar.getValue());
            }
        }
        return texts;
    }

    /** Returns a nested part or a list of them. A bare text is the value of {@code shorthand}. */
    List<YamlSection> sections(String key, String shorthand) {
        List<YamlSection> sections = new ArrayList<>();
        for (Node node : nodes(key)) {
            if (node instanceof MappingNode mapping) {
                sections.add(of(mapping));
            } else if (node instanceof ScalarNode) {
                YamlSection section = new YamlSection();
                section.values.put(shorthand, node);
                sections.add(section);
            }
        }
        return sections;
    }

    /** Returns the first nested part under a key. A bare text is the value of {@code shorthand}. */
    Optional<YamlSection> section(String key, String shorthand) {
        return sections(key, shorthand).stream().findFirst();
    }

    /** Returns a nested part of names and texts. */
    Map<String, String> pairs(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        section(key, "")
                .ifPresent(section ->
                        section.keys().forEach(name -> section.text(name).ifPresent(text -> pairs.put(name, text))));
        return pairs;
    }

    /** Returns the entries whose keys start with a prefix, without the prefix. */
    YamlSection withoutPrefix(String prefix) {
        YamlSection section = new YamlSection();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                section.values.put(key.substring(prefix.length()), value);
            }
        });
        return section;
    }

    private List<? extends Node> nodes(String key) {
        Node node = values.get(key);
        return node == null ? List.of() : node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    }
}
