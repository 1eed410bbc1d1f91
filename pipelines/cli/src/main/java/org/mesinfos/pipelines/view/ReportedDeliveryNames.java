package org.mesinfos.pipelines.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.pipelines.store.Store;

/**
 * Names of deliveries and files as they were dropped, from the reports of runs. The rest of the store knows only hashes.
 *
 * <p>A store whose reports were removed has no names. Immutable.
 */
final class ReportedDeliveryNames {

    private static final String REPORT = "report.json";

    private final Map<String, String> deliveries;
    private final Map<String, String> files;

    private ReportedDeliveryNames(Map<String, String> deliveries, Map<String, String> files) {
        this.deliveries = Map.copyOf(deliveries);
        this.files = Map.copyOf(files);
    }

    /** Reads the names that the reports of a store contain. */
    static ReportedDeliveryNames of(Store store) throws IOException {
        Map<String, String> deliveries = new HashMap<>();
        Map<String, String> files = new HashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (byte[] report : store.runReports(REPORT).values()) {
            for (JsonNode delivery : json.readTree(report).path("deliveries")) {
                if (delivery.path("names").path(0).isTextual()) {
                    deliveries.put(
                            delivery.path("id").asText(),
                            delivery.path("names").path(0).asText());
                }
                for (JsonNode file : delivery.path("files")) {
                    files.put(file.path("sha256").asText(), file.path("name").asText());
                }
            }
        }
        return new ReportedDeliveryNames(deliveries, files);
    }

    /** Returns the name of a delivery in the inbox. */
    Optional<String> delivery(String id) {
        return Optional.ofNullable(deliveries.get(id));
    }

    /** Returns the name of a file in its delivery. */
    Optional<String> file(String sha256) {
        return Optional.ofNullable(files.get(sha256));
    }
}
