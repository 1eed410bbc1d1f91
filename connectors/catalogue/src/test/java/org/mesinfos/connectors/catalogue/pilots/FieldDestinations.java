package org.mesinfos.connectors.catalogue.pilots;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.catalogue.Catalogue;

/** The record fields in which delivered fields of documents are stored, over all samples of their connectors. */
final class FieldDestinations {

    private static final List<String> OPEN = List.of(".additional", ".attributes");

    private final Map<String, List<ValueTrace>> traces = new HashMap<>();

    /**
     * Returns the typed record fields, or if there are none the maps for additional values; empty if the field is
     * missing.
     */
    Set<String> of(PilotDocument document, String field) {
        Set<String> destinations = new TreeSet<>(Comparator.naturalOrder());
        for (String connector : document.connectors()) {
            for (ValueTrace trace : traces.computeIfAbsent(connector, FieldDestinations::traces)) {
                destinations.addAll(trace.destinations(document.within(), document.delivered(field)));
            }
        }
        Set<String> typed = new TreeSet<>(destinations);
        typed.removeIf(FieldDestinations::isOpen);
        return typed.isEmpty() ? destinations : typed;
    }

    static boolean isOpen(String destination) {
        return OPEN.stream().anyMatch(destination::endsWith);
    }

    private static List<ValueTrace> traces(String id) {
        Connector connector = Catalogue.REGISTRY.connectors().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No connector " + id));
        return Catalogue.samplesOf(connector).stream().map(ValueTrace::new).toList();
    }
}
