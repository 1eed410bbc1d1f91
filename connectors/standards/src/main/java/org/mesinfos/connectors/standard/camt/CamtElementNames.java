package org.mesinfos.connectors.standard.camt;

import java.util.HashMap;
import java.util.Map;
import org.mesinfos.connectors.format.tree.TreeElement;

/** Numbering of elements that are read one by one: {@code Bal}, then {@code Bal[2]}. Not thread-safe. */
final class CamtElementNames {

    private final Map<String, Integer> occurrences = new HashMap<>();

    /** Adds the unclaimed values of the next element to {@code additional}, under their paths. */
    void putUnclaimed(TreeElement part, Map<String, String> additional) {
        int position = occurrences.merge(part.name(), 1, Integer::sum);
        String name = position == 1 ? part.name() : part.name() + "[" + position + "]";
        if (!part.isClaimed() && !part.value().isEmpty()) {
            additional.put(name, part.value());
        }
        part.forEachUnclaimed(name + "/", additional::put);
    }
}
