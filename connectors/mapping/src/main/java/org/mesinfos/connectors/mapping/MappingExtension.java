package org.mesinfos.connectors.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.mapping.yaml.NameSuggestion;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlMap;
import org.mesinfos.connectors.mapping.yaml.YamlText;

/**
 * Expansion of a mapping that extends another one: it has all top-level keys of the other, except those that it has itself.
 */
public final class MappingExtension {

    /** The key that names the other mapping. */
    static final String KEY = "extends";

    private final MappingText mapping;
    private final YamlMap root;
    private final Map<String, MappingText> mappings;

    private MappingExtension(MappingText mapping, YamlMap root, Map<String, MappingText> mappings) {
        this.mapping = mapping;
        this.root = root;
        this.mappings = mappings;
    }

    /**
     * Returns a mapping with what it extends. A mapping that extends no other one, or is no valid YAML, is returned as it
     * is.
     *
     * @param mappings all mappings by id
     * @throws MappingException if the other mapping cannot be extended
     */
    public static MappingText whole(MappingText mapping, Map<String, MappingText> mappings) {
        if (!mapping.yaml().contains(KEY)) {
            return mapping;
        }
        Problems problems = new Problems(mapping.origin());
        Optional<YamlMap> root = YamlText.read(mapping.yaml(), problems).filter(map -> map.has(KEY));
        Optional<String> other = root.flatMap(map -> map.text(KEY));
        if (other.isEmpty()) {
            return mapping;
        }
        Optional<MappingText> whole = new MappingExtension(mapping, root.get(), mappings).of(other.get());
        if (!problems.isEmpty() || whole.isEmpty()) {
            throw new MappingException(problems.messages());
        }
        return whole.get();
    }

    /** Returns the mapping with the keys of another one; empty after a problem. */
    private Optional<MappingText> of(String id) {
        MappingText other = mappings.get(id);
        if (other == null) {
            return problem("there is no mapping \"" + id + "\"" + NameSuggestion.hint(id, mappings.keySet()));
        }
        Optional<YamlMap> otherRoot = YamlText.read(other.yaml(), new Problems(other.origin()));
        if (otherRoot.isEmpty()) {
            return problem("\"" + id + "\" is no valid mapping");
        }
        if (otherRoot.get().has(KEY)) {
            return problem("\"" + id + "\" extends a mapping itself, expected one that extends none");
        }
        if (!hasLineOfEachKey(root) || !hasLineOfEachKey(otherRoot.get())) {
            return problem("expected both mappings with each key at the start of a line");
        }
        if (!root.text("format").equals(otherRoot.get().text("format"))) {
            return problem("expected the same \"format\" as in \"" + id + "\"");
        }
        String own = without(mapping.yaml(), root, Set.of(KEY));
        String inherited = without(other.yaml(), otherRoot.get(), root.keys());
        int lines = (int) own.lines().count();
        return Optional.of(new MappingText(
                mapping.id(),
                mapping.origin(),
                own + inherited,
                Optional.of(new MappingText.InheritedLines(other.origin(), lines))));
    }

    private Optional<MappingText> problem(String message) {
        root.problem(KEY, message);
        return Optional.empty();
    }

    private static boolean hasLineOfEachKey(YamlMap root) {
        return root.keys().stream().allMatch(key -> root.location(key).column() == 1);
    }

    /** Returns a text whose lines with some keys are empty, so that all others keep their numbers. */
    private static String without(String text, YamlMap root, Set<String> keys) {
        Set<Integer> starts = new HashSet<>();
        Set<Integer> startsOfRemoved = new HashSet<>();
        for (String key : root.keys()) {
            int line = root.location(key).line();
            (keys.contains(key) ? startsOfRemoved : starts).add(line);
        }
        List<String> lines = text.lines().toList();
        StringBuilder remaining = new StringBuilder(text.length());
        boolean isRemoved = false;
        for (int line = 1; line <= lines.size(); line++) {
            isRemoved = startsOfRemoved.contains(line) || (isRemoved && !starts.contains(line));
            remaining.append(isRemoved ? "" : lines.get(line - 1)).append('\n');
        }
        return remaining.toString();
    }
}
