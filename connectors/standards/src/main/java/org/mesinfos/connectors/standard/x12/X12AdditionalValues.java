package org.mesinfos.connectors.standard.x12;

import java.util.HashMap;
import java.util.Map;

/** Collector of the elements that no field contains, by numbered names: {@code CAS02}, then {@code CAS02[2]}. Not thread-safe. */
final class X12AdditionalValues {

    private final Map<String, String> additional;
    private final Map<String, Integer> occurrences = new HashMap<>();

    X12AdditionalValues(Map<String, String> additional) {
        this.additional = additional;
    }

    void add(String name, String value) {
        int occurrence = occurrences.merge(name, 1, Integer::sum);
        additional.put(occurrence == 1 ? name : name + "[" + occurrence + "]", value);
    }
}
