package org.mesinfos.connectors.standard.ofx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;

/** The elements of one statement, response or document outside of its transactions. Not thread-safe. */
final class OfxElements {

    /** Maximum number of elements; twenty are usual. */
    static final int MAX_ELEMENTS = 1_000;

    private final List<OfxElement> elements = new ArrayList<>();

    /** Adds an element; returns false if the maximum is reached. */
    boolean add(OfxElement part) {
        return elements.size() < MAX_ELEMENTS && elements.add(part);
    }

    boolean isEmpty() {
        return elements.isEmpty();
    }

    /** Returns the first element outside of lists with one of these names, in the order of the names. */
    Optional<TreeElement> first(String... names) {
        for (String name : names) {
            Optional<TreeElement> found = elements.stream()
                    .filter(part -> part.listPath().isEmpty())
                    .map(OfxElement::element)
                    .filter(element -> element.name().equals(name))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Returns the first element in a list with this name. */
    Optional<TreeElement> firstInList(String name) {
        return elements.stream()
                .filter(part -> !part.listPath().isEmpty())
                .map(OfxElement::element)
                .filter(element -> element.name().equals(name))
                .findFirst();
    }

    /**
     * Adds unclaimed values under their paths: {@code SONRS/FI/ORG}, {@code BANKTRANLIST/DTSTART}, {@code
     * BAL[2]/VALUE}.
     */
    void putUnclaimed(Map<String, String> additional) {
        Map<String, Integer> seen = new HashMap<>();
        for (OfxElement part : elements) {
            String path = part.listPath() + part.element().name();
            int position = seen.merge(path, 1, Integer::sum);
            putUnclaimedOfElement(part.element(), position == 1 ? path : path + "[" + position + "]", additional);
        }
    }

    /** Adds the unclaimed values in the element of a record, under paths without its name. */
    static void putUnclaimedOfRecord(TreeElement record, Map<String, String> additional) {
        if (!record.value().isEmpty()) {
            additional.put(record.name(), record.value());
        }
        record.forEachUnclaimed("", additional::put);
    }

    /** Adds the unclaimed values in an element under paths that start with {@code path}. */
    static void putUnclaimedOfElement(TreeElement element, String path, Map<String, String> additional) {
        if (!element.isClaimed() && !element.value().isEmpty()) {
            additional.put(path, element.value());
        }
        element.forEachUnclaimed(path + "/", additional::put);
    }
}
