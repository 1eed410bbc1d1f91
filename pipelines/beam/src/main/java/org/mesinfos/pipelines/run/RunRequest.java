package org.mesinfos.pipelines.run;

import java.util.Optional;
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
        Intake intake,
        RereadScope reread,
        RunMode mode,
        Optional<String> invocation) {

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
                inbox, store, settings, options, Optional.empty(), Intake.NONE, reread, mode, Optional.empty());
    }

    /** Returns this request with another effect on the store. */
    public RunRequest withMode(RunMode other) {
        return new RunRequest(inbox, store, settings, options, acceptedChange, intake, reread, other, invocation);
    }

    /** Returns this request for another store, with other settings. */
    RunRequest in(String otherStore, Settings otherSettings) {
        return new RunRequest(
                inbox, otherStore, otherSettings, options, acceptedChange, intake, reread, mode, invocation);
    }

    /**
     * Returns this request with a digest by which an {@link IdleRun} is recognised.
     *
     * @param digest see {@link #invocation()}; empty if unknown
     */
    public RunRequest withInvocation(Optional<String> digest) {
        return new RunRequest(inbox, store, settings, options, acceptedChange, intake, reread, mode, digest);
    }
}
