package org.mesinfos.connectors.mapping.json;

import com.fasterxml.jackson.core.JsonToken;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.mesinfos.connectors.format.tree.TreeElement;

/** Members of one JSON object that may be a list, with the reference of each element as its name. */
final class ObjectsByReference {

    private final Set<String> objects = new HashSet<>();
    private boolean hasOthers;

    /** Adds a member by its first token. */
    void add(String name, JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            objects.add(name);
        } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            hasOthers = true;
        }
    }

    /**
     * Removes the objects from the element that was read from all members if they are a list: at least two, without other values
     * beside them or with the same names in two of them.
     */
    boolean removeFrom(TreeElement element) {
        if (objects.size() < 2 || (hasOthers && !haveSameNames(element))) {
            return false;
        }
        element.removeIf(child -> objects.contains(child.name()));
        return true;
    }

    private boolean haveSameNames(TreeElement element) {
        Set<Set<String>> seen = new HashSet<>();
        return element.children()
                .filter(child -> objects.contains(child.name()))
                .map(child -> child.children().map(TreeElement::name).collect(Collectors.toSet()))
                .anyMatch(names -> !names.isEmpty() && !seen.add(names));
    }
}
