package org.mesinfos.pipelines.transforms;

import java.util.Optional;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.elements.RejectedRows;
import org.mesinfos.pipelines.elements.SnapshotReading;
import org.mesinfos.pipelines.rows.RowMode;

/** Extraction, from the outcomes of reading files, of how completely each snapshot delivery was read. */
final class SnapshotReadings {

    private SnapshotReadings() {}

    /**
     * Returns how far a snapshot was read; empty for other files. A file that no connector reads may be part of a
     * snapshot.
     */
    static Optional<SnapshotReading> of(ReadingOutcome outcome) {
        SourceFile file = outcome.getFile();
        String connector = outcome.getConnector();
        if (connector != null && outcome.getMode() != RowMode.SNAPSHOT) {
            return Optional.empty();
        }
        return Optional.of(SnapshotReading.newBuilder()
                .setOrganisation(file.getOrganisation())
                .setDelivery(file.getDelivery())
                .setConnector(connector == null ? "" : connector)
                .setSequence(file.getSequence() == null ? 0 : file.getSequence())
                .setCustomer(outcome.getCustomer())
                .setComplete(outcome.getComplete())
                .setAccepted(outcome.getAccepted())
                .setRejected(outcome.getRejected().stream()
                        .mapToLong(RejectedRows::getRows)
                        .sum())
                .setTraces(outcome.getTraces())
                .setUntraced(outcome.getUntraced())
                .setFileSha256(file.getSha256())
                .setAsOfDay(file.getAsOfDay())
                .setStatedAsOf(outcome.getStatedAsOf())
                .setPeriodEndDay(file.getPeriodEndDay())
                .build());
    }
}
