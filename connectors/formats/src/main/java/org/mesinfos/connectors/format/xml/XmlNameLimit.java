package org.mesinfos.connectors.format.xml;

import java.util.HashSet;
import java.util.Set;

/**
 * Counter of the distinct names of a document. The StAX reader retains every name until it is closed, so their number
 * is limited.
 */
final class XmlNameLimit {

    private static final int RECENT = 256;

    private final int limit;
    private final Set<String> names = new HashSet<>();
    /** Recently checked names. The reader interns names, so most checks need no set look-up. */
    private final String[] recent = new String[RECENT];

    XmlNameLimit(int limit) {
        this.limit = limit;
    }

    /** Adds a name. Returns whether the number of distinct names is still within the limit. */
    @SuppressWarnings("ReferenceEquality")
    boolean accepts(String name) {
        int slot = name.hashCode() & (RECENT - 1);
        if (recent[slot] == name) {
            return true;
        }
        recent[slot] = name;
        names.add(name);
        return names.size() <= limit;
    }
}
