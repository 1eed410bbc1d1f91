package org.mesinfos.pipelines.transforms;

import java.util.Optional;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.elements.SnapshotReading;
import org.mesinfos.pipelines.rows.RowMode;

/** Selects the readings of snapshot deliveries that have a position among the snapshots of their source. */
final class SnapshotReadings {

    private SnapshotReadings() {}

    /**
     * Returns whether a snapshot was read completely; empty for other files. A snapshot of a single person describes no
     * other person, so it withdraws nothing.
     */
    static Optional<SnapshotReading> of(ReadingOutcome outcome) {
        SourceFile file = outcome.getFile();
        if (outcome.getMode() != RowMode.SNAPSHOT
                || outcome.getConnector() == null
                || file.getSequence() == null
                || file.getCustomer() != null) {
            return Optional.empty();
        }
        return Optional.of(SnapshotReading.newBuilder()
                .setOrganisation(file.getOrganisation())
                .setDelivery(file.getDelivery())
                .setConnector(outcome.getConnector())
                .setSequence(file.getSequence())
                .setComplete(outcome.getComplete())
                .build());
    }
}
