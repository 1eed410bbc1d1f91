package org.mesinfos.pipelines.identity.authority;

import java.io.Serializable;
import java.util.Comparator;

/**
 * References that begin with a prefix, or with a prefix between two others of equal length. Example: {@code 141001..141999}
 * contains {@code 14150200000000}.
 *
 * @param first lowest prefix
 * @param last highest prefix, of the same length
 */
public record ReferenceRange(String first, String last) implements Comparable<ReferenceRange>, Serializable {

    private static final Comparator<ReferenceRange> ORDER =
            Comparator.comparing(ReferenceRange::first).thenComparing(ReferenceRange::last);
    private static final String TO = "..";

    public ReferenceRange {
        if (first.isEmpty() || first.length() != last.length() || first.compareTo(last) > 0) {
            throw new IllegalArgumentException("A range has two prefixes of equal length, in ascending order");
        }
    }

    /** Returns the references that begin with a prefix, which is not empty. */
    public static ReferenceRange startingWith(String prefix) {
        return new ReferenceRange(prefix, prefix);
    }

    /**
     * Parses the result of {@link #toString}.
     *
     * @throws IllegalArgumentException if the text is no range
     */
    public static ReferenceRange parse(String text) {
        int to = text.indexOf(TO);
        return to < 0
                ? startingWith(text)
                : new ReferenceRange(text.substring(0, to), text.substring(to + TO.length()));
    }

    boolean contains(String name) {
        if (name.length() < first.length()) {
            return false;
        }
        String prefix = name.substring(0, first.length());
        return first.compareTo(prefix) <= 0 && prefix.compareTo(last) <= 0;
    }

    @Override
    public int compareTo(ReferenceRange other) {
        return ORDER.compare(this, other);
    }

    /** Returns the text of the range, such as {@code FR30004} or {@code 141001..141999}. */
    @Override
    public String toString() {
        return first.equals(last) ? first : first + TO + last;
    }
}
