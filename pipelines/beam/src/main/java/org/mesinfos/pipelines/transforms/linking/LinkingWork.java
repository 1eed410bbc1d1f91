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
 * How workers get at the people they compare: their bulk is left in the store while the run goes on, and one copy serves
 * a process.
 *
 * @param store where they are left
 * @param runId names the run
 * @param model text of the model's file
 * @param partPeople how many people make a part of the comparison
 */
public record LinkingWork(Store store, String runId, String model, int partPeople) implements Serializable {

    /** Enough for a worker to be busy with a part for a second. */
    private static final int PART_PEOPLE = 5_000;

    private static final int MOST_PARTS = 1 << 8;

    private static final long serialVersionUID = 1L;

    private static final String COUNT = "people";

    /** A process works for one run at a time: the people of another make room. */
    private static final Map<String, Linkage> LINKAGES = new ConcurrentHashMap<>();

    /**
     * The work of a run.
     *
     * @param model text of the model's file
     */
    public static LinkingWork of(Store store, String runId, String model) {
        return new LinkingWork(store, runId, model, PART_PEOPLE);
    }

    /**
     * Leaves people for all workers.
     *
     * @return into how many parts their comparison is to be divided
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

    /** Into how many parts the comparison of so many people is divided. */
    int parts(int people) {
        return Math.max(1, Math.min(MOST_PARTS, people / partPeople));
    }

    /** What links the people that were left. */
    Linkage linkage() throws IOException {
        Linkage known = LINKAGES.get(name());
        if (known != null) {
            return known;
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
     * What became of the people.
     *
     * @param outcomes what became of each component
     * @param cut edges that were cut
     */
    public Linked linked(List<AverageLinkage.Outcome> outcomes, Edges cut) throws IOException {
        return linkage().linked(outcomes, cut);
    }

    /** Lets go of the people, of whom nobody will ask any more. */
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
