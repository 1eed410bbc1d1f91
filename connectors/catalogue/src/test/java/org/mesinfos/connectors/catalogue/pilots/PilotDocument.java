package org.mesinfos.connectors.catalogue.pilots;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One type of document that an organisation returned, as named in the data maps of the pilots.
 *
 * @param origin pilot, or another public source of the names
 * @param organisation the organisation that holds the data
 * @param type name of the type
 * @param connectors ids of the connectors that read it
 * @param within element of the samples that contains the fields; empty if the field names are unambiguous
 * @param fields names as delivered
 * @param names spelling of a field in the samples, by field; only for fields with another spelling
 * @param external public files that others wrote with documents of this type; empty if only our samples exist
 */
record PilotDocument(
        String origin,
        String organisation,
        String type,
        List<String> connectors,
        String within,
        List<String> fields,
        Map<String, String> names,
        Optional<ExternalFiles> external) {

    private static final String RESOURCE = "/pilots/pilot-fields.yaml";

    /** Returns all document types in the order of the list. */
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
                names == null ? Map.of() : (Map<String, String>) names,
                Optional.ofNullable((Map<String, ?>) document.get("external")).map(ExternalFiles::of));
    }

    /** Returns the fields that occur in external files. */
    List<String> provenFields() {
        return external.isEmpty()
                ? List.of()
                : fields.stream()
                        .filter(field -> !external.get().ours().contains(field))
                        .toList();
    }

    String delivered(String field) {
        return names.getOrDefault(field, field);
    }
}
