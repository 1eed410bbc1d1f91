package org.mesinfos.pipelines.deliveries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mesinfos.connectors.api.DeliveryMode;

/**
 * What an organisation says of its own delivery in {@code delivery.yaml}.
 *
 * @param from first day that it covers
 * @param to last day that it covers
 * @param mode whether it adds to earlier deliveries or replaces them
 * @param sequence position among the snapshots of a source: the highest holds
 * @param customer customer reference of a single-person delivery
 * @param files the files promised; empty when it promises none
 */
public record DeliveryManifest(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<DeliveryMode> mode,
        OptionalLong sequence,
        Optional<String> customer,
        List<PromisedFile> files) {

    /** Name of the manifest inside a delivery folder. */
    static final String FILE_NAME = "delivery.yaml";

    static final DeliveryManifest NONE = new DeliveryManifest(
            Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty(), Optional.empty(), List.of());

    public DeliveryManifest {
        files = List.copyOf(files);
    }

    /**
     * A file that the manifest promises.
     *
     * @param name its path inside the delivery
     * @param sha256 its hash, when promised
     * @param rows its number of rows, when promised
     */
    public record PromisedFile(String name, Optional<String> sha256, OptionalLong rows) {}
}
