package org.mesinfos.connectors.standard.ofx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;

/** What stands around the transactions of one statement, one response or one document. Not thread-safe. */
final class Parts {

    /** Real statements have some twenty. */
    static final int MOST = 1_000;

    private final List<Part> parts = new ArrayList<>();

    /** Keeps a part; false when there are too many already. */
    boolean add(Part part) {
        return parts.size() < MOST && parts.add(part);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The first outside of lists that has one of these names. */
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

    /** The first of that name in any list. */
    Optional<TreeElement> inLists(String name) {
        return parts.stream()
                .filter(part -> !part.list().isEmpty())
                .map(Part::element)
                .filter(element -> element.name().equals(name))
                .findFirst();
    }

    /** Puts what nobody took under its path: {@code SONRS/FI/ORG}, {@code BANKTRANLIST/DTSTART}, {@code BAL[2]/VALUE}. */
    void eachUnclaimed(Map<String, String> additional) {
        Map<String, Integer> seen = new HashMap<>();
        for (Part part : parts) {
            String path = part.list() + part.element().name();
            int position = seen.merge(path, 1, Integer::sum);
            unclaimed(part.element(), position == 1 ? path : path + "[" + position + "]", additional);
        }
    }

    /** Puts what nobody took of a record, paths without its name. */
    static void unclaimedIn(TreeElement record, Map<String, String> additional) {
        if (!record.value().isEmpty()) {
            additional.put(record.name(), record.value());
        }
        record.eachUnclaimed("", additional::put);
    }

    /** Puts what nobody took of an element under its path. */
    static void unclaimed(TreeElement element, String path, Map<String, String> additional) {
        if (!element.claimed() && !element.value().isEmpty()) {
            additional.put(path, element.value());
        }
        element.eachUnclaimed(path + "/", additional::put);
    }
}
