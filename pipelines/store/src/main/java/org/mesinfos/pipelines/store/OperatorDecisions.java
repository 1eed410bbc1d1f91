package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.util.Optional;
import org.mesinfos.pipelines.store.catalog.Decision;
import org.mesinfos.pipelines.store.catalog.Decisions;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.StorageArea;

/** Decisions of the operator in a store: about deliveries, and about pairs of people to review. */
public final class OperatorDecisions {

    private final StorageArea area;

    OperatorDecisions(StorageArea area) {
        this.area = area;
    }

    /**
     * Reads all decisions about deliveries.
     *
     * @throws StoreException if the content of a file does not match its name
     */
    public Decisions read() throws IOException {
        return new DecisionFiles(area).read();
    }

    /** Stores a decision about a delivery. Further runs obey it. */
    public void write(Decision decision) throws IOException {
        new DecisionFiles(area).write(decision);
    }

    /** Returns the review answers about pairs of people; empty if there are none. Not in the store hash. */
    public Optional<byte[]> readReviewAnswers() throws IOException {
        return area.read(StorePaths.REVIEW_ANSWERS);
    }

    /** Stores the review answers for the next run. */
    public void writeReviewAnswers(byte[] answers) throws IOException {
        area.writeDurably(StorePaths.REVIEW_ANSWERS, answers);
    }
}
