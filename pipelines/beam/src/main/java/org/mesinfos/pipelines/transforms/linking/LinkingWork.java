package org.mesinfos.pipelines.transforms.linking;

import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.Linked;
import org.mesinfos.linkage.clustering.AverageLinkage;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.pipelines.identity.PeopleLinker;
import org.mesinfos.pipelines.identity.learnt.LearntModelFile;
import org.mesinfos.pipelines.store.Store;

/**
 * Access of workers to the persons that a run links. Their data is in the store for the duration of the run, and one
 * copy serves a whole process.
 *
 * @param store store of the data
 * @param runId id of the run
 * @param model text of the model file
 * @param partPeople number of persons that make one part of the comparison
 */
public record LinkingWork(Store store, String runId, String model, int partPeople) implements Serializable {

    /** Enough for a worker to spend about a second on a part. */
    private static final int PART_PEOPLE = 5_000;

    private static final int MOST_PARTS = 1 << 8;

    private static final long serialVersionUID = 1L;

    private static final String COUNT = "people";

    /** Cached linkage. A process works for one run at a time, so a new run evicts the previous one. */
    private static final Map<String, Linkage> LINKAGES = new ConcurrentHashMap<>();

    /**
     * Returns the access of a run, with the default size of parts.
     *
     * @param model text of the model file
     */
    public static LinkingWork of(Store store, String runId, String model) {
        return new LinkingWork(store, runId, model, PART_PEOPLE);
    }

    /**
     * Writes the persons to the store for all workers.
     *
     * @return number of parts of their comparison
     */
    public int leave(PeopleLinker linker) throws IOException {
        int count = 0;
        for (byte[] piece : linker.pieces()) {
            store.content().writeWork(runId, piece(count++), piece);
        }
        byte[] pieces = ByteBuffer.allocate(Integer.BYTES).putInt(count).array();
        store.content().writeWork(runId, COUNT, pieces);
        keep(linker.linkage(LearntModelFile.read("The linkage model", model)));
        return parts(linker.size());
    }

    /** Returns the number of parts of a comparison of so many persons. */
    int parts(int people) {
        return Math.max(1, Math.min(MOST_PARTS, people / partPeople));
    }

    /** Returns the linkage of the persons in the store. Thread-safe. */
    Linkage linkage() throws IOException {
        Linkage cached = LINKAGES.get(name());
        if (cached != null) {
            return cached;
        }
        synchronized (LINKAGES) {
            Linkage read = LINKAGES.get(name());
            if (read == null) {
                read = read();
                keep(read);
            }
            return read;
        }
    }

    /**
     * Returns the result for all persons.
     *
     * @param outcomes outcomes of the components
     * @param cut edges that were cut
     */
    public Linked linked(List<AverageLinkage.Outcome> outcomes, Edges cut) throws IOException {
        return linkage().linked(outcomes, cut);
    }

    /** Releases the cached persons. */
    public void forget() {
        LINKAGES.remove(name());
    }

    private void keep(Linkage linkage) {
        synchronized (LINKAGES) {
            LINKAGES.clear();
            LINKAGES.put(name(), linkage);
        }
    }

    private Linkage read() throws IOException {
        int count = ByteBuffer.wrap(store.content().readWork(runId, COUNT)).getInt();
        List<byte[]> pieces = new ArrayList<>();
        for (int piece = 0; piece < count; piece++) {
            pieces.add(store.content().readWork(runId, piece(piece)));
        }
        return PeopleLinker.linkage(pieces, LearntModelFile.read("The linkage model", model));
    }

    private static String piece(int number) {
        return COUNT + "-" + number;
    }

    private String name() {
        return store.location() + " " + runId;
    }
}
