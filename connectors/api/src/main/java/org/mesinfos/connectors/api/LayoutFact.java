package org.mesinfos.connectors.api;

/**
 * A fact about a layout that one file proves, such as the order of day and month. It holds no value of the file.
 *
 * @param layout identifies the layout: a digest of the names of its columns
 * @param name of the fact, defined by the generic reader
 * @param value of the fact
 */
public record LayoutFact(String layout, String name, String value) implements Comparable<LayoutFact> {

    @Override
    public int compareTo(LayoutFact other) {
        int byLayout = layout.compareTo(other.layout);
        int byName = byLayout != 0 ? byLayout : name.compareTo(other.name);
        return byName != 0 ? byName : value.compareTo(other.value);
    }
}
