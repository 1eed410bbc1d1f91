package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mesinfos.pipelines.store.catalog.Decision;
import org.mesinfos.pipelines.store.catalog.Decisions;
import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StoredFile;

/** The files of the decisions about deliveries. The name of each file contains the hash of its content. */
final class DecisionFiles {

    private static final String MISMATCH =
            " does not match its name: restore it from a backup, or remove it and decide again";

    private final StorageArea area;

    DecisionFiles(StorageArea area) {
        this.area = area;
    }

    /**
     * Reads all decisions.
     *
     * @throws StoreException if the content of a file does not match its name
     */
    Decisions read() throws IOException {
        List<Decision> decisions = new ArrayList<>();
        for (StoredFile file : area.list(StorePaths.DECISIONS)) {
            decisions.add(read(file.path()));
        }
        return Decisions.of(decisions);
    }

    /**
     * Returns the files that cannot be read, and the deliveries that no decision keeps out of the store any more.
     *
     * @param excluded deliveries that decisions kept out at the last run
     */
    List<Finding> verify(Collection<ExcludedDelivery> excluded) throws IOException {
        List<Decision> decisions = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (StoredFile file : area.list(StorePaths.DECISIONS)) {
            try {
                decisions.add(read(file.path()));
            } catch (StoreException damaged) {
                findings.add(new Finding(Finding.Kind.DAMAGED, file.path(), "the decision" + MISMATCH));
            }
        }
        if (findings.isEmpty()) {
            Decisions all = Decisions.of(decisions);
            excluded.stream()
                    .filter(delivery -> all.latest(delivery.delivery()).isEmpty())
                    .forEach(delivery -> findings.add(new Finding(
                            Finding.Kind.MISSING,
                            StorePaths.DECISIONS,
                            "the decision about delivery " + delivery.delivery() + " of " + delivery.organisation()
                                    + " is missing, so that the next run may take it: restore it from a backup, or decide"
                                    + " again")));
        }
        return findings;
    }

    private Decision read(String path) throws IOException {
        try {
            Decision decision = Decision.fromJson(area.read(path).orElse(new byte[0]));
            if (decision.path().equals(path)) {
                return decision;
            }
        } catch (UncheckedIOException e) {
            throw new StoreException(damaged(path), e);
        }
        throw new StoreException(damaged(path));
    }

    private String damaged(String path) {
        return "In " + area.location() + ", the decision " + path + MISMATCH;
    }

    void write(Decision decision) throws IOException {
        area.writeDurably(decision.path(), decision.toJson());
    }
}
