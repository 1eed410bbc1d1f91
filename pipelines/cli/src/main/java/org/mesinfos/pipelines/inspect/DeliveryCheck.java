package org.mesinfos.pipelines.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.catalogue.AllowedConnectors;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.connectors.catalogue.Selection;
import org.mesinfos.pipelines.deliveries.DeliveryFolder;
import org.mesinfos.pipelines.deliveries.DeliveryFolder.ManifestMismatch;
import org.mesinfos.pipelines.deliveries.OrganisationSettings;
import org.mesinfos.pipelines.settings.Settings;

/**
 * Checks a delivery before it is dropped, with the rules of a run, and reports every row that would be rejected. For one
 * delivery.
 */
public final class DeliveryCheck {

    private final ConnectorRegistry connectors;
    private final Settings settings;
    private final Consumer<String> lines;
    private boolean hasUnorderedSnapshot;

    /**
     * Creates a check.
     *
     * @param lines receives the findings, one line each, without personal data except the names of files
     */
    public DeliveryCheck(ConnectorRegistry connectors, Settings settings, Consumer<String> lines) {
        this.connectors = connectors;
        this.settings = settings;
        this.lines = lines;
    }

    /**
     * Checks one delivery.
     *
     * @param path its folder, or its single file
     * @return true if every row would be accepted
     */
    public boolean check(Path path) throws IOException {
        DeliveryFolder folder = DeliveryFolder.read(path);
        Path parent = Objects.requireNonNull(path.getParent(), "a delivery is in the folder of its organisation");
        OrganisationSettings organisation =
                settings.organisation(parent.getFileName().toString());
        folder.problems().forEach(lines);
        boolean accepted = folder.problems().isEmpty();
        FileInspector inspector =
                new FileInspector(connectors, new AllowedConnectors(organisation.allowedConnectors()));
        for (DeliveryFolder.File file : folder.files()) {
            accepted &= check(inspector, organisation, folder, file);
        }
        if (hasUnorderedSnapshot) {
            lines.accept("This snapshot will replace nothing, because its order is unknown: declare sequence,"
                    + " as-of or period in delivery.yaml");
        }
        return accepted;
    }

    private boolean check(
            FileInspector inspector, OrganisationSettings organisation, DeliveryFolder folder, DeliveryFolder.File file)
            throws IOException {
        SourceContent content = inspector.content(file.path(), organisation, folder.customer());
        boolean accepted = true;
        long rows = 0;
        for (SourceContent part : inspector.parts(content)) {
            String name = file.name() + FileInspector.partName(part);
            ReportingSink sink = new ReportingSink(lines, name);
            Inspection inspection = inspector.inspect(part, sink);
            report(name, inspection);
            accepted &= inspection.isFullyAccepted();
            hasUnorderedSnapshot |= !sink.statesDay() && isUnorderedSnapshot(organisation, folder, inspection);
            rows += inspection.outcome().read();
        }
        Optional<ManifestMismatch> mismatch = file.mismatch(content.context().fileSha256(), rows);
        mismatch.ifPresent(promise -> lines.accept(file.name() + ": " + promise.text()));
        return accepted && mismatch.isEmpty();
    }

    private static boolean isUnorderedSnapshot(
            OrganisationSettings organisation, DeliveryFolder folder, Inspection inspection) {
        Optional<DeliveryMode> mode = folder.mode()
                .or(organisation::mode)
                .or(() -> inspection
                        .connector()
                        .map(connector -> connector.description().deliveryMode()));
        return mode.equals(Optional.of(DeliveryMode.SNAPSHOT))
                && inspection.connector().isPresent()
                && folder.customer().isEmpty()
                && folder.sequence().isEmpty()
                && folder.asOf().isEmpty();
    }

    private void report(String name, Inspection inspection) {
        lines.accept(name + ": "
                + inspection.connector().map(Connector::id).orElse("no connector") + ", "
                + inspection.outcome().read() + " rows, "
                + inspection.outcome().rejected() + " rejected");
        for (Selection.NearMiss candidate : inspection.candidates()) {
            lines.accept("  near: " + candidate.connectorId() + " lacks " + String.join(", ", candidate.missing()));
        }
    }

    /** Reports each rejected row immediately, and notes whether the rows state one as-of date. */
    private static final class ReportingSink implements RowSink {

        private final Consumer<String> lines;
        private final String file;
        private final Set<LocalDate> days = new HashSet<>();

        ReportingSink(Consumer<String> lines, String file) {
            this.lines = lines;
            this.file = file;
        }

        boolean statesDay() {
            return days.size() == 1;
        }

        @Override
        public void startRow() {
            // Counted by the caller that runs the connector.
        }

        @Override
        public void accept(ParsedRow row) {
            // Only rejected rows are reported.
        }

        @Override
        public void stateAsOf(LocalDate day) {
            days.add(day);
        }

        @Override
        public void reject(Rejection rejection) {
            lines.accept(file + ", " + rejection);
        }

        @Override
        public void skip(Locator locator, String rule) {
            // Not reported.
        }
    }
}
