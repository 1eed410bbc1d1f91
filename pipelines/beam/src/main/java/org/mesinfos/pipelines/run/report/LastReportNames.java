package org.mesinfos.pipelines.run.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names of deliveries in the inbox that the report of the last run states, for the report of the next one: the rest of the store
 * does not know them. Stateless.
 */
public final class LastReportNames {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LastReportNames() {}

    /**
     * Returns the names that a report states, by id: those of its deliveries, and those of held rows.
     *
     * @param report report as JSON; a damaged one has none, because a name is no reason to fail a run
     */
    public static Map<String, String> of(Optional<byte[]> report) {
        Map<String, String> names = new HashMap<>();
        if (report.isPresent()) {
            try {
                JsonNode json = JSON.readTree(report.get());
                json.path("held_rows").forEach(rows -> add(names, rows.path("delivery"), rows.path("name")));
                for (JsonNode delivery : json.path("deliveries")) {
                    List<String> all = new ArrayList<>();
                    delivery.path("names").forEach(name -> all.add(name.asText()));
                    if (!all.isEmpty()) {
                        names.put(delivery.path("id").asText(), String.join(", ", all));
                    }
                }
            } catch (IOException damaged) {
                return Map.of();
            }
        }
        return names;
    }

    private static void add(Map<String, String> names, JsonNode delivery, JsonNode name) {
        if (name.isTextual()) {
            names.put(delivery.asText(), name.asText());
        }
    }
}
