package org.mesinfos.connectors.mapping.yaml;

import java.util.Comparator;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Location in a YAML file.
 *
 * @param line line from 1
 * @param column column from 1
 */
public record YamlLocation(int line, int column) implements Comparable<YamlLocation> {

    /** Start of a file. */
    public static final YamlLocation START = new YamlLocation(1, 1);

    private static final Comparator<YamlLocation> ORDER =
            Comparator.comparingInt(YamlLocation::line).thenComparingInt(YamlLocation::column);

    static YamlLocation of(Node node) {
        return of(node.getStartMark());
    }

    static YamlLocation of(Optional<Mark> start) {
        return start.map(mark -> new YamlLocation(mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(START);
    }

    @Override
    public int compareTo(YamlLocation other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
