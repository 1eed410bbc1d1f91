package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.List;
import org.mesinfos.pipelines.elements.RunFact;

/** The list of all that a run has written, left in the store for whoever publishes it. */
public final class FactList {

    private static final String NAME = "facts";

    private FactList() {}

    static void write(WorkerStore store, String runId, List<RunFact> facts) throws IOException {
        store.content().writeWork(runId, NAME, new BlockCompression<>(RunFact.class).compress(facts));
    }

    /**
     * What a run has written.
     *
     * @throws IOException when the list is missing
     */
    public static List<RunFact> read(WorkerStore store) throws IOException {
        return new BlockCompression<>(RunFact.class).decompress(store.content().readWork(store.runId(), NAME));
    }
}
