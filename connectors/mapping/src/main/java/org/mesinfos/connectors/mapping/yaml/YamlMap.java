package org.mesinfos.connectors.mapping.yaml;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mesinfos.connectors.mapping.schema.JsonSchema;
import org.mesinfos.connectors.mapping.schema.WholeNumbers;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * YAML mapping that reports its errors to {@link Problems} instead of throwing.
 *
 * <p>Each access makes its key known. {@link #rejectUnknownKeys()} then reports the keys that were never accessed. A value
 * of an unexpected kind is reported and treated as absent.
 */
public final class YamlMap {

    private final YamlLocation location;
    private final YamlEntries entries;
    private final YamlValues values;
    private final Problems problems;
    private final Set<String> knownKeys = new LinkedHashSet<>();

    private YamlMap(YamlLocation location, YamlEntries entries, Problems problems) {
        this.location = location;
        this.entries = entries;
        this.values = new YamlValues(location, entries, problems);
        this.problems = problems;
    }

    static YamlMap of(MappingNode node, Problems problems) {
        return new YamlMap(YamlLocation.of(node), YamlEntries.of(node, problems), problems);
    }

    /** Returns the location of the mapping. */
    public YamlLocation location() {
        return location;
    }

    /** Returns the location of a key, or of the mapping if it has no such key. */
    public YamlLocation location(String key) {
        return entries.location(key).orElse(location);
    }

    public Problems problems() {
        return problems;
    }

    /** Returns the keys in file order. This makes none of them known. */
    public Set<String> keys() {
        return entries.keys();
    }

    /** Makes a key known, so that it is not reported as unknown although its value is not read. */
    public void accept(String key) {
        knownKeys.add(key);
    }

    /** Returns whether a key is present, and makes it known. */
    public boolean has(String key) {
        knownKeys.add(key);
        return entries.keys().contains(key);
    }

    /** Reports a problem with the value of a key. */
    public void problem(String key, String message) {
        values.problem(key, message);
    }

    /** Returns the text of a key. */
    public Optional<String> text(String key) {
        return node(key).flatMap(node -> values.text(key, node));
    }

    /** Returns the text of a mandatory key. A missing or blank text is reported and an empty text is returned. */
    public String requiredText(String key) {
        return requiredText(key, "a text");
    }

    /** Returns the text of a mandatory key, with the expected text in the messages. */
    public String requiredText(String key, String expected) {
        if (!has(key)) {
            problems.add(location, "\"" + key + "\" is missing" + (expected.equals("a text") ? "" : ": " + expected));
        }
        return filledText(key, expected).orElse("");
    }

    /**
     * Returns the text of a key. A blank text is reported and treated as absent.
     *
     * @param expected the expected text, such as "a size such as 20GB"
     */
    public Optional<String> filledText(String key, String expected) {
        return textUnless(NodeKind::isEmpty, key, expected);
    }

    /** Returns the text of a key, which may consist of spaces. An absent value is reported. */
    public Optional<String> presentText(String key, String expected) {
        return textUnless(NodeKind::isNull, key, expected);
    }

    private Optional<String> textUnless(Predicate<Node> isMissing, String key, String expected) {
        Optional<String> text = text(key);
        if (entries.value(key).filter(isMissing).isPresent()) {
            problem(key, "\"" + key + "\" is empty, expected " + expected);
            return Optional.empty();
        }
        return text;
    }

    /** Reports that the text of a key is not an expected one. */
    public void unexpected(String key, String text, String expected) {
        values.unexpected(key, text, expected);
    }

    /** Returns a single text or a list of texts. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node node : nodes(key)) {
            values.text(key, node).ifPresent(texts::add);
        }
        return texts;
    }

    /** Returns a whole number that an {@code int} can hold. */
    public OptionalInt wholeNumber(String key, WholeNumbers range) {
        OptionalLong number = largeNumber(key, range);
        return number.isPresent() ? OptionalInt.of(Math.toIntExact(number.getAsLong())) : OptionalInt.empty();
    }

    /** Returns a whole number. */
    public OptionalLong largeNumber(String key, WholeNumbers range) {
        Optional<String> text = text(key);
        OptionalLong number = text.map(range::read).orElse(OptionalLong.empty());
        if (text.isPresent() && number.isEmpty()) {
            unexpected(key, text.get(), range.expected());
        }
        return number;
    }

    /** Returns whether the value of a key is {@code true}. An absent key means {@code false}. */
    public boolean flag(String key) {
        Optional<String> text = text(key);
        boolean isFlag = text.isPresent() && JsonSchema.FLAG.matcher(text.get()).matches();
        if (text.isPresent() && !isFlag) {
            unexpected(key, text.get(), "true or false");
        }
        return isFlag && Boolean.parseBoolean(text.get());
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
        return earlier != null
                ? earlier
                : values.constant(key, text.get(), fallback.getDeclaringClass()).orElse(fallback);
    }

    /** Returns the constants with some names. Each name that no constant has is reported. */
    public <E extends Enum<E>> Set<E> choices(String key, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        texts(key).forEach(text -> values.constant(key, text, type).ifPresent(chosen::add));
        return chosen;
    }

    /** Returns a regular expression, compiled with Unicode classes and Unicode case. */
    public Optional<Pattern> pattern(String key) {
        return text(key).flatMap(text -> values.pattern(key, text));
    }

    /** Returns a single regular expression or a list of them. */
    public List<Pattern> patterns(String key) {
        return texts(key).stream()
                .flatMap(text -> values.pattern(key, text).stream())
                .toList();
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

    /** Returns whether the value of a key is a list without an item. */
    public boolean isEmptyList(String key) {
        return isList(key) && nodes(key).isEmpty();
    }

    /** Returns whether the value of a key is a mapping. */
    public boolean isMapping(String key) {
        return node(key).filter(MappingNode.class::isInstance).isPresent();
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
        YamlEntries nested = entries.withoutPrefix(prefix);
        YamlLocation first =
                nested.keys().stream().findFirst().flatMap(nested::location).orElse(location);
        return new YamlMap(first, nested, problems);
    }

    /** Reports every key that was never accessed. */
    public void rejectUnknownKeys() {
        rejectUnknownKeys(key -> Optional.empty());
    }

    /**
     * Reports every key that was never accessed.
     *
     * @param hints returns advice for a key, in place of the expected keys
     */
    public void rejectUnknownKeys(Function<String, Optional<String>> hints) {
        for (String key : entries.keys()) {
            if (!knownKeys.contains(key)) {
                problems.add(
                        location(key),
                        "unknown key" + problems.key(key) + ", "
                                + hints.apply(key)
                                        .orElseGet(() -> "expected one of "
                                                + knownKeys.stream().sorted().collect(Collectors.joining(", "))
                                                + NameSuggestion.hint(key, knownKeys)));
            }
        }
    }

    private Optional<Node> node(String key) {
        knownKeys.add(key);
        return entries.value(key);
    }

    private List<? extends Node> nodes(String key) {
        return node(key)
                .map(node -> node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node))
                .orElse(List.of());
    }

    private Optional<YamlMap> mapping(String key, Node node) {
        return values.mapping(key, node, "keys with values, such as {key: value}")
                .map(mapping -> of(mapping, problems));
    }

    private Optional<YamlMap> mapping(String key, Node node, String shorthand) {
        if (node instanceof ScalarNode scalar && !NodeKind.isEmpty(scalar)) {
            return Optional.of(
                    new YamlMap(YamlLocation.of(scalar), YamlEntries.of(shorthand, scalar, problems), problems));
        }
        return values.mapping(key, node, "a text, which means {" + shorthand + ": text}, or keys with values")
                .map(mapping -> of(mapping, problems));
    }
}
