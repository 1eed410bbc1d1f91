package org.mesinfos.pipelines.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * A file of an earlier delivery of which a run made something else, because it was read again from quarantine.
 *
 * @param delivery the delivery
 * @param file what became of the file now
 */
record ReadAgain(DeliveryEntry delivery, FileEntry file) {

    /** All of them, in ledger order. */
    static List<ReadAgain> files(Snapshot before, Snapshot after) {
        List<ReadAgain> again = new ArrayList<>();
        for (DeliveryEntry now : after.deliveries()) {
            Optional<DeliveryEntry> then = before.delivery(now.id());
            if (then.isPresent() && !then.get().equals(now)) {
                now.files().stream()
                        .filter(file -> !then.get().files().contains(file))
                        .forEach(file -> again.add(new ReadAgain(now, file)));
            }
        }
        return again;
    }
}
