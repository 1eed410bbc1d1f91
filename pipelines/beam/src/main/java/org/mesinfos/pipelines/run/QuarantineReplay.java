package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.catalogue.AllowedConnectors;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.deliveries.OrganisationSettings;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.rows.EncodedEnums;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.ReplayContext;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Selects the quarantined files to replay: those whose connector has another version now, and those that no connector
 * recognised, which are tried again in every run.
 */
final class QuarantineReplay {

    private final ContentStore content;
    private final ConnectorRegistry connectors;
    private final Settings settings;

    /** @param settings current zone, country and connectors of each organisation */
    QuarantineReplay(ContentStore content, ConnectorRegistry connectors, Settings settings) {
        this.content = content;
        this.connectors = connectors;
        this.settings = settings;
    }

    /** Returns the files to replay, under their original deliveries, in the order of the snapshot. */
    List<SourceFile> filesToReplay(Snapshot base) throws IOException {
        List<SourceFile> again = new ArrayList<>();
        for (DeliveryEntry delivery : base.deliveries()) {
            for (FileEntry file : delivery.files()) {
                if (file.quarantine().isPresent() && mayBeReadable(delivery, file)) {
                    again.add(sourceFile(delivery, file));
                }
            }
        }
        return again;
    }

    private boolean mayBeReadable(DeliveryEntry delivery, FileEntry file) {
        if (file.connector().isEmpty()) {
            return true;
        }
        AllowedConnectors allowed = new AllowedConnectors(
                settings.organisation(delivery.organisation()).allowedConnectors());
        Optional<Connector> connector = connectors.find(file.connector());
        return connector.isPresent()
                && allowed.allows(connector.get())
                && connector.get().version() != file.connectorVersion();
    }

    private SourceFile sourceFile(DeliveryEntry delivery, FileEntry file) throws IOException {
        ReplayContext deliveredAs =
                content.readQuarantineDetails(file.quarantine().orElseThrow()).deliveredAs();
        OrganisationSettings organisation = settings.organisation(delivery.organisation());
        return SourceFile.newBuilder()
                .setOrganisation(delivery.organisation())
                .setDelivery(delivery.id())
                .setUri(content.quarantinedUri(file.sha256()))
                .setName("")
                .setSize(file.bytes())
                .setSha256(file.sha256())
                .setMediaType(file.mediaType())
                .setEncoding(deliveredAs.encoding())
                .setZone(organisation.zone().getId())
                .setCountry(organisation.country())
                .setCustomer(deliveredAs.customer().orElse(null))
                .setMode(deliveredAs.mode().map(EncodedEnums::encode).orElse(null))
                .setSequence(
                        deliveredAs.sequence().isPresent()
                                ? deliveredAs.sequence().getAsLong()
                                : null)
                .setAsOfDay(
                        file.asOf().map(day -> (int) day.date().toEpochDay()).orElse(null))
                .setConnector(file.connector().isEmpty() ? null : file.connector())
                .build();
    }
}
