package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.deliveries.FileReading;
import org.mesinfos.pipelines.deliveries.FileReadings;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.QuarantineDetails;

/** Finder of the lines of rejected rows in kept files. */
final class QuarantinedLines {

    private final ContentStore content;
    private final ConnectorRegistry connectors;
    private final Optional<ContentFile> readings;
    /** Contents of {@link #readings}; null until a file has to be read again. */
    private @Nullable FileReadings loaded;

    /** @param readings how each file was read */
    QuarantinedLines(ContentStore content, ConnectorRegistry connectors, Optional<ContentFile> readings) {
        this.content = content;
        this.connectors = connectors;
        this.readings = readings;
    }

    /**
     * Returns the lines on which rejected rows start, with the reasons, for each entry of a file.
     *
     * @param kept the kept bytes of the file
     */
    List<SortedMap<Long, RejectionReason>> rejected(RedactionCandidate file, byte[] kept) throws IOException {
        List<SortedMap<Long, RejectionReason>> byEntry = new ArrayList<>();
        for (int i = 0; i < file.entries().size(); i++) {
            FileEntry entry = file.entries().get(i);
            SortedMap<Long, RejectionReason> lines = new TreeMap<>();
            if (entry.quarantine().isPresent()) {
                QuarantineDetails details =
                        content.readQuarantineDetails(entry.quarantine().get());
                details.rejections()
                        .forEach(rejection -> lines.put(rejection.locator().line(), rejection.reason()));
                if (details.rejections().size() == QuarantineDetails.MAX_LISTED) {
                    lines.putAll(readAgain(file.deliveries().get(i), details, kept));
                }
            }
            byEntry.add(lines);
        }
        return byEntry;
    }

    /** Returns the rejected lines of a file that has more of them than its details list. */
    private SortedMap<Long, RejectionReason> readAgain(DeliveryEntry delivery, QuarantineDetails details, byte[] kept)
            throws IOException {
        Optional<FileReading> reading = readings().find(delivery.id(), details.sha256());
        Optional<Connector> connector =
                connectors.find(details.connector()).filter(known -> known.version() == details.connectorVersion());
        return reading.isEmpty() || connector.isEmpty()
                ? Collections.emptySortedMap()
                : RejectedLines.read(connector.get(), reading.get().getFile(), kept);
    }

    private FileReadings readings() throws IOException {
        if (loaded == null) {
            loaded = content.readReadings(readings);
        }
        return loaded;
    }
}
