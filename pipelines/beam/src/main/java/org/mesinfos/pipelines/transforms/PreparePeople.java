package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.mesinfos.linkage.sliced.InputRecord;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.transforms.slices.SliceBlocks;

/** Transform that collects the persons to link, and emits them in batches. */
final class PreparePeople extends DoFn<Void, Block<InputRecord>> {

    private static final long serialVersionUID = 1L;

    private final EvidenceSideInputs evidence;
    private final LinkingPlan linking;

    PreparePeople(EvidenceSideInputs evidence, LinkingPlan linking) {
        this.evidence = evidence;
        this.linking = linking;
    }

    @ProcessElement
    public void prepare(ProcessContext context) throws IOException {
        evidence.linkingInput(linking, context)
                .linker()
                .forEachBatch(people -> context.output(SliceBlocks.people(people)));
        // Slices need the memory. The step that builds the identity table reads the people again.
        evidence.evict();
    }
}
