package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.List;
import org.mesinfos.pipelines.elements.RunFact;

/** File in the store with the list of all results of a run, from which the run is published. */
public final class FactList {

    private static final String NAME = "facts";

    private FactList() {}

    /** Writes the list of a run. */
    static void write(WorkerStore store, String runId, List<RunFact> facts) throws IOException {
        store.content().writeWork(runId, NAME, new BlockCompression<>(RunFact.class).compress(facts));
    }

    /**
     * Reads the list of the run of a store.
     *
     * @throws IOException if the list is missing
     */
    public static List<RunFact> read(WorkerStore store) throws IOException {
        return new BlockCompression<>(RunFact.class).decompress(store.content().readWork(store.runId(), NAME));
    }
}
