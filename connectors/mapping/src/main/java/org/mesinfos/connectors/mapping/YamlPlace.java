package org.mesinfos.connectors.mapping;

import java.util.Comparator;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Location in a YAML file.
 *
 * @param line line from 1
 * @param column column from 1
 */
public record YamlPlace(int line, int column) implements Comparable<YamlPlace> {

    /** Start of a file. */
    public static final YamlPlace START = new YamlPlace(1, 1);

    private static final Comparator<YamlPlace> ORDER =
            Comparator.comparingInt(YamlPlace::line).thenComparingInt(YamlPlace::column);

    static YamlPlace of(Node node) {
        return node.getStartMark()
                .map(mark -> new YamlPlace(mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(START);
    }

    @Override
    public int compareTo(YamlPlace other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
