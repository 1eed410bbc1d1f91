package org.mesinfos.connectors.standard.x12;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Segment with its identifier and elements. Elements that fields capture are claimed; the others are stored in {@code
 * additional}.
 */
final class X12Segment {

    private final String id;
    private final List<String> elements;
    private final long line;
    private final BitSet claimed = new BitSet();

    private X12Segment(String id, List<String> elements, long line) {
        this.id = id;
        this.elements = elements;
        this.line = line;
    }

    static X12Segment of(String text, char separator, long line) {
        List<String> parts = parts(text, separator);
        return new X12Segment(parts.get(0), List.copyOf(parts.subList(1, parts.size())), line);
    }

    /** Returns the texts between separators, without spaces around them. */
    static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
            parts.add(text.substring(start, at).strip());
            start = at + 1;
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    String id() {
        return id;
    }

    long line() {
        return line;
    }

    /** Returns whether the segment has an identifier and a qualifier as its first element. */
    boolean is(String name, String qualifier) {
        return id.equals(name) && peek(1).filter(qualifier::equals).isPresent();
    }

    /**
     * Returns an element without claiming it; empty if it is blank or absent.
     *
     * @param position position of the element, from 1
     */
    Optional<String> peek(int position) {
        return position <= elements.size() && !elements.get(position - 1).isEmpty()
                ? Optional.of(elements.get(position - 1))
                : Optional.empty();
    }

    /** Returns an element and claims it. */
    Optional<String> take(int position) {
        Optional<String> element = peek(position);
        element.ifPresent(text -> claimed.set(position));
        return element;
    }

    /** Makes all elements unclaimed. */
    void release() {
        claimed.clear();
    }

    /** Adds the unclaimed elements under their identifier and position, such as {@code CAS02}. */
    void addUnclaimed(X12AdditionalValues additional) {
        for (int position = 1; position <= elements.size(); position++) {
            if (!claimed.get(position) && !elements.get(position - 1).isEmpty()) {
                additional.add(id + (position < 10 ? "0" : "") + position, elements.get(position - 1));
            }
        }
    }
}
