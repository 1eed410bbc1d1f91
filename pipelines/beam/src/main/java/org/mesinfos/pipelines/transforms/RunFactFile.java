package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.List;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.BlockCodec;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.worker.WorkerStore;

/** File in the store with the list of all results of a run, from which the run is published. */
public final class RunFactFile {

    private static final String NAME = "facts";

    private RunFactFile() {}

    /** Writes the list of a run. */
    static void write(WorkerStore store, String runId, List<RunFact> facts) throws IOException {
        store.content()
                .writeWorkFile(
                        runId,
                        NAME,
                        new BlockCodec<>(RunFact.class).encode(facts).bytes());
    }

    /**
     * Reads the list of the run of a store.
     *
     * @throws IOException if the list is missing
     */
    public static List<RunFact> read(WorkerStore store) throws IOException {
        return new BlockCodec<>(RunFact.class).decode(Block.of(store.content().readWorkFile(store.runId(), NAME)));
    }
}
