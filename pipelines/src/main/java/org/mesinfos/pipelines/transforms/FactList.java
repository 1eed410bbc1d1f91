package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.List;
import java.util.Map;
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
     * @param work what workers left, by name
     * @throws IOException when the list is missing
     */
    public static List<RunFact> read(Map<String, byte[]> work) throws IOException {
        byte[] facts = work.get(NAME);
        if (facts == null) {
            throw new IOException("The pipeline ended without its list of what was written; nothing was published");
        }
        return new BlockCompression<>(RunFact.class).decompress(facts);
    }
}
