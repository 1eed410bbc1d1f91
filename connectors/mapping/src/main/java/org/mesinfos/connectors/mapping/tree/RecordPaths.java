package org.mesinfos.connectors.mapping.tree;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/**
 * Paths from the root to the records of a mapping.
 *
 * @param paths names of each path, from the root; at least one path, and none inside another
 */
public record RecordPaths(List<List<String>> paths) {

    public RecordPaths {
        paths = paths.stream().map(List::copyOf).toList();
    }

    /** Reads the paths under a key. Reports a problem if one is inside another. */
    public static RecordPaths of(YamlMap section, String key, RootName rootName) {
        RecordPaths declared = new RecordPaths(
                section.texts(key).stream().map(RecordPaths::names).toList());
        if (rootName == RootName.PRESENT) {
            declared.paths.forEach(path -> TreePathParser.reportPrefix(section, key, path));
        }
        if (declared.areNested()) {
            section.problem(key, "record paths must not be nested: " + declared.paths);
        }
        return declared;
    }

    private static List<String> names(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        return relative.isEmpty()
                ? List.of()
                : Arrays.stream(relative.split("/", -1)).toList();
    }

    private boolean areNested() {
        for (List<String> path : paths) {
            for (List<String> other : paths) {
                if (path != other && startsWith(other, path)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns whether the element with these names from the root contains records or is one. */
    public boolean isOnPath(List<String> names) {
        for (List<String> path : paths) {
            if (startsWith(path, names)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the element with these names from the root is a record. */
    public boolean isRecord(List<String> names) {
        return paths.contains(names);
    }

    /** Returns whether all elements of a path below its root occur among others, as in a document with another root. */
    public boolean isBelowOtherRoot(List<String> names) {
        return paths.stream()
                .filter(path -> path.size() > 1)
                .anyMatch(path -> names.containsAll(path.subList(1, path.size())));
    }

    /** Returns the names of the root elements, for messages. */
    public String roots() {
        return paths.stream().map(path -> path.get(0)).distinct().collect(Collectors.joining(" or "));
    }

    private static boolean startsWith(List<String> path, List<String> names) {
        return names.size() <= path.size() && path.subList(0, names.size()).equals(names);
    }
}
