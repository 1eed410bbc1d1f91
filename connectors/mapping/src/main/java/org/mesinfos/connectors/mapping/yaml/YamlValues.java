package org.mesinfos.connectors.mapping.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.mesinfos.connectors.mapping.schema.YamlNames;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Conversion of the values of a YAML mapping. A value of another kind is reported and treated as absent. */
final class YamlValues {

    private final YamlLocation location;
    private final YamlEntries entries;
    private final Problems problems;

    /** @param location location of the mapping */
    YamlValues(YamlLocation location, YamlEntries entries, Problems problems) {
        this.location = location;
        this.entries = entries;
        this.problems = problems;
    }

    /** Reports a problem with the value of a key. */
    void problem(String key, String message) {
        problems.add(entries.value(key).map(YamlLocation::of).orElse(location), message);
    }

    /** Reports that the text of a key is not an expected one. */
    void unexpected(String key, String text, String expected) {
        problem(
                key,
                "\"" + key + "\" is " + (text.isBlank() ? "empty" : problems.value(text)) + ", expected " + expected);
    }

    /** Returns the text of a value under a key. */
    Optional<String> text(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        wrongKind(key, node, "a single text");
        return Optional.empty();
    }

    /** Returns the mapping that is a value under a key. */
    Optional<MappingNode> mapping(String key, Node node, String expected) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(mapping);
        }
        wrongKind(key, node, expected);
        return Optional.empty();
    }

    /** Returns the constant with a name, which is written in lower case with hyphens. */
    <E extends Enum<E>> Optional<E> constant(String key, String name, Class<E> type) {
        Optional<E> found = YamlNames.find(type, name);
        if (found.isEmpty()) {
            List<String> names = YamlNames.all(type);
            unexpected(key, name, String.join(", ", names) + NameSuggestion.hint(name, names));
        }
        return found;
    }

    /** Returns a regular expression, compiled with Unicode classes and Unicode case. */
    Optional<Pattern> pattern(String key, String text) {
        try {
            return Optional.of(Pattern.compile(text, Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
        } catch (PatternSyntaxException invalid) {
            problem(key, "\"" + key + "\" is not a valid regular expression: " + invalid.getDescription());
            return Optional.empty();
        }
    }

    /** Reports the kind of a value, which is that of a key or an item of the list under it. */
    private void wrongKind(String key, Node node, String expected) {
        String item = entries.value(key).filter(node::equals).isPresent() ? "" : "an item of ";
        problems.add(
                YamlLocation.of(node), item + "\"" + key + "\" is " + NodeKind.of(node) + ", expected " + expected);
    }
}
