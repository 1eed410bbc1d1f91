package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.mesinfos.pipelines.transforms.linking.LinkingWork;

/**
 * Collects the persons to link, writes them to the store for all workers, and emits the numbers of the parts of the
 * comparison.
 */
final class StatePeople extends DoFn<byte[], Integer> {

    private static final long serialVersionUID = 1L;

    private final StatementReader reader;
    private final LinkingPlan linking;
    private final LinkingWork work;

    StatePeople(StatementReader reader, LinkingPlan linking, LinkingWork work) {
        this.reader = reader;
        this.linking = linking;
        this.work = work;
    }

    @ProcessElement
    public void state(ProcessContext context) throws IOException {
        StatedPeople people = reader.people(linking, context);
        int parts = work.leave(people.linker());
        for (int part = 0; part < parts; part++) {
            context.output(part);
        }
    }
}
