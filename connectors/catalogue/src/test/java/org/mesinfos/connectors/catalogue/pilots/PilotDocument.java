package org.mesinfos.connectors.catalogue.pilots;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One type of document that a holder gave back, as the data maps of the pilots name it.
 *
 * @param origin pilot, or another public source of the names
 * @param holder who holds the data
 * @param type name of the type
 * @param connectors that read it
 * @param within element of the samples that holds the fields; empty when they need none to be told
 * @param fields names as delivered
 * @param names field to how a sample spells it, where that differs
 */
record PilotDocument(
        String origin,
        String holder,
        String type,
        List<String> connectors,
        String within,
        List<String> fields,
        Map<String, String> names) {

    private static final String RESOURCE = "/pilots/pilot-fields.yaml";

    /** All of them, in the order of the list. */
    static List<PilotDocument> all() {
        try (InputStream in = PilotDocument.class.getResourceAsStream(RESOURCE)) {
            Map<?, ?> list = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            List<PilotDocument> documents = new ArrayList<>();
            for (Object origin : (List<?>) list.get("origins")) {
                Map<?, ?> source = (Map<?, ?>) origin;
                for (Object document : (List<?>) source.get("documents")) {
                    documents.add(of(source.get("origin").toString(), (Map<?, ?>) document));
                }
            }
            return documents;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static PilotDocument of(String origin, Map<?, ?> document) {
        Object within = document.get("within");
        Object names = document.get("names");
        return new PilotDocument(
                origin,
                document.get("holder").toString(),
                document.get("type").toString(),
                (List<String>) document.get("connectors"),
                within == null ? "" : within.toString(),
                (List<String>) document.get("fields"),
                names == null ? Map.of() : (Map<String, String>) names);
    }

    String delivered(String field) {
        return names.getOrDefault(field, field);
    }
}
