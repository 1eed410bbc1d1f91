package org.mesinfos.pipelines.transforms;

import org.apache.beam.sdk.transforms.DoFn;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.elements.SnapshotReading;

/** Step that emits the snapshot readings among the outcomes. */
final class ExtractSnapshotReadings extends DoFn<ReadingOutcome, SnapshotReading> {

    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void extract(@Element ReadingOutcome outcome, OutputReceiver<SnapshotReading> output) {
        SnapshotReadings.of(outcome).ifPresent(output::output);
    }
}
