package org.mesinfos.connectors.standard.dsn;

import java.util.HashMap;
import java.util.Map;

/** Collector of the values without a field, under names such as {@code S21.G00.81[2].001}. Not thread-safe. */
final class DsnAdditionalValues {

    private final Map<String, String> additional;
    private final Map<String, Integer> occurrences = new HashMap<>();

    DsnAdditionalValues(Map<String, String> additional) {
        this.additional = additional;
    }

    /** Adds the unclaimed values of the next block. */
    void add(DsnBlock block) {
        int position = occurrences.merge(block.name(), 1, Integer::sum);
        String prefix = block.name() + (position == 1 ? "" : "[" + position + "]") + ".";
        block.forEachUnclaimed((number, text) -> additional.put(prefix + number, text));
    }
}
