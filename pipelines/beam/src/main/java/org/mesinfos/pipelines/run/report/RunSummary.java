package org.mesinfos.pipelines.run.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts of a run. Rows of new deliveries are counted apart from the changes that the run made to earlier ones. For every run,
 * {@link #acceptedInAll} = kept + merged + unattributed + withheld + suppressed. These five are changes of the whole store: if a
 * held row is attributed to its owner, unattributed decreases by one and kept increases by one.
 *
 * <p>The JSON of a summary is one object without nested groups.
 *
 * @param read new deliveries with their rows
 * @param assigned result of the accepted rows
 * @param bundles bundles after the run
 * @param rereading files of earlier deliveries that were read again
 * @param removed deliveries that are no longer in the store
 * @param linked persons that the linkage model merged
 * @param inbox deliveries that an operator may have to look at
 * @param seconds elapsed time
 * @param conserved true if every row is accounted for
 * @param snapshot id of the published snapshot
 * @param store size of the store after the run
 * @param createdKeys location of the key folder if the run created the keys in it; otherwise empty
 * @param erasureProof path in the store of the proof of erasures that the run completed because they were interrupted, or
 *     unknown to the store; empty if there were none
 * @param warnings texts about settings that have no effect, or that are not as the operator may expect
 */
public record RunSummary(
        @JsonUnwrapped ReadRows read,
        @JsonUnwrapped AssignedRows assigned,
        @JsonUnwrapped WrittenBundles bundles,
        @JsonUnwrapped RereadFiles rereading,
        @JsonUnwrapped RemovedDeliveries removed,
        @JsonUnwrapped LinkedPersons linked,
        @JsonUnwrapped InboxFindings inbox,
        double seconds,
        boolean conserved,
        String snapshot,
        StoreSize store,

        @JsonInclude(JsonInclude.Include.NON_ABSENT) @JsonProperty("keys_created")
        Optional<String> createdKeys,

        @JsonInclude(JsonInclude.Include.NON_ABSENT) @JsonProperty("erasure_proof")
        Optional<String> erasureProof,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings) {

    public RunSummary {
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    /** Returns the number of accepted rows of new deliveries, with the change of those of earlier deliveries. */
    public long acceptedInAll() {
        return read.accepted() + rereading.change().accepted() - removed.accepted();
    }

    /** Returns this summary of a run that created the keys in a folder. */
    public RunSummary withCreatedKeys(Optional<String> folder) {
        return with(seconds, folder, erasureProof, warnings);
    }

    /** Returns this summary of a run that completed erasures. */
    public RunSummary withErasureProof(Optional<String> path) {
        return with(seconds, createdKeys, path, warnings);
    }

    /** Returns this summary with another duration of the run. */
    public RunSummary withDuration(Duration took) {
        return with(took.toMillis() / 1000.0, createdKeys, erasureProof, warnings);
    }

    /** Returns this summary with more warnings. */
    public RunSummary withWarnings(List<String> more) {
        return with(
                seconds,
                createdKeys,
                erasureProof,
                Stream.concat(warnings.stream(), more.stream()).toList());
    }

    private RunSummary with(
            double ofSeconds, Optional<String> ofKeys, Optional<String> ofProof, List<String> ofWarnings) {
        return new RunSummary(
                read,
                assigned,
                bundles,
                rereading,
                removed,
                linked,
                inbox,
                ofSeconds,
                conserved,
                snapshot,
                store,
                ofKeys,
                ofProof,
                ofWarnings);
    }

    /**
     * Returns whether the operator must look at a delivery: one is held for approval or was rejected as a whole, or changed
     * rules no longer accept some of its rows.
     */
    public boolean requiresDecision() {
        return !inbox.held().isEmpty() || inbox.fullyRejected() > 0 || rereading.noLongerAccepted() > 0;
    }
}
