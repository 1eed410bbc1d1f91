package org.mesinfos.connectors.mapping.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** Parser of the paths of a mapping. */
final class TreePathParser {

    private static final Set<String> NO_STEPS = Set.of(".", "..", ElementPart.NAME_STEP);
    private static final Pattern STEP =
            Pattern.compile("(?<name>[^\\[\\]@/?]+)(\\[((?<position>\\d+)|(?<not>!?)(@?)(?<part>[^\\[\\]@='\"!]+)"
                    + "(=['\"](?<text>[^'\"]*)['\"])?)])?(?<optional>\\??)");
    private static final Pattern BETWEEN_STEPS = Pattern.compile("/(?![^\\[]*])");

    /** Name with the prefix of a namespace, which no name of an XML document has here. */
    private static final Pattern PREFIXED = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*:[\\p{L}_].*");

    private final YamlMap map;
    private final String key;
    private final RootName rootName;

    private TreePathParser(YamlMap map, String key, RootName rootName) {
        this.map = map;
        this.key = key;
        this.rootName = rootName;
    }

    /** Parses the path under a key. Returns empty and reports a problem if it is malformed. */
    static Optional<TreePath> of(YamlMap map, String key, String text, RootName rootName) {
        return new TreePathParser(map, key, rootName).parse(text);
    }

    private Optional<TreePath> parse(String text) {
        String[] parts = BETWEEN_STEPS.split(text, -1);
        int next = 0;
        TreePath.Origin origin;
        if (text.startsWith("/")) {
            boolean named = rootName == RootName.PRESENT && parts.length > 1;
            origin = new TreePath.Origin.Root(named ? unescape(parts[1]) : "");
            next = named ? 2 : 1;
        } else {
            while (next < parts.length && parts[next].equals("..")) {
                next++;
            }
            origin = new TreePath.Origin.Above(next);
        }
        List<Step> steps = new ArrayList<>();
        ElementPart selected = new ElementPart.Text();
        for (int i = next; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            if (last && parts[i].startsWith("@") && parts[i].length() > 1) {
                selected = new ElementPart.Attribute(parts[i].substring(1));
            } else if (last && parts[i].equals(ElementPart.NAME_STEP)) {
                selected = new ElementPart.Name();
            } else if (!(last && parts[i].equals(".") && steps.isEmpty())) {
                Optional<Step> step = step(parts[i]);
                if (step.isEmpty()) {
                    return reportMalformed(text);
                }
                steps.add(step.get());
            }
        }
        if (rootName == RootName.PRESENT) {
            reportPrefix(map, key, names(origin, steps, selected));
        }
        return Optional.of(new TreePath(origin, steps, selected));
    }

    private static List<String> names(TreePath.Origin origin, List<Step> steps, ElementPart selected) {
        List<String> names = new ArrayList<>();
        if (origin instanceof TreePath.Origin.Root root) {
            names.add(root.name());
        }
        for (Step step : steps) {
            names.add(step.name());
            names.addAll(step.filter().names());
        }
        if (selected instanceof ElementPart.Attribute attribute) {
            names.add(attribute.name());
        }
        return names;
    }

    /** Reports a name with the prefix of a namespace. */
    static void reportPrefix(YamlMap map, String key, List<String> names) {
        names.stream()
                .filter(name -> PREFIXED.matcher(name).matches())
                .findFirst()
                .ifPresent(name -> map.problem(
                        key,
                        "\"" + name + "\" has a prefix: names are written without it, as \""
                                + name.substring(name.indexOf(':') + 1) + "\""));
    }

    private Optional<TreePath> reportMalformed(String text) {
        map.problem(
                key,
                "\"" + text + "\" is not a path, expected names separated by \"/\", with \"..\" in front, [2], "
                        + "[@code='X'] or [@code] after a name, or @name or name() at the end");
        return Optional.empty();
    }

    private static Optional<Step> step(String part) {
        Matcher matcher = STEP.matcher(part);
        if (!matcher.matches() || NO_STEPS.contains(part)) {
            return Optional.empty();
        }
        return Optional.of(new Step(
                unescape(matcher.group("name")),
                filter(matcher),
                matcher.group("optional").isEmpty() ? Step.Absence.NOTHING : Step.Absence.ITSELF));
    }

    private static Step.Filter filter(Matcher step) {
        if (step.group("position") != null) {
            return new Step.Filter.At(Integer.parseInt(step.group("position")));
        }
        if (step.group("part") == null) {
            return Step.ANY;
        }
        Step.Filter.HasText with =
                new Step.Filter.HasText(names(step.group("part")), Optional.ofNullable(step.group("text")));
        return step.group("not").isEmpty() ? with : new Step.Filter.Not(with);
    }

    private static List<String> names(String path) {
        return Arrays.stream(path.split("/", -1)).map(TreePathParser::unescape).toList();
    }

    /** Resolves the escapes of JSON Pointer: {@code ~1} is a slash in a name, {@code ~0} a tilde. */
    private static String unescape(String name) {
        return name.indexOf('~') < 0 ? name : name.replace("~1", "/").replace("~0", "~");
    }
}
