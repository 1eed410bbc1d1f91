package org.mesinfos.pipelines.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;

/** Events of OpenLineage about a run. */
final class LineageEventsTest {

    private static final byte[] REPORT = """
            {"started": "2026-03-01T01:00:00Z", "ended": "2026-03-01T01:00:09Z", "summary": {"snapshot": "abc"},
             "deliveries": [
               {"organisation": "banque-atlantide", "names": ["2024-01"], "id": "d1", "status": "TAKEN", "files": [
                 {"name": "operations.csv", "sha256": "f00d", "connector": "banque-atlantide/operations",
                  "rows_read": 12}]},
               {"organisation": "banque-atlantide", "names": ["2023-12"], "id": "d0", "status": "KNOWN", "files": [
                 {"name": "operations.csv", "sha256": "beef", "connector": "banque-atlantide/operations",
                  "rows_read": 9}]}]}
            """.getBytes(StandardCharsets.UTF_8);

    private static final UUID RUN = UUID.fromString("0192f3b4-0000-4000-8000-000000000001");

    @Test
    void startHasTheRunAndItsTime() throws IOException {
        assertThat(events(FileNaming.AS_DELIVERED).start(Instant.parse("2026-03-01T01:00:00.123456Z")))
                .isEqualTo("{\"eventType\":\"START\",\"eventTime\":\"2026-03-01T01:00:00.123Z\","
                        + "\"producer\":\"https://mesinfos.org/\","
                        + "\"schemaURL\":\"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent\","
                        + "\"run\":{\"runId\":\"0192f3b4-0000-4000-8000-000000000001\"},"
                        + "\"job\":{\"namespace\":\"store\",\"name\":\"mesinfos.run\"},\"inputs\":[],\"outputs\":[]}");
    }

    @Test
    void failureHasItsReason() throws IOException {
        JsonNode event = new ObjectMapper()
                .readTree(events(FileNaming.AS_DELIVERED)
                        .fail(Instant.parse("2026-03-01T01:00:09Z"), "The disk is full"));

        assertThat(event.path("eventType").asText()).isEqualTo("FAIL");
        assertThat(event.at("/run/facets/errorMessage/message").asText()).isEqualTo("The disk is full");
        assertThat(event.at("/run/facets/errorMessage/programmingLanguage").asText())
                .isEqualTo("JAVA");
    }

    @Test
    void reportIsThatOfTheRunWithItsSnapshot() throws IOException {
        assertThat(LineageEvents.isOf(REPORT, "abc")).isTrue();
        assertThat(LineageEvents.isOf(REPORT, "abd")).isFalse();
    }

    @Test
    void namesByDigestContainNoNameOfAFileOrDelivery() throws IOException {
        String event = events(FileNaming.BY_DIGEST).complete(REPORT, ConnectorRegistry.load());

        assertThat(new ObjectMapper().readTree(event).at("/inputs/0/name").asText())
                .isEqualTo("banque-atlantide/d1/f00d");
        assertThat(event).doesNotContain("operations.csv", "2024-01");
    }

    private static LineageEvents events(FileNaming naming) {
        return new LineageEvents(RUN, "inbox", "store", naming);
    }

    @Test
    void namesTheColumnsThatFillEachField() throws IOException {
        JsonNode event =
                new ObjectMapper().readTree(events(FileNaming.AS_DELIVERED).complete(REPORT, ConnectorRegistry.load()));

        assertThat(event.path("eventType").asText()).isEqualTo("COMPLETE");
        assertThat(event.path("eventTime").asText()).isEqualTo("2026-03-01T01:00:09Z");
        assertThat(event.at("/run/runId").asText()).isEqualTo(RUN.toString());
        assertThat(event.path("inputs")).hasSize(1);
        assertThat(event.at("/inputs/0/name").asText()).isEqualTo("banque-atlantide/2024-01/operations.csv");
        assertThat(event.at("/inputs/0/inputFacets/inputStatistics/rowCount").asLong())
                .isEqualTo(12);
        assertThat(event.at("/outputs/0/name").asText()).isEqualTo("bundles/bank-transactions");
        assertThat(event.at("/outputs/0/facets/columnLineage/fields/amount/inputFields")
                        .findValuesAsText("field"))
                .containsExactly("Débit", "Crédit");
        assertThat(event.at("/outputs/0/facets/columnLineage/fields/booking_date/inputFields/0")
                        .toString())
                .isEqualTo("{\"namespace\":\"inbox\",\"name\":\"banque-atlantide/2024-01/operations.csv\","
                        + "\"field\":\"Date\",\"transformations\":[{\"type\":\"DIRECT\",\"subtype\":\"IDENTITY\","
                        + "\"masking\":false}]}");
    }
}
