package org.mesinfos.connectors.mapping;

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
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML mapping that reports what is wrong with it instead of throwing.
 *
 * <p>Each question makes its key a known one; {@link #rejectOthers()} then reports the keys nobody asked for. A value of
 * the wrong kind is reported and answered as if it were absent.
 */
public final class YamlMap {

    /** The key under which a mapping takes over the keys of another, which an anchor names. */
    private static final String MERGE = "<<";

    private final YamlPlace place;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, YamlPlace> places = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private YamlMap(YamlPlace place, Problems problems) {
        this.place = place;
        this.problems = problems;
    }

    static YamlMap of(MappingNode node, Problems problems) {
        YamlMap map = new YamlMap(YamlPlace.of(node), problems);
        List<MappingNode> merged = new ArrayList<>();
        for (NodeTuple tuple : node.getValue()) {
            boolean merges = tuple.getKeyNode() instanceof ScalarNode key
                    && key.getValue().equals(MERGE);
            if (merges && tuple.getValueNode() instanceof MappingNode other) {
                merged.add(other);
            } else if (tuple.getKeyNode() instanceof ScalarNode key) {
                map.put(key.getValue(), YamlPlace.of(key), tuple.getValueNode());
            } else {
                problems.add(YamlPlace.of(tuple.getKeyNode()), "expected a name as key");
            }
        }
        merged.forEach(other -> map.takeOver(of(other, problems)));
        return map;
    }

    /** Takes what another mapping says and this one does not. */
    private void takeOver(YamlMap other) {
        other.values.forEach((key, value) -> {
            values.putIfAbsent(key, value);
            places.putIfAbsent(key, other.places.get(key));
        });
    }

    private void put(String key, YamlPlace keyPlace, Node value) {
        if (values.putIfAbsent(key, value) != null) {
            problems.add(
                    keyPlace,
                    "\"" + key + "\" is already said on line " + places.get(key).line());
        }
        places.putIfAbsent(key, keyPlace);
    }

    /** Where the mapping starts. */
    public YamlPlace place() {
        return place;
    }

    /** Where a key stands, or the mapping when it has no such key. */
    public YamlPlace place(String key) {
        return places.getOrDefault(key, place);
    }

    public Problems problems() {
        return problems;
    }

    /** The keys in file order. Asking makes none of them known. */
    public Set<String> keys() {
        return values.keySet();
    }

    public boolean has(String key) {
        known.add(key);
        return values.containsKey(key);
    }

    /** Reports something wrong with the value of a key. */
    public void problem(String key, String message) {
        problems.add(values.containsKey(key) ? YamlPlace.of(values.get(key)) : place, message);
    }

    /** The text of a key. */
    public Optional<String> text(String key) {
        return node(key).flatMap(node -> scalar(key, node));
    }

    /** The text of a key that must be there; empty text when it is not, which is reported. */
    public String requiredText(String key) {
        if (!has(key)) {
            problems.add(place, "\"" + key + "\" is missing");
        }
        return text(key).orElse("");
    }

    /** One text or a list of them. */
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

    /** Whether a key says {@code true}; absent counts as {@code false}. */
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

    /** One of the constants of an enum, written in lower case with dashes. */
    public <E extends Enum<E>> E choice(String key, E otherwise) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        E[] constants = otherwise.getDeclaringClass().getEnumConstants();
        for (E constant : constants) {
            if (written(constant).equals(text.get())) {
                return constant;
            }
        }
        List<String> names = Arrays.stream(constants).map(YamlMap::written).toList();
        problem(
                key,
                "\"" + key + "\" is \"" + text.get() + "\", expected " + String.join(", ", names)
                        + NearestName.hint(text.get(), names));
        return otherwise;
    }

    /** A regular expression; compiled with Unicode classes and case. */
    public Optional<Pattern> pattern(String key) {
        return text(key).flatMap(text -> compile(key, text));
    }

    /** One regular expression or a list of them. */
    public List<Pattern> patterns(String key) {
        return texts(key).stream().flatMap(text -> compile(key, text).stream()).toList();
    }

    /** A nested mapping. */
    public Optional<YamlMap> map(String key) {
        return node(key).flatMap(node -> mapping(key, node));
    }

    /** A nested mapping, for which a bare text stands as the value of {@code shorthand}. */
    public Optional<YamlMap> map(String key, String shorthand) {
        return node(key).flatMap(node -> mapping(key, node, shorthand));
    }

    /** One nested mapping or a list of them. */
    public List<YamlMap> maps(String key) {
        return nodes(key).stream().flatMap(node -> mapping(key, node).stream()).toList();
    }

    /** One nested mapping or a list of them, for each of which a bare text stands as the value of {@code shorthand}. */
    public List<YamlMap> maps(String key, String shorthand) {
        return nodes(key).stream()
                .flatMap(node -> mapping(key, node, shorthand).stream())
                .toList();
    }

    /** Whether a key holds a list. */
    public boolean isList(String key) {
        return node(key).filter(SequenceNode.class::isInstance).isPresent();
    }

    /** A nested mapping of names to texts, in file order; empty when absent. */
    public Map<String, String> pairs(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        map(key).ifPresent(map ->
                map.keys().forEach(name -> map.text(name).ifPresent(value -> pairs.put(name, value))));
        return pairs;
    }

    /** The keys that begin with a prefix, without it. */
    YamlMap withoutPrefix(String prefix) {
        YamlPlace first = values.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .findFirst()
                .map(this::place)
                .orElse(place);
        YamlMap nested = new YamlMap(first, problems);
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                nested.put(key.substring(prefix.length()), places.get(key), value);
            }
        });
        return nested;
    }

    /** Reports every key that nobody asked for. */
    public void rejectOthers() {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                problems.add(
                        places.get(key),
                        "unknown key \"" + key + "\", expected one of "
                                + known.stream().sorted().collect(Collectors.joining(", "))
                                + NearestName.hint(key, known));
            }
        }
    }

    private Optional<Node> node(String key) {
        known.add(key);
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
        problems.add(YamlPlace.of(node), "\"" + key + "\" holds " + kind(node) + ", expected a text");
        return Optional.empty();
    }

    private Optional<YamlMap> mapping(String key, Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(of(mapping, problems));
        }
        problems.add(YamlPlace.of(node), "\"" + key + "\" holds " + kind(node) + ", expected a mapping");
        return Optional.empty();
    }

    private Optional<YamlMap> mapping(String key, Node node, String shorthand) {
        if (node instanceof ScalarNode scalar) {
            YamlMap map = new YamlMap(YamlPlace.of(scalar), problems);
            map.put(shorthand, YamlPlace.of(scalar), scalar);
            return Optional.of(map);
        }
        return mapping(key, node);
    }

    private Optional<Pattern> compile(String key, String text) {
        try {
            return Optional.of(Pattern.compile(text, Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
        } catch (PatternSyntaxException wrong) {
            problem(key, "\"" + key + "\" is no regular expression: " + wrong.getDescription());
            return Optional.empty();
        }
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
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
