package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.mesinfos.pipelines.transforms.copies.WorkerLinkage;

/**
 * Step that collects the persons to link, writes them to the store for all workers, and emits the numbers of the parts
 * of the comparison.
 */
final class PrepareLinking extends DoFn<Void, Integer> {

    private static final long serialVersionUID = 1L;

    private final EvidenceSideInputs evidence;
    private final LinkingPlan linking;
    private final WorkerLinkage workerLinkage;

    PrepareLinking(EvidenceSideInputs evidence, LinkingPlan linking, WorkerLinkage workerLinkage) {
        this.evidence = evidence;
        this.linking = linking;
        this.workerLinkage = workerLinkage;
    }

    @ProcessElement
    public void prepare(ProcessContext context) throws IOException {
        LinkingInput people = evidence.linkingInput(linking, context);
        int parts = workerLinkage.distribute(people.linker());
        for (int part = 0; part < parts; part++) {
            context.output(part);
        }
    }
}
