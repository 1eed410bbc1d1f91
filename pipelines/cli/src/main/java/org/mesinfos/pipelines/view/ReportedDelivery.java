package org.mesinfos.pipelines.view;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A delivery in the report of a run, by its names. Read without data binding, which would take longer than a look-up.
 *
 * @param id id of the delivery; empty if it is missing, as any other text
 * @param names names under which it was dropped, the latest first
 */
record ReportedDelivery(String id, String organisation, List<String> names, List<File> files) {

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * A file of a delivery.
     *
     * @param name path in the delivery
     */
    record File(String sha256, String name) {}

    /**
     * Reads the deliveries in a report.
     *
     * @param report content of {@code report.json}; none are read from other JSON
     * @throws IOException if it is not JSON
     */
    static List<ReportedDelivery> read(byte[] report) throws IOException {
        List<ReportedDelivery> deliveries = new ArrayList<>();
        try (JsonParser json = JSON.createParser(report)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                    if (json.nextToken() == JsonToken.START_ARRAY && field.equals("deliveries")) {
                        while (json.nextToken() != JsonToken.END_ARRAY) {
                            deliveries.add(delivery(json));
                        }
                    } else {
                        json.skipChildren();
                    }
                }
            }
        }
        return deliveries;
    }

    private static ReportedDelivery delivery(JsonParser json) throws IOException {
        String id = "";
        String organisation = "";
        List<String> names = new ArrayList<>();
        List<File> files = new ArrayList<>();
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            if (field.equals("id")) {
                id = json.getValueAsString("");
            } else if (field.equals("organisation")) {
                organisation = json.getValueAsString("");
            } else if (field.equals("names") && value == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    names.add(json.getValueAsString(""));
                }
            } else if (field.equals("files") && value == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    files.add(file(json));
                }
            } else {
                json.skipChildren();
            }
        }
        return new ReportedDelivery(id, organisation, names, files);
    }

    private static File file(JsonParser json) throws IOException {
        String sha256 = "";
        String name = "";
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            if (field.equals("sha256")) {
                sha256 = json.getValueAsString("");
            } else if (field.equals("name")) {
                name = json.getValueAsString("");
            } else {
                json.skipChildren();
            }
        }
        return new File(sha256, name);
    }
}
