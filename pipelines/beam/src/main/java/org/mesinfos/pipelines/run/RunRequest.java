package org.mesinfos.pipelines.run;

import java.util.Optional;
import java.util.Set;
import org.apache.beam.sdk.options.PipelineOptions;
import org.mesinfos.pipelines.run.reread.RereadScope;
import org.mesinfos.pipelines.settings.Settings;

/**
 * Parameters of a run.
 *
 * @param inbox path or URI of the inbox; empty for a replay of what the store keeps
 * @param store path or URI of the store
 * @param settings settings of the operator
 * @param options Beam options, including the runner
 * @param acceptedChange id of the snapshot that a change of rules or settings may publish, however many bundles it
 *     shrinks
 * @param removedConnectors ids of connectors that were removed on purpose, although files of the store were read by them
 * @param intake whether new deliveries of the inbox are read
 * @param reread files of the store to read again, in addition to those whose rules have changed
 * @param mode effect on the store
 * @param invocation digest of the program, its arguments, and the files that these and the settings name, except inbox
 *     and store; an {@link IdleRun} is recognised by it; empty if unknown, so that the run always starts the pipeline
 */
public record RunRequest(
        Optional<String> inbox,
        String store,
        Settings settings,
        PipelineOptions options,
        Optional<String> acceptedChange,
        Set<String> removedConnectors,
        Intake intake,
        RereadScope reread,
        RunMode mode,
        Optional<String> invocation) {

    public RunRequest {
        removedConnectors = Set.copyOf(removedConnectors);
    }

    /** Creates the request of a run that accepts no change of rules that shrinks many bundles. */
    public RunRequest(String inbox, String store, Settings settings, PipelineOptions options) {
        this(inbox, store, settings, options, Optional.empty());
    }

    /** Creates the request of a run that reads the new deliveries of an inbox and publishes. */
    public RunRequest(
            String inbox, String store, Settings settings, PipelineOptions options, Optional<String> acceptedChange) {
        this(
                Optional.of(inbox),
                store,
                settings,
                options,
                acceptedChange,
                Set.of(),
                Intake.NEW_DELIVERIES,
                RereadScope.CHANGED_RULES,
                RunMode.PUBLISH,
                Optional.empty());
    }

    /**
     * Returns the request of a run that reads files of the store again, but no new deliveries.
     *
     * @param inbox path or URI of the inbox, for files that the store does not keep
     */
    public static RunRequest replay(
            Optional<String> inbox,
            String store,
            Settings settings,
            PipelineOptions options,
            RereadScope reread,
            RunMode mode) {
        return new RunRequest(
                inbox,
                store,
                settings,
                options,
                Optional.empty(),
                Set.of(),
                Intake.NONE,
                reread,
                mode,
                Optional.empty());
    }

    /** Returns this request with another effect on the store. */
    public RunRequest withMode(RunMode other) {
        return with(store, settings, acceptedChange, removedConnectors, other, invocation);
    }

    /** Returns this request for another store, with other settings. */
    RunRequest in(String otherStore, Settings otherSettings) {
        return with(otherStore, otherSettings, acceptedChange, removedConnectors, mode, invocation);
    }

    /**
     * Returns this request with a digest by which an {@link IdleRun} is recognised.
     *
     * @param digest see {@link #invocation()}; empty if unknown
     */
    public RunRequest withInvocation(Optional<String> digest) {
        return with(store, settings, acceptedChange, removedConnectors, mode, digest);
    }

    /** Returns this request with the id of a snapshot that a change of rules or settings may publish. */
    public RunRequest withAcceptedChange(Optional<String> snapshot) {
        return with(store, settings, snapshot, removedConnectors, mode, invocation);
    }

    /** Returns this request with the ids of connectors that were removed on purpose. */
    public RunRequest withRemovedConnectors(Set<String> connectors) {
        return with(store, settings, acceptedChange, connectors, mode, invocation);
    }

    private RunRequest with(
            String ofStore,
            Settings ofSettings,
            Optional<String> ofChange,
            Set<String> ofConnectors,
            RunMode ofMode,
            Optional<String> ofInvocation) {
        return new RunRequest(
                inbox, ofStore, ofSettings, options, ofChange, ofConnectors, intake, reread, ofMode, ofInvocation);
    }
}
