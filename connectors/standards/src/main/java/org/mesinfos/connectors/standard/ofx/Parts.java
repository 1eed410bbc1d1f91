package org.mesinfos.connectors.standard.ofx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;

/** The elements of one statement, response or document outside of its transactions. Not thread-safe. */
final class Parts {

    /** Maximum number of elements; twenty are usual. */
    static final int MOST = 1_000;

    private final List<Part> parts = new ArrayList<>();

    /** Adds an element; returns false if the maximum is reached. */
    boolean add(Part part) {
        return parts.size() < MOST && parts.add(part);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Returns the first element outside of lists with one of these names, in the order of the names. */
    Optional<TreeElement> first(String... names) {
        for (String name : names) {
            Optional<TreeElement> found = parts.stream()
                    .filter(part -> part.list().isEmpty())
                    .map(Part::element)
                    .filter(element -> element.name().equals(name))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Returns the first element in a list with this name. */
    Optional<TreeElement> inLists(String name) {
        return parts.stream()
                .filter(part -> !part.list().isEmpty())
                .map(Part::element)
                .filter(element -> element.name().equals(name))
                .findFirst();
    }

    /**
     * Adds unclaimed values under their paths: {@code SONRS/FI/ORG}, {@code BANKTRANLIST/DTSTART}, {@code
     * BAL[2]/VALUE}.
     */
    void eachUnclaimed(Map<String, String> additional) {
        Map<String, Integer> seen = new HashMap<>();
        for (Part part : parts) {
            String path = part.list() + part.element().name();
            int position = seen.merge(path, 1, Integer::sum);
            unclaimed(part.element(), position == 1 ? path : path + "[" + position + "]", additional);
        }
    }

    /** Adds the unclaimed values in the element of a record, under paths without its name. */
    static void unclaimedIn(TreeElement record, Map<String, String> additional) {
        if (!record.value().isEmpty()) {
            additional.put(record.name(), record.value());
        }
        record.eachUnclaimed("", additional::put);
    }

    /** Adds the unclaimed values in an element under paths that start with {@code path}. */
    static void unclaimed(TreeElement element, String path, Map<String, String> additional) {
        if (!element.claimed() && !element.value().isEmpty()) {
            additional.put(path, element.value());
        }
        element.eachUnclaimed(path + "/", additional::put);
    }
}
