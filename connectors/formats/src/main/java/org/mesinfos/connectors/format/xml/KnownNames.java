package org.mesinfos.connectors.format.xml;

import java.util.HashSet;
import java.util.Set;

/** Counts the different names of a document: the StAX reader keeps each of them for as long as it reads. */
final class KnownNames {

    private static final int RECENT = 256;

    private final int limit;
    private final Set<String> names = new HashSet<>();
    /** The reader gives one name as one object, so that most need no look-up. */
    private final String[] recent = new String[RECENT];

    KnownNames(int limit) {
        this.limit = limit;
    }

    /** Whether there are still no more names than the limit, this one included. */
    @SuppressWarnings("ReferenceEquality")
    boolean admits(String name) {
        int slot = name.hashCode() & (RECENT - 1);
        if (recent[slot] == name) {
            return true;
        }
        recent[slot] = name;
        names.add(name);
        return names.size() <= limit;
    }
}
