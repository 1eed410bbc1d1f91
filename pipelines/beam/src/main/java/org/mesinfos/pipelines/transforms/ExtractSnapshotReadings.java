package org.mesinfos.pipelines.transforms;

import org.apache.beam.sdk.transforms.DoFn;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.elements.SnapshotReading;

/** Step that emits, for each file of a snapshot delivery, how completely it was read. */
final class ExtractSnapshotReadings extends DoFn<ReadingOutcome, SnapshotReading> {

    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void extract(@Element ReadingOutcome outcome, OutputReceiver<SnapshotReading> output) {
        SnapshotReadings.of(outcome).ifPresent(output::output);
    }
}
