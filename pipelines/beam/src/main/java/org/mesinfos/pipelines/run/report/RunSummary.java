package org.mesinfos.pipelines.run.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;

/**
 * Counts of a run. For every run, accepted = kept + merged + unattributed + withheld + suppressed. Counts are changes made by the
 * run: if a held row is attributed to its owner, unattributed decreases by one and kept increases by one.
 *
 * @param deliveries new deliveries taken
 * @param files files of the new deliveries
 * @param rowsRead rows in the files read
 * @param accepted rows that became records
 * @param rejected rejected rows
 * @param rejectedByReason rejected rows by reason code
 * @param kept records added to bundles
 * @param merged rows that are further sightings of a record
 * @param unattributed rows for which no person is resolved
 * @param withheld rows with several possible owners, and rows superseded by a later snapshot
 * @param superseded withheld rows that a later snapshot superseded
 * @param copied copies of rows of joint accounts for their further holders
 * @param persons persons with a bundle after the run
 * @param bundlesWritten bundles that are new or changed
 * @param bundlesUnchanged bundles that are unchanged
 * @param replayed replayed files whose result differs from that of earlier runs
 * @param noLongerAccepted rows of earlier deliveries that were accepted before, and that the changed rules do not accept
 * @param reread files of earlier deliveries that were read again, because their rules have changed or on request
 * @param lostFiles files whose rules have changed, but which cannot be read again because neither the store nor the
 *     inbox has them
 * @param lostRows accepted rows of those files, which are kept as they are
 * @param joined persons that the linkage model merged into another person
 * @param separated persons that are no longer merged into another person
 * @param reviews pairs of persons for clerical review
 * @param predictedFalseMerges expected number of linked pairs of customers that are of two people; empty if no model
 *     is used or it does not fit
 * @param misfit why the model does not fit its people, so that only rules link; empty if it fits
 * @param waiting deliveries in the inbox that are incomplete, and approved ones that are not in it any more
 * @param held deliveries in the inbox that are held for approval
 * @param fullyRejected new deliveries with rejected rows only
 * @param unordered new snapshot deliveries that replaced nothing because their order is unknown
 * @param unexpected published deliveries that do not meet the expectations relative to a delivery that arrived after them
 * @param filesWithUnexpectedRows files taken whose number of rows differs from the one in {@code delivery.yaml}
 * @param seconds elapsed time
 * @param conserved true if every row is accounted for
 * @param snapshot id of the published snapshot
 * @param store size of the store after the run
 * @param suppressed rows of erased people, which were counted and not kept
 * @param createdKeys location of the key folder if the run created the keys in it; otherwise empty
 * @param erasureProof path in the store of the proof of erasures that the run completed because they were interrupted, or
 *     unknown to the store; empty if there were none
 * @param warnings texts about settings that have no effect, or that are not as the operator may expect
 */
public record RunSummary(
        long deliveries,
        long files,
        @JsonProperty("rows_read") long rowsRead,
        long accepted,
        long rejected,
        @JsonProperty("rejected_by_reason") SortedMap<String, Long> rejectedByReason,
        long kept,
        long merged,
        long unattributed,
        long withheld,
        long superseded,
        long copied,
        long persons,
        @JsonProperty("bundles_written") long bundlesWritten,
        @JsonProperty("bundles_unchanged") long bundlesUnchanged,
        @JsonProperty("read_again") long replayed,
        @JsonProperty("no_longer_accepted") long noLongerAccepted,
        @JsonProperty("reread_files") long reread,
        @JsonProperty("not_rederivable_files") long lostFiles,
        @JsonProperty("not_rederivable_rows") long lostRows,
        long joined,
        long separated,
        long reviews,

        @JsonInclude(JsonInclude.Include.NON_ABSENT) @JsonProperty("predicted_false_merges")
        Optional<Double> predictedFalseMerges,

        @JsonInclude(JsonInclude.Include.NON_ABSENT) @JsonProperty("model_misfit")
        Optional<String> misfit,

        long waiting,
        @JsonProperty("held_for_approval") List<ExcludedDelivery> held,
        @JsonProperty("fully_rejected") long fullyRejected,
        @JsonProperty("unordered_snapshots") long unordered,
        @JsonProperty("unexpected_deliveries") long unexpected,
        @JsonProperty("other_rows") long filesWithUnexpectedRows,
        double seconds,
        boolean conserved,
        String snapshot,
        StoreSize store,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long suppressed,

        @JsonInclude(JsonInclude.Include.NON_ABSENT) @JsonProperty("keys_created")
        Optional<String> createdKeys,

        @JsonInclude(JsonInclude.Include.NON_ABSENT) @JsonProperty("erasure_proof")
        Optional<String> erasureProof,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings) {

    public RunSummary {
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
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
                deliveries,
                files,
                rowsRead,
                accepted,
                rejected,
                rejectedByReason,
                kept,
                merged,
                unattributed,
                withheld,
                superseded,
                copied,
                persons,
                bundlesWritten,
                bundlesUnchanged,
                replayed,
                noLongerAccepted,
                reread,
                lostFiles,
                lostRows,
                joined,
                separated,
                reviews,
                predictedFalseMerges,
                misfit,
                waiting,
                held,
                fullyRejected,
                unordered,
                unexpected,
                filesWithUnexpectedRows,
                ofSeconds,
                conserved,
                snapshot,
                store,
                suppressed,
                ofKeys,
                ofProof,
                ofWarnings);
    }

    /**
     * Returns whether the operator must look at a delivery: one is held for approval or was rejected as a whole, or changed
     * rules no longer accept some of its rows.
     */
    public boolean requiresDecision() {
        return !held.isEmpty() || fullyRejected > 0 || noLongerAccepted > 0;
    }

    /**
     * Size of a store.
     *
     * @param deliveries number of deliveries
     * @param accepted number of accepted rows
     * @param kept number of records in bundles
     * @param merged number of rows that are further sightings
     * @param unattributed number of rows for which no person is resolved
     * @param withheld number of withheld rows, including superseded ones
     * @param suppressed number of rows of erased people, which the store does not keep
     */
    public record StoreSize(
            long deliveries,
            long accepted,
            long kept,
            long merged,
            long unattributed,
            long withheld,
            long suppressed) {}
}
