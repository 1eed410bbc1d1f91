package org.mesinfos.connectors.mapping.yaml;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Kinds of YAML nodes, as messages name them. */
final class NodeKind {

    private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");

    private NodeKind() {}

    /** Returns the kind of a node, such as {@code a list}. */
    static String of(Node node) {
        return switch (node.getNodeType()) {
            case SCALAR -> isEmpty(node) ? "empty" : "a text";
            case SEQUENCE -> "a list";
            case MAPPING -> "a mapping";
            case ANCHOR -> "an alias";
        };
    }

    /** Returns true for a value that YAML takes for none: an empty one, {@code ~} or {@code null}. */
    static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && NULL.matcher(scalar.getValue()).matches();
    }

    /** Returns true also for a text in quotes without a letter. */
    static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar && (scalar.getValue().isBlank() || isNull(scalar));
    }
}
