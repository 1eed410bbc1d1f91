package org.mesinfos.pipelines.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One file of a delivery.
 *
 * @param sha256 hash of the file
 * @param bytes size
 * @param connector connector that read it; empty if none did
 * @param rowsRead rows that were read
 * @param accepted rows that were accepted
 * @param rejected rows that were rejected
 * @param complete false if a part of the file could not be read
 * @param rejections rejected rows; at most as many as quarantine lists
 * @param nearest connectors that almost recognise the file
 */
record ReceiptFile(
        String sha256,
        long bytes,
        String connector,
        long rowsRead,
        long accepted,
        long rejected,
        boolean complete,
        List<RejectedRow> rejections,
        List<NearestConnector> nearest) {

    /**
     * A rejected row.
     *
     * @param reason code of the reason
     * @param where location in the file
     * @param column column or element; empty if the row as a whole was rejected
     * @param found kind of value that was found, never the value
     * @param expected value that was expected
     */
    record RejectedRow(String reason, String where, String column, String found, String expected) {}

    /**
     * A connector that almost recognises a file.
     *
     * @param missing conditions that the file does not meet
     */
    record NearestConnector(String connector, List<String> missing) {}

    ReceiptFile {
        rejections = List.copyOf(rejections);
        nearest = List.copyOf(nearest);
    }

    static ReceiptFile of(JsonNode file) {
        List<RejectedRow> rejections = new ArrayList<>();
        file.path("rejections")
                .forEach(row -> rejections.add(new RejectedRow(
                        row.path("reason").asText(),
                        row.path("where").asText(),
                        row.path("column").asText(),
                        row.path("found").asText(),
                        row.path("expected").asText())));
        List<NearestConnector> nearest = new ArrayList<>();
        file.path("nearestConnectors").forEach(connector -> {
            List<String> missing = new ArrayList<>();
            connector.path("missing").forEach(condition -> missing.add(condition.asText()));
            nearest.add(new NearestConnector(connector.path("connector").asText(), List.copyOf(missing)));
        });
        return new ReceiptFile(
                file.path("sha256").asText(),
                file.path("bytes").asLong(),
                file.path("connector").asText(),
                file.path("rowsRead").asLong(),
                file.path("accepted").asLong(),
                file.path("rejected").asLong(),
                file.path("completeness").asText().equals("COMPLETE"),
                rejections,
                nearest);
    }
}
