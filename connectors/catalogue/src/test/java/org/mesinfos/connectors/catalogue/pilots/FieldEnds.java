package org.mesinfos.connectors.catalogue.pilots;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.catalogue.Catalogue;

/** Where the fields of documents end, over all samples of the connectors that read them. */
final class FieldEnds {

    private static final List<String> OPEN = List.of(".additional", ".attributes");

    private final Map<String, List<ValueTrace>> traces = new HashMap<>();

    /** Typed places, or where there are none the maps for what no typed field holds; empty when the field is missing. */
    Set<String> of(PilotDocument document, String field) {
        Set<String> ends = new TreeSet<>(Comparator.naturalOrder());
        for (String connector : document.connectors()) {
            for (ValueTrace trace : traces.computeIfAbsent(connector, FieldEnds::traces)) {
                ends.addAll(trace.placesOf(document.within(), document.delivered(field)));
            }
        }
        Set<String> typed = new TreeSet<>(ends);
        typed.removeIf(FieldEnds::isOpen);
        return typed.isEmpty() ? ends : typed;
    }

    static boolean isOpen(String place) {
        return OPEN.stream().anyMatch(place::endsWith);
    }

    private static List<ValueTrace> traces(String id) {
        Connector connector = Catalogue.REGISTRY.connectors().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No connector " + id));
        return Catalogue.samplesOf(connector).stream().map(ValueTrace::new).toList();
    }
}
