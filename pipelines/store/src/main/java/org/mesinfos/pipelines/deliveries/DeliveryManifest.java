package org.mesinfos.pipelines.deliveries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mesinfos.connectors.api.DeliveryMode;

/**
 * Delivery manifest: the declarations of an organisation about its delivery, in {@code delivery.yaml}.
 *
 * @param from first day of the period covered
 * @param to last day of the period covered
 * @param mode declares whether the delivery adds to earlier ones or replaces them
 * @param sequence position among the snapshots of a source; the highest one applies
 * @param asOf day whose state a snapshot delivery describes
 * @param customer customer reference of a single-person delivery
 * @param files expected files; empty if the manifest lists none
 */
public record DeliveryManifest(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<DeliveryMode> mode,
        OptionalLong sequence,
        Optional<LocalDate> asOf,
        Optional<String> customer,
        List<ManifestFile> files) {

    /** File name of the manifest in a delivery folder. */
    public static final String FILE_NAME = "delivery.yaml";

    static final DeliveryManifest NONE = new DeliveryManifest(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    public DeliveryManifest {
        files = List.copyOf(files);
    }

    /**
     * Expected file, as listed in the manifest.
     *
     * @param name path inside the delivery
     * @param sha256 expected hash, if declared
     * @param rows expected number of rows, if declared
     */
    public record ManifestFile(String name, Optional<String> sha256, OptionalLong rows) {}
}
