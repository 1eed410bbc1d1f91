package org.mesinfos.pipelines.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.connectors.mapping.layout.ColumnUse;
import org.mesinfos.connectors.mapping.layout.FileLayout;
import org.mesinfos.connectors.mapping.layout.LayoutColumn;

/**
 * Datasets of a completed run: the files that it read, the record types that it wrote, and for each field the columns that fill
 * it. It contains names of files and columns, no values.
 */
final class DatasetLineage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DIGEST_DIGITS = 12;

    private final ConnectorRegistry connectors;
    private final String inbox;
    private final String store;
    private final FileNaming naming;
    private final ArrayNode inputs = JSON.createArrayNode();

    /** Fields by record type: name of the field, then the columns that fill it. */
    private final SortedMap<String, SortedMap<String, ArrayNode>> outputs = new TreeMap<>();

    DatasetLineage(ConnectorRegistry connectors, String inbox, String store, FileNaming naming) {
        this.connectors = connectors;
        this.inbox = inbox;
        this.store = store;
        this.naming = naming;
    }

    /** Writes the datasets of a report into an event. */
    void write(JsonNode report, ObjectNode event) {
        for (JsonNode delivery : report.path("deliveries")) {
            String status = delivery.path("status").asText();
            if (status.equals("TAKEN") || status.equals("READ_AGAIN")) {
                delivery.path("files").forEach(file -> file(delivery, file));
            }
        }
        event.set("inputs", inputs);
        ArrayNode written = event.putArray("outputs");
        outputs.forEach((type, fields) -> output(type, fields, written.addObject()));
    }

    private String name(JsonNode delivery, JsonNode file) {
        String organisation = delivery.path("organisation").asText() + "/";
        String id = delivery.path("id").asText();
        return switch (naming) {
            case AS_DELIVERED ->
                organisation + delivery.path("names").path(0).asText(id) + "/"
                        + file.path("name").asText();
            case BY_DIGEST ->
                organisation + shortened(id) + "/"
                        + shortened(file.path("sha256").asText());
        };
    }

    private static String shortened(String digest) {
        return digest.substring(0, Math.min(DIGEST_DIGITS, digest.length()));
    }

    private void file(JsonNode delivery, JsonNode file) {
        String name = name(delivery, file);
        ObjectNode input = inputs.addObject().put("namespace", inbox).put("name", name);
        ObjectNode facets = input.putObject("facets");
        Facets.add(facets, "version", "1-0-1/DatasetVersionDatasetFacet.json#/$defs/DatasetVersionDatasetFacet")
                .put("datasetVersion", file.path("sha256").asText());
        Facets.add(
                        input.putObject("inputFacets"),
                        "inputStatistics",
                        "1-0-0/InputStatisticsInputDatasetFacet.json#/$defs/InputStatisticsInputDatasetFacet")
                .put("rowCount", file.path("rows_read").asLong());
        Optional<FileLayout> layout =
                connectors.mapping(file.path("connector").asText()).map(FileLayout::of);
        if (layout.isEmpty()) {
            return;
        }
        ArrayNode schema = Facets.add(facets, "schema", "1-1-1/SchemaDatasetFacet.json#/$defs/SchemaDatasetFacet")
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
        ArrayNode schema = Facets.add(facets, "schema", "1-1-1/SchemaDatasetFacet.json#/$defs/SchemaDatasetFacet")
                .putArray("fields");
        ObjectNode lineage = Facets.add(
                        facets,
                        "columnLineage",
                        "1-2-0/ColumnLineageDatasetFacet.json#/$defs/ColumnLineageDatasetFacet")
                .putObject("fields");
        fields.forEach((field, columns) -> {
            schema.addObject().put("name", field);
            lineage.putObject(field).set("inputFields", columns);
        });
    }
}
