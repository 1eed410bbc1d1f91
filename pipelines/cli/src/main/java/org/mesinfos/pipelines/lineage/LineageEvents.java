package org.mesinfos.pipelines.lineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;

/**
 * Events of OpenLineage about one run, each as one line of JSON.
 *
 * @param run id of the run in all of its events
 * @param inbox path or URI of the inbox, the namespace of files
 * @param store path or URI of the store, the namespace of the job and of record types
 * @param naming form in which delivered files are named
 */
record LineageEvents(UUID run, String inbox, String store, FileNaming naming) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVENT_SCHEMA = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";

    String start(Instant time) throws JsonProcessingException {
        return JSON.writeValueAsString(event(EventType.START, time));
    }

    /**
     * Returns the event of a completed run, with the files that it read, the record types that it wrote, and the columns that
     * fill each field.
     *
     * @param report report of the run, as the store keeps it
     * @throws IOException if the report is damaged
     */
    String complete(byte[] report, ConnectorRegistry connectors) throws IOException {
        JsonNode read = JSON.readTree(report);
        ObjectNode event =
                event(EventType.COMPLETE, Instant.parse(read.path("ended").asText()));
        new DatasetLineage(connectors, inbox, store, naming).write(read, event);
        return JSON.writeValueAsString(event);
    }

    /** Returns the completion of a run of which the report could not be written. */
    String complete(Instant time) throws JsonProcessingException {
        return JSON.writeValueAsString(event(EventType.COMPLETE, time));
    }

    /** Returns whether a report is that of the run that published a snapshot. */
    static boolean isOf(byte[] report, String snapshot) throws IOException {
        return JSON.readTree(report).at("/summary/snapshot").asText().equals(snapshot);
    }

    String fail(Instant time, String reason) throws JsonProcessingException {
        ObjectNode event = event(EventType.FAIL, time);
        Facets.add(
                        event.withObject("/run").putObject("facets"),
                        "errorMessage",
                        "1-0-1/ErrorMessageRunFacet.json#/$defs/ErrorMessageRunFacet")
                .put("message", reason)
                .put("programmingLanguage", "JAVA");
        return JSON.writeValueAsString(event);
    }

    private ObjectNode event(EventType type, Instant time) {
        ObjectNode event = JSON.createObjectNode();
        event.put("eventType", type.name())
                .put("eventTime", time.truncatedTo(ChronoUnit.MILLIS).toString())
                .put("producer", Facets.PRODUCER)
                .put("schemaURL", EVENT_SCHEMA);
        event.putObject("run").put("runId", run.toString());
        event.putObject("job").put("namespace", store).put("name", "mesinfos.run");
        event.putArray("inputs");
        event.putArray("outputs");
        return event;
    }
}
