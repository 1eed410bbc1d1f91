package org.mesinfos.pipelines.api;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.mesinfos.pipelines.run.report.RunSummary;

/**
 * Counts of a run. Immutable.
 *
 * <p>Rows read, accepted and rejected are those of new deliveries. For every run, accepted rows + changes in earlier deliveries =
 * kept + merged + unattributed + withheld + rows of erased people, which are not kept. These are changes made by the run and may
 * be negative: if a held row is attributed to its owner, unattributed decreases by one and kept increases by one.
 */
public final class IngestSummary {

    private final RunSummary counts;

    IngestSummary(RunSummary counts) {
        this.counts = counts;
    }

    /** Returns whether every row is accounted for. True for every published run. */
    public boolean isConserved() {
        return counts.conserved();
    }

    /** Returns the id of the published snapshot of the store. */
    public String snapshot() {
        return counts.snapshot();
    }

    /** Returns the number of new deliveries that were read. */
    public long deliveries() {
        return counts.read().deliveries();
    }

    /** Returns the number of files of the new deliveries. */
    public long files() {
        return counts.read().files();
    }

    /** Returns the number of deliveries in the inbox that are incomplete and were left for a later run. */
    public long waitingDeliveries() {
        return counts.inbox().waiting();
    }

    /** Returns the number of deliveries in the inbox that are held for approval; nothing of them is in the store. */
    public long heldDeliveries() {
        return counts.inbox().held().size();
    }

    /** Returns the number of new deliveries with rejected rows only. */
    public long fullyRejectedDeliveries() {
        return counts.inbox().fullyRejected();
    }

    /** Returns the number of rows in the files of the new deliveries: accepted + rejected. */
    public long rowsRead() {
        return counts.read().rows();
    }

    /** Returns the number of rows of new deliveries that became records. */
    public long accepted() {
        return counts.read().accepted();
    }

    /** Returns the number of rejected rows of new deliveries. */
    public long rejected() {
        return counts.read().rejected();
    }

    /** Returns the number of rejected rows of new deliveries by reason code; codes without rows are absent. */
    public SortedMap<String, Long> rejectedByReason() {
        return Collections.unmodifiableSortedMap(counts.read().rejectedByReason());
    }

    /**
     * Returns the number of accepted rows that earlier deliveries have more than before, because their files were read again with
     * other rules; negative for fewer, also because deliveries were retracted.
     */
    public long acceptedInEarlierDeliveries() {
        return counts.acceptedInAll() - counts.read().accepted();
    }

    /** Returns the number of records added to bundles. */
    public long kept() {
        return counts.assigned().kept();
    }

    /** Returns the number of rows that are further sightings of a record. */
    public long merged() {
        return counts.assigned().merged();
    }

    /** Returns the number of rows for which no person is resolved. */
    public long unattributed() {
        return counts.assigned().unattributed();
    }

    /** Returns the number of rows with several possible owners, and of rows superseded by a later snapshot. */
    public long withheld() {
        return counts.assigned().withheld();
    }

    /** Returns the number of persons with a bundle after the run. */
    public long persons() {
        return counts.bundles().persons();
    }

    /** Returns the number of bundles that are new or changed. */
    public long bundlesWritten() {
        return counts.bundles().written();
    }

    /** Returns the number of bundles that are unchanged. */
    public long bundlesUnchanged() {
        return counts.bundles().unchanged();
    }

    /** Returns the number of pairs of persons for clerical review; 0 without a linkage model. */
    public long reviews() {
        return counts.linked().reviews();
    }

    /**
     * Returns the expected number of linked pairs of customers that are of two people; empty without a linkage model,
     * or if it does not fit its people.
     */
    public Optional<Double> predictedFalseMerges() {
        return counts.linked().predictedFalseMerges();
    }

    /** Returns why the linkage model does not fit its people, so that only rules link; empty if it fits. */
    public Optional<String> modelMisfit() {
        return counts.linked().misfit();
    }

    /** Returns whether a delivery waits for a decision of the operator, as with exit status 3 of the command. */
    public boolean requiresDecision() {
        return counts.requiresDecision();
    }

    /** Returns texts about settings that have no effect, or that are not as the operator may expect. */
    public List<String> warnings() {
        return counts.warnings();
    }

    /** Returns the elapsed time. */
    public Duration elapsed() {
        return Duration.ofMillis(Math.round(counts.seconds() * 1000));
    }
}
