package org.mesinfos.pipelines.transforms;

import java.util.List;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.rows.RowMode;

/** Outcome of a file whose reading failed. Rows that were already emitted are not published, as the run is repeated. */
final class FailedReading {

    private FailedReading() {}

    /** @param reason explanation for the operator, without personal data */
    static ReadingOutcome outcome(SourceFile file, String reason) {
        return ReadingOutcome.newBuilder()
                .setFile(file)
                .setMode(RowMode.APPEND)
                .setRead(0)
                .setAccepted(0)
                .setSkipped(0)
                .setComplete(false)
                .setRejected(List.of())
                .setRejections(List.of())
                .setFailure(reason)
                .setCandidates(List.of())
                .build();
    }
}
