package org.mesinfos.pipelines.deliver;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.mapping.yaml.YamlText;

/**
 * The declarations that become a {@code delivery.yaml}.
 *
 * @param mode if the delivery adds to earlier ones or replaces them
 * @param sequence position among the deliveries of the organisation
 * @param asOf day whose state a snapshot describes
 * @param from first day of the period
 * @param to last day of the period
 * @param customer reference of the customer whom all files concern
 * @param files files of the delivery
 */
public record ManifestDraft(
        DeliveryMode mode,
        OptionalLong sequence,
        Optional<LocalDate> asOf,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> customer,
        List<DraftFile> files) {

    /**
     * A file of the delivery.
     *
     * @param name path in the delivery
     * @param sha256 hash of its bytes, in hexadecimal
     * @param rows rows that a run would read from it
     */
    public record DraftFile(String name, String sha256, long rows) {}

    public ManifestDraft {
        files = List.copyOf(files);
    }

    /** Returns the text of the manifest. */
    public String yaml() {
        StringBuilder yaml = new StringBuilder();
        yaml.append("mode: ")
                .append(mode == DeliveryMode.SNAPSHOT ? "snapshot" : "append")
                .append('\n');
        sequence.ifPresent(number -> yaml.append("sequence: ").append(number).append('\n'));
        asOf.ifPresent(day -> yaml.append("as-of: ").append(day).append('\n'));
        customer.ifPresent(reference ->
                yaml.append("customer: ").append(YamlText.quoted(reference)).append('\n'));
        if (from.isPresent() || to.isPresent()) {
            yaml.append("period: {");
            from.ifPresent(day -> yaml.append("from: ").append(day));
            yaml.append(from.isPresent() && to.isPresent() ? ", " : "");
            to.ifPresent(day -> yaml.append("to: ").append(day));
            yaml.append("}\n");
        }
        yaml.append("files:\n");
        for (DraftFile file : files) {
            yaml.append("  - name: ").append(YamlText.quoted(file.name())).append('\n');
            yaml.append("    sha256: ").append(file.sha256()).append('\n');
            yaml.append("    rows: ").append(file.rows()).append('\n');
        }
        return yaml.toString();
    }
}
