package org.mesinfos.connectors.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Elements of the lists of a row from which no record is built. Their values belong to the first record of the row, so that they
 * exist once however long the list is. Not thread-safe.
 */
final class UnreadElements {

    private record Unread(MappedRow element, UncapturedValues values) {}

    private final List<Unread> elements = new ArrayList<>();

    void clear() {
        elements.clear();
    }

    void add(MappedRow element, UncapturedValues values) {
        elements.add(new Unread(element, values));
    }

    /** Stores all their values, except those that another part of the row reads itself. */
    void addTo(MappedRow reader, Map<String, String> additional) {
        elements.forEach(unread -> unread.values().addUnread(unread.element(), reader, additional));
    }
}
