package org.mesinfos.connectors.standard.camt;

import java.util.HashMap;
import java.util.Map;
import org.mesinfos.connectors.format.tree.TreeElement;

/** Names the elements that were read one by one: {@code Bal}, then {@code Bal[2]}. */
final class PartNames {

    private final Map<String, Integer> seen = new HashMap<>();

    /** Puts what nobody took of the next element under its path. */
    void unclaimed(TreeElement part, Map<String, String> additional) {
        int position = seen.merge(part.name(), 1, Integer::sum);
        String name = position == 1 ? part.name() : part.name() + "[" + position + "]";
        if (!part.claimed() && !part.value().isEmpty()) {
            additional.put(name, part.value());
        }
        part.eachUnclaimed(name + "/", additional::put);
    }
}
