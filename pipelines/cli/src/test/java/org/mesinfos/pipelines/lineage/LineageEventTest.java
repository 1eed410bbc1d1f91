package org.mesinfos.pipelines.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;

final class LineageEventTest {

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

    @Test
    void namesTheColumnsThatFillEachField() throws IOException {
        JsonNode event =
                new ObjectMapper().readTree(LineageEvent.of(REPORT, ConnectorRegistry.load(), "inbox", "store"));

        assertThat(event.path("eventType").asText()).isEqualTo("COMPLETE");
        assertThat(event.path("eventTime").asText()).isEqualTo("2026-03-01T01:00:09Z");
        assertThat(event.at("/run/runId").asText()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
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
