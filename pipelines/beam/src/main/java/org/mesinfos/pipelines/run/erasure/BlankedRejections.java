package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.SnapshotDraft;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.QuarantineDetails;
import org.mesinfos.pipelines.store.catalog.SuppressedPlaces;

/**
 * Rejected rows of erased people in a file of a delivery that are blank in its kept bytes. They count as accepted and suppressed,
 * because nobody knows if other rules would accept them: each store has the same counts, by whatever rules it read the file
 * before.
 *
 * @param delivery id of the delivery
 * @param sha256 hash of the delivered bytes
 * @param lines lines on which they start, from 1, with the reasons
 */
record BlankedRejections(String delivery, String sha256, SortedMap<Long, RejectionReason> lines) {

    BlankedRejections {
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    }

    /** Returns the places of the rows. */
    SuppressedPlaces places() {
        return new SuppressedPlaces(delivery, sha256, lines.size(), 0, List.copyOf(lines.keySet()));
    }

    /** Counts the rows of some files as suppressed. */
    static void suppress(List<BlankedRejections> files, SnapshotDraft draft, ContentStore content) throws IOException {
        for (BlankedRejections file : files) {
            for (DeliveryEntry entry : draft.deliveries()) {
                if (entry.id().equals(file.delivery)) {
                    draft.put(entry.withFile(file.suppressed(entry, content)));
                }
            }
        }
        draft.suppressions(SuppressionUpdate.with(
                draft.suppressions(),
                files.stream().map(BlankedRejections::places).toList()));
    }

    private FileEntry suppressed(DeliveryEntry entry, ContentStore content) throws IOException {
        FileEntry file = entry.files().stream()
                .filter(any -> any.sha256().equals(sha256))
                .findFirst()
                .orElseThrow();
        SortedMap<RejectionReason, Long> left = new TreeMap<>(file.rejected());
        lines.values().forEach(reason -> left.computeIfPresent(reason, (same, rows) -> rows == 1 ? null : rows - 1));
        return file.withSuppressedRejections(
                left, left.isEmpty() ? Optional.empty() : details(file.quarantine(), content));
    }

    private Optional<ContentFile> details(Optional<ContentFile> quarantine, ContentStore content) throws IOException {
        if (quarantine.isEmpty()) {
            return quarantine;
        }
        QuarantineDetails details = content.readQuarantineDetails(quarantine.get());
        List<Rejection> others = details.rejections().stream()
                .filter(rejection -> !lines.containsKey(rejection.locator().line()))
                .toList();
        return Optional.of(content.writeQuarantineDetails(details.withRejections(others)));
    }
}
