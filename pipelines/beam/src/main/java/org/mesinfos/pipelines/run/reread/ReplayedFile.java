package org.mesinfos.pipelines.run.reread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Replayed file whose result differs from that of earlier runs.
 *
 * @param delivery delivery of the file
 * @param file new result
 */
public record ReplayedFile(DeliveryEntry delivery, FileEntry file) {

    /** Returns the replayed files whose results differ between two snapshots, in the order of the later one. */
    public static List<ReplayedFile> between(Snapshot before, Snapshot after) {
        List<ReplayedFile> again = new ArrayList<>();
        for (DeliveryEntry now : after.deliveries()) {
            Optional<DeliveryEntry> then = before.delivery(now.id());
            if (then.isPresent() && !then.get().equals(now)) {
                now.files().stream()
                        .filter(file -> !then.get().files().contains(file))
                        .forEach(file -> again.add(new ReplayedFile(now, file)));
            }
        }
        return again;
    }
}
