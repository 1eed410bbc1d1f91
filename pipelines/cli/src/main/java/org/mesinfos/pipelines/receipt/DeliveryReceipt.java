package org.mesinfos.pipelines.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The account of one delivery.
 *
 * @param organisation organisation that sent the delivery
 * @param delivery id of the delivery
 * @param state decision that keeps the delivery out of the store, such as {@code HELD}; empty if it was taken
 * @param reason reason of that decision; empty if none was given
 * @param unordered true if the order of this snapshot among those of its source is unknown, so that it replaced nothing
 * @param warning why the delivery does not meet the operator's expectations, although it was taken; empty if it does
 * @param rows numbers of rows by what was done with them, in the order of the receipt
 * @param files files of the delivery
 */
record DeliveryReceipt(
        String organisation,
        String delivery,
        Optional<String> state,
        String reason,
        boolean unordered,
        String warning,
        Map<String, Long> rows,
        List<ReceiptFile> files) {

    private static final ObjectMapper JSON = new ObjectMapper();

    DeliveryReceipt {
        files = List.copyOf(files);
    }

    /**
     * Reads a receipt of the store.
     *
     * @throws IOException if it is damaged
     */
    static DeliveryReceipt parse(byte[] json) throws IOException {
        JsonNode root = JSON.readTree(json);
        Map<String, Long> rows = new LinkedHashMap<>();
        root.path("rows")
                .properties()
                .forEach(count -> rows.put(count.getKey(), count.getValue().asLong()));
        List<ReceiptFile> files = new ArrayList<>();
        root.path("files").forEach(file -> files.add(ReceiptFile.of(file)));
        return new DeliveryReceipt(
                root.path("organisation").asText(),
                root.path("delivery").asText(),
                root.has("state") ? Optional.of(root.path("state").asText()) : Optional.empty(),
                root.path("reason").asText(),
                root.has("replaced"),
                root.path("warning").asText(),
                rows,
                files);
    }

    /** Returns the number of rows with which something was done; zero if the receipt does not list it. */
    long count(String name) {
        return rows.getOrDefault(name, 0L);
    }

    /** Returns the number of files of which nothing was read; the counts include each of them as one row. */
    long unreadFiles() {
        return files.stream().filter(ReceiptFile::isUnread).count();
    }
}
