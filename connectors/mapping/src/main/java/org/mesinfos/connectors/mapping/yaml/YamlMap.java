package org.mesinfos.connectors.mapping.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.mesinfos.connectors.mapping.schema.YamlNames;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * YAML mapping that reports its errors to {@link Problems} instead of throwing.
 *
 * <p>Each access makes its key known. {@link #rejectUnknownKeys()} then reports the keys that were never accessed. A value
 * of an unexpected kind is reported and treated as absent.
 */
public final class YamlMap {

    /** The YAML merge key, which adds the entries of an anchored mapping. */
    private static final String MERGE = "<<";

    private final YamlLocation location;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, YamlLocation> keyLocations = new LinkedHashMap<>();
    private final Set<String> knownKeys = new LinkedHashSet<>();

    private YamlMap(YamlLocation location, Problems problems) {
        this.location = location;
        this.problems = problems;
    }

    static YamlMap of(MappingNode node, Problems problems) {
        YamlMap map = new YamlMap(YamlLocation.of(node), problems);
        List<MappingNode> merged = new ArrayList<>();
        for (NodeTuple tuple : node.getValue()) {
            boolean merges = tuple.getKeyNode() instanceof ScalarNode key
                    && key.getValue().equals(MERGE);
            if (merges && tuple.getValueNode() instanceof MappingNode other) {
                merged.add(other);
            } else if (tuple.getKeyNode() instanceof ScalarNode key) {
                map.put(key.getValue(), YamlLocation.of(key), tuple.getValueNode());
            } else {
                problems.add(YamlLocation.of(tuple.getKeyNode()), "expected a name as key");
            }
        }
        merged.forEach(other -> map.mergeFrom(of(other, problems)));
        return map;
    }

    /** Adds the entries of another mapping whose keys this one lacks. */
    private void mergeFrom(YamlMap other) {
        other.values.forEach((key, value) -> {
            values.putIfAbsent(key, value);
            keyLocations.putIfAbsent(key, other.keyLocations.get(key));
        });
    }

    private void put(String key, YamlLocation keyLocation, Node value) {
        if (values.putIfAbsent(key, value) != null) {
            problems.add(
                    keyLocation,
                    "\"" + key + "\" is already defined on line "
                            + location(key).line());
        }
        keyLocations.putIfAbsent(key, keyLocation);
    }

    /** Returns the location of the mapping. */
    public YamlLocation location() {
        return location;
    }

    /** Returns the location of a key, or of the mapping if it has no such key. */
    public YamlLocation location(String key) {
        return keyLocations.getOrDefault(key, location);
    }

    public Problems problems() {
        return problems;
    }

    /** Returns the keys in file order. This makes none of them known. */
    public Set<String> keys() {
        return values.keySet();
    }

    public boolean has(String key) {
        knownKeys.add(key);
        return values.containsKey(key);
    }

    /** Reports a problem with the value of a key. */
    public void problem(String key, String message) {
        problems.add(values.containsKey(key) ? YamlLocation.of(values.get(key)) : location, message);
    }

    /** Returns the text of a key. */
    public Optional<String> text(String key) {
        return node(key).flatMap(node -> scalar(key, node));
    }

    /** Returns the text of a mandatory key. A missing key is reported and an empty text is returned. */
    public String requiredText(String key) {
        if (!has(key)) {
            problems.add(location, "\"" + key + "\" is missing");
        }
        return text(key).orElse("");
    }

    /** Returns a single text or a list of texts. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node node : nodes(key)) {
            scalar(key, node).ifPresent(texts::add);
        }
        return texts;
    }

    public OptionalInt wholeNumber(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(text.get()));
        } catch (NumberFormatException notWhole) {
            problem(key, "\"" + key + "\" is \"" + text.get() + "\", expected a whole number");
            return OptionalInt.empty();
        }
    }

    /** Returns whether the value of a key is {@code true}. An absent key means {@code false}. */
    public boolean flag(String key) {
        return text(key)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> {
                        problem(key, "\"" + key + "\" is \"" + text + "\", expected true or false");
                        yield false;
                    }
                })
                .orElse(false);
    }

    /** Returns an enum constant, which is written in lower case with hyphens. */
    public <E extends Enum<E>> E choice(String key, E fallback) {
        return choice(key, fallback, Map.of());
    }

    /**
     * Returns the constant with this name, or the fallback if the key is absent.
     *
     * @param earlierNames names of constants in earlier versions, which are still accepted
     */
    public <E extends Enum<E>> E choice(String key, E fallback, Map<String, E> earlierNames) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return fallback;
        }
        E earlier = earlierNames.get(text.get());
        if (earlier != null) {
            return earlier;
        }
        E[] constants = fallback.getDeclaringClass().getEnumConstants();
        for (E constant : constants) {
            if (YamlNames.of(constant).equals(text.get())) {
                return constant;
            }
        }
        List<String> names = Arrays.stream(constants).map(YamlNames::of).toList();
        problem(
                key,
                "\"" + key + "\" is \"" + text.get() + "\", expected " + String.join(", ", names)
                        + NameSuggestion.hint(text.get(), names));
        return fallback;
    }

    /** Returns a regular expression, compiled with Unicode classes and Unicode case. */
    public Optional<Pattern> pattern(String key) {
        return text(key).flatMap(text -> compile(key, text));
    }

    /** Returns a single regular expression or a list of them. */
    public List<Pattern> patterns(String key) {
        return texts(key).stream().flatMap(text -> compile(key, text).stream()).toList();
    }

    /** Returns a nested mapping. */
    public Optional<YamlMap> map(String key) {
        return node(key).flatMap(node -> mapping(key, node));
    }

    /** Returns a nested mapping. A bare text is treated as the value of {@code shorthand}. */
    public Optional<YamlMap> map(String key, String shorthand) {
        return node(key).flatMap(node -> mapping(key, node, shorthand));
    }

    /** Returns a single nested mapping or a list of them. */
    public List<YamlMap> maps(String key) {
        return nodes(key).stream().flatMap(node -> mapping(key, node).stream()).toList();
    }

    /** Returns a single nested mapping or a list of them. A bare text is treated as the value of {@code shorthand}. */
    public List<YamlMap> maps(String key, String shorthand) {
        return nodes(key).stream()
                .flatMap(node -> mapping(key, node, shorthand).stream())
                .toList();
    }

    /** Returns whether the value of a key is a list. */
    public boolean isList(String key) {
        return node(key).filter(SequenceNode.class::isInstance).isPresent();
    }

    /** Returns a nested mapping of names to texts, in file order; empty if absent. */
    public Map<String, String> pairs(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        map(key).ifPresent(map ->
                map.keys().forEach(name -> map.text(name).ifPresent(value -> pairs.put(name, value))));
        return pairs;
    }

    /** Returns the entries whose keys start with a prefix, with the prefix removed. */
    public YamlMap withoutPrefix(String prefix) {
        YamlLocation first = values.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .findFirst()
                .map(this::location)
                .orElse(location);
        YamlMap nested = new YamlMap(first, problems);
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                nested.put(key.substring(prefix.length()), location(key), value);
            }
        });
        return nested;
    }

    /** Reports every key that was never accessed. */
    public void rejectUnknownKeys() {
        for (String key : values.keySet()) {
            if (!knownKeys.contains(key)) {
                problems.add(
                        location(key),
                        "unknown key \"" + key + "\", expected one of "
                                + knownKeys.stream().sorted().collect(Collectors.joining(", "))
                                + NameSuggestion.hint(key, knownKeys));
            }
        }
    }

    private Optional<Node> node(String key) {
        knownKeys.add(key);
        return Optional.ofNullable(values.get(key));
    }

    private List<? extends Node> nodes(String key) {
        return node(key)
                .map(node -> node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node))
                .orElse(List.of());
    }

    private Optional<String> scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        problems.add(YamlLocation.of(node), "\"" + key + "\" is " + kind(node) + ", expected a text");
        return Optional.empty();
    }

    private Optional<YamlMap> mapping(String key, Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(of(mapping, problems));
        }
        problems.add(YamlLocation.of(node), "\"" + key + "\" is " + kind(node) + ", expected a mapping");
        return Optional.empty();
    }

    private Optional<YamlMap> mapping(String key, Node node, String shorthand) {
        if (node instanceof ScalarNode scalar) {
            YamlMap map = new YamlMap(YamlLocation.of(scalar), problems);
            map.put(shorthand, YamlLocation.of(scalar), scalar);
            return Optional.of(map);
        }
        return mapping(key, node);
    }

    private Optional<Pattern> compile(String key, String text) {
        try {
            return Optional.of(Pattern.compile(text, Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
        } catch (PatternSyntaxException invalid) {
            problem(key, "\"" + key + "\" is not a valid regular expression: " + invalid.getDescription());
            return Optional.empty();
        }
    }

    private static String kind(Node node) {
        return switch (node.getNodeType()) {
            case SCALAR -> "a text";
            case SEQUENCE -> "a list";
            case MAPPING -> "a mapping";
            case ANCHOR -> "an alias";
        };
    }
}
