package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.SuppressedPlaces;

/**
 * Search for the files of {@linkplain UnexplainedRows unexplained rows}: files with fewer rows in the store than were
 * accepted. Reads the rows of everyone in the deliveries concerned.
 */
final class UnexplainedPlaces {

    private final ContentStore content;
    private final Map<String, Long> found = new HashMap<>();

    UnexplainedPlaces(ContentStore content) {
        this.content = content;
    }

    /**
     * Returns the number of missing rows of each file.
     *
     * @param draft snapshot without the rows
     * @param deliveries deliveries with unexplained rows
     */
    List<SuppressedPlaces> of(Snapshot draft, Set<String> deliveries) throws IOException {
        for (ShardEntry shard : draft.shards().values()) {
            for (PersonEntry person : content.readShard(shard)) {
                if (person.counts().stream().anyMatch(counts -> deliveries.contains(counts.delivery()))) {
                    count(content.readRows(person.accepted()));
                }
            }
        }
        for (HeldEntry held : draft.held().values()) {
            count(content.readRows(held.file()));
        }
        List<SuppressedPlaces> places = new ArrayList<>();
        for (DeliveryEntry delivery : draft.deliveries()) {
            for (FileEntry file : deliveries.contains(delivery.id()) ? delivery.files() : List.<FileEntry>of()) {
                long missing = file.accepted()
                        - found.getOrDefault(key(delivery.id(), file.sha256()), 0L)
                        - draft.erased().rowsOf(delivery.id(), file.sha256());
                if (missing != 0) {
                    places.add(new SuppressedPlaces(delivery.id(), file.sha256(), missing, 0, List.of()));
                }
            }
        }
        return places;
    }

    private void count(AcceptedRows rows) {
        rows.stream()
                .filter(row -> !row.row().getCopied())
                .map(AcceptedRow::origin)
                .forEach(origin -> found.merge(key(origin.getDelivery(), origin.getFileSha256()), 1L, Long::sum));
    }

    private static String key(String delivery, String sha256) {
        return delivery + "/" + sha256;
    }
}
