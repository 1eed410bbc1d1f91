package org.mesinfos.pipelines.transforms.copies;

import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.LinkageResult;
import org.mesinfos.linkage.clustering.AverageLinkage;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.pipelines.identity.PeopleLinker;
import org.mesinfos.pipelines.identity.trained.TrainedModelFile;
import org.mesinfos.pipelines.worker.WorkerStore;

/**
 * Access of workers to the persons that a run links. Their data is in the store for the duration of the run, and one
 * copy serves a whole process.
 *
 * @param store store of the run
 * @param model text of the model file
 * @param personsPerPart number of persons that make one part of the comparison
 */
public record WorkerLinkage(WorkerStore store, String model, int personsPerPart) implements Serializable {

    /** Enough for a worker to spend about a second on a part. */
    private static final int DEFAULT_PERSONS_PER_PART = 5_000;

    private static final int MAX_PARTS = 1 << 8;

    private static final long serialVersionUID = 1L;

    private static final String PART_COUNT = "people";

    /**
     * Returns the access of a run, with the default size of parts.
     *
     * @param model text of the model file
     */
    public static WorkerLinkage of(WorkerStore store, String model) {
        return new WorkerLinkage(store, model, DEFAULT_PERSONS_PER_PART);
    }

    /**
     * Writes the persons to the store for all workers.
     *
     * @return number of parts of their comparison
     */
    public int distribute(PeopleLinker linker) throws IOException {
        int count = 0;
        for (byte[] part : linker.parts()) {
            store.content().writeWorkFile(store.runId(), partName(count++), part);
        }
        byte[] parts = ByteBuffer.allocate(Integer.BYTES).putInt(count).array();
        store.content().writeWorkFile(store.runId(), PART_COUNT, parts);
        store.context()
                .put(Linkage.class, store.runId(), linker.linkage(TrainedModelFile.read("The linkage model", model)));
        return parts(linker.size());
    }

    /** Returns the number of parts of a comparison of so many persons. */
    int parts(int people) {
        return Math.max(1, Math.min(MAX_PARTS, people / personsPerPart));
    }

    /** Returns the linkage of the persons in the store. Thread-safe. */
    Linkage linkage() throws IOException {
        return store.context().get(Linkage.class, store.runId(), this::read);
    }

    /**
     * Returns the result for all persons.
     *
     * @param outcomes outcomes of the components
     * @param cut edges that were cut
     */
    public LinkageResult linked(List<AverageLinkage.ComponentResult> outcomes, Edges cut) throws IOException {
        return linkage().combine(outcomes, cut);
    }

    /**
     * Returns the expected number of linked pairs that are of two people; empty if it cannot be predicted.
     *
     * @param linked the result for all persons
     */
    public Optional<Double> predictedFalseMerges(LinkageResult linked) throws IOException {
        return linked.unpredictable().isPresent()
                ? Optional.empty()
                : Optional.of(linkage().expectedFalsePairs(linked));
    }

    /** Releases the cached persons. */
    public void evict() {
        store.context().remove(Linkage.class);
    }

    private Linkage read() throws IOException {
        int count = ByteBuffer.wrap(store.content().readWorkFile(store.runId(), PART_COUNT))
                .getInt();
        List<byte[]> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            parts.add(store.content().readWorkFile(store.runId(), partName(part)));
        }
        return PeopleLinker.linkage(parts, TrainedModelFile.read("The linkage model", model));
    }

    private static String partName(int number) {
        return PART_COUNT + "-" + number;
    }
}
