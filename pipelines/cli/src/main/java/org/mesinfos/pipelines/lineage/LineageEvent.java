package org.mesinfos.pipelines.lineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.connectors.mapping.layout.ColumnUse;
import org.mesinfos.connectors.mapping.layout.FileLayout;
import org.mesinfos.connectors.mapping.layout.LayoutColumn;

/**
 * Event of OpenLineage about a completed run: the files that it read, the record types that it wrote, and for each field the
 * columns that fill it. It contains names of files and columns, no values.
 */
public final class LineageEvent {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PRODUCER = "https://mesinfos.org/";
    private static final String EVENT_SCHEMA = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";
    private static final String FACETS = "https://openlineage.io/spec/facets/";

    private final ConnectorRegistry connectors;
    private final String inbox;
    private final String store;
    private final ArrayNode inputs = JSON.createArrayNode();

    /** Fields by record type: name of the field, then the columns that fill it. */
    private final SortedMap<String, SortedMap<String, ArrayNode>> outputs = new TreeMap<>();

    private LineageEvent(ConnectorRegistry connectors, String inbox, String store) {
        this.connectors = connectors;
        this.inbox = inbox;
        this.store = store;
    }

    /**
     * Returns the event as one line of JSON.
     *
     * @param report report of the run, as the store keeps it
     * @throws IOException if the report is damaged
     */
    public static String of(byte[] report, ConnectorRegistry connectors, String inbox, String store)
            throws IOException {
        return new LineageEvent(connectors, inbox, store).write(JSON.readTree(report));
    }

    private String write(JsonNode report) throws JsonProcessingException {
        for (JsonNode delivery : report.path("deliveries")) {
            String status = delivery.path("status").asText();
            if (status.equals("TAKEN") || status.equals("READ_AGAIN")) {
                delivery.path("files").forEach(file -> file(delivery, file));
            }
        }
        ObjectNode event = JSON.createObjectNode();
        event.put("eventType", "COMPLETE")
                .put("eventTime", report.path("ended").asText())
                .put("producer", PRODUCER)
                .put("schemaURL", EVENT_SCHEMA);
        String run = report.path("started").asText()
                + report.path("summary").path("snapshot").asText();
        event.putObject("run")
                .put(
                        "runId",
                        UUID.nameUUIDFromBytes(run.getBytes(StandardCharsets.UTF_8))
                                .toString());
        event.putObject("job").put("namespace", store).put("name", "mesinfos.run");
        event.set("inputs", inputs);
        ArrayNode written = event.putArray("outputs");
        outputs.forEach((type, fields) -> output(type, fields, written.addObject()));
        return JSON.writeValueAsString(event);
    }

    private void file(JsonNode delivery, JsonNode file) {
        String name = delivery.path("organisation").asText() + "/"
                + delivery.path("names").path(0).asText(delivery.path("id").asText()) + "/"
                + file.path("name").asText();
        ObjectNode input = inputs.addObject().put("namespace", inbox).put("name", name);
        ObjectNode facets = input.putObject("facets");
        facet(facets, "version", "1-0-1/DatasetVersionDatasetFacet.json#/$defs/DatasetVersionDatasetFacet")
                .put("datasetVersion", file.path("sha256").asText());
        facet(
                        input.putObject("inputFacets"),
                        "inputStatistics",
                        "1-0-0/InputStatisticsInputDatasetFacet.json#/$defs/InputStatisticsInputDatasetFacet")
                .put("rowCount", file.path("rows_read").asLong());
        Optional<FileLayout> layout =
                connectors.mapping(file.path("connector").asText()).map(FileLayout::of);
        if (layout.isEmpty()) {
            return;
        }
        ArrayNode schema = facet(facets, "schema", "1-1-1/SchemaDatasetFacet.json#/$defs/SchemaDatasetFacet")
                .putArray("fields");
        for (LayoutColumn column : layout.get().columns()) {
            schema.addObject().put("name", column.name());
            for (ColumnUse use : column.uses()) {
                if (use instanceof ColumnUse.Field field) {
                    link(field, column, name);
                }
            }
        }
    }

    private void link(ColumnUse.Field field, LayoutColumn column, String file) {
        ObjectNode input = outputs.computeIfAbsent(field.record().fileName(), type -> new TreeMap<>())
                .computeIfAbsent(field.field(), name -> JSON.createArrayNode())
                .addObject();
        input.put("namespace", inbox).put("name", file).put("field", column.name());
        boolean identical = field.form().codes().isEmpty()
                && field.form().multiplier().isEmpty()
                && field.form().separator().isEmpty();
        input.putArray("transformations")
                .addObject()
                .put("type", "DIRECT")
                .put("subtype", identical ? "IDENTITY" : "TRANSFORMATION")
                .put("masking", false);
    }

    private void output(String type, SortedMap<String, ArrayNode> fields, ObjectNode output) {
        output.put("namespace", store).put("name", "bundles/" + type);
        ObjectNode facets = output.putObject("facets");
        ArrayNode schema = facet(facets, "schema", "1-1-1/SchemaDatasetFacet.json#/$defs/SchemaDatasetFacet")
                .putArray("fields");
        ObjectNode lineage = facet(
                        facets,
                        "columnLineage",
                        "1-2-0/ColumnLineageDatasetFacet.json#/$defs/ColumnLineageDatasetFacet")
                .putObject("fields");
        fields.forEach((field, columns) -> {
            schema.addObject().put("name", field);
            lineage.putObject(field).set("inputFields", columns);
        });
    }

    private static ObjectNode facet(ObjectNode facets, String name, String schema) {
        return facets.putObject(name).put("_producer", PRODUCER).put("_schemaURL", FACETS + schema);
    }
}
