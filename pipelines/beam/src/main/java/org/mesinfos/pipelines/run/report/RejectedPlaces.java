package org.mesinfos.pipelines.run.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/** The first rejected rows of files, by hash of the file: places, kinds of values and expectations, never values. */
public final class RejectedPlaces {

    /** Rows that a report lists for a file. */
    static final int LISTED = 10;

    static final RejectedPlaces NONE = new RejectedPlaces(Map.of());

    private final Map<String, List<Rejection>> places;

    private RejectedPlaces(Map<String, List<Rejection>> places) {
        this.places = Map.copyOf(places);
    }

    /** Reads the rejected rows of the files of a report. */
    public static RejectedPlaces of(RunReport report, Snapshot snapshot, ContentStore content) throws IOException {
        Map<String, List<Rejection>> places = new HashMap<>();
        for (DeliveryReport delivery : report.inbox().deliveries()) {
            for (FileEntry file :
                    snapshot.delivery(delivery.id()).map(DeliveryEntry::files).orElse(List.of())) {
                if (file.quarantine().isPresent()) {
                    places.put(
                            file.sha256(),
                            content.readQuarantineDetails(file.quarantine().get()).rejections().stream()
                                    .limit(LISTED)
                                    .toList());
                }
            }
        }
        return new RejectedPlaces(places);
    }

    /** Returns the first rejected rows of a file. */
    List<Rejection> ofFile(String sha256) {
        return places.getOrDefault(sha256, List.of());
    }
}
