package org.mesinfos.pipelines.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mesinfos.connectors.api.RejectionReason;

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

    /** Reasons that concern a file as a whole. */
    private static final Set<String> FILE_REASONS = Set.of(
            RejectionReason.AMBIGUOUS_CONNECTOR.name(),
            RejectionReason.BROKEN_FILE.name(),
            RejectionReason.NO_CONNECTOR.name(),
            RejectionReason.UNREADABLE_FILE.name());

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
    record NearestConnector(String connector, List<String> missing) {

        private static final String PERMISSION = "permission: ";

        /** Returns true if the connector could read the file, but the organisation is not allowed to use it. */
        boolean isForbidden() {
            return missing.stream().allMatch(condition -> condition.startsWith(PERMISSION)) && !missing.isEmpty();
        }
    }

    ReceiptFile {
        rejections = List.copyOf(rejections);
        nearest = List.copyOf(nearest);
    }

    /** Returns true if nothing of the file was read. The store then counts the file as one rejected row. */
    boolean isUnread() {
        return connector.isEmpty() && rejected > 0;
    }

    /** Returns true if the file, or a part of it, cannot be read. */
    boolean hasUnreadablePart() {
        return connector.isEmpty() || rejections.stream().anyMatch(row -> FILE_REASONS.contains(row.reason()));
    }

    /** Returns true if a row was rejected for its own content. */
    boolean hasRowsToCorrect() {
        return rejections.stream().anyMatch(row -> !FILE_REASONS.contains(row.reason()));
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
