package org.mesinfos.pipelines.api;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.apache.beam.sdk.Pipeline.PipelineExecutionException;
import org.apache.beam.sdk.options.PipelineOptions;
import org.mesinfos.connectors.api.OperatorException;
import org.mesinfos.pipelines.run.BeamArguments;
import org.mesinfos.pipelines.run.BundleRun;
import org.mesinfos.pipelines.run.RunRequest;
import org.mesinfos.pipelines.run.UnfinishedRunException;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.settings.SettingsReader;

/** Entry point for runs inside another program. Stateless. */
public final class Ingest {

    private Ingest() {}

    /**
     * Reads the new deliveries of the inbox, publishes the resulting bundles in the store, and waits for completion.
     * Running again is safe: no delivery is read twice, and a killed run is completed or undone. One run at a time may
     * write to a store.
     *
     * @return counts of the run
     * @throws InvalidRequestException if the request names something missing or invalid; nothing was published
     * @throws UnfinishedIngestException if the result is published, and something that follows failed
     * @throws IOException if the run failed, if its counts do not add up, or if another run writes to the store; the
     *     published snapshot is unchanged. Only if the storage stopped answering while the snapshot was replaced, the new
     *     one may be current; running again is right in both cases
     */
    public static IngestSummary run(IngestRequest request) throws InvalidRequestException, IOException {
        try {
            RunRequest run = new RunRequest(
                    request.inbox(), request.store(), settings(request), options(request.beamArguments()));
            return new IngestSummary(new BundleRun(run, Clock.systemUTC()).run());
        } catch (UnfinishedRunException e) {
            throw new UnfinishedIngestException(
                    Objects.requireNonNullElse(e.getMessage(), "The run is unfinished"),
                    new IngestSummary(e.summary()),
                    e);
        } catch (OperatorException e) {
            throw new InvalidRequestException(Objects.requireNonNullElse(e.getMessage(), "The request is invalid"), e);
        } catch (PipelineExecutionException e) {
            throw new IOException("The pipeline failed; nothing was published", e);
        }
    }

    private static PipelineOptions options(List<String> arguments) throws InvalidRequestException {
        try {
            return BeamArguments.parse(arguments);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException("Apache Beam rejects the options: " + e.getMessage(), e);
        }
    }

    private static Settings settings(IngestRequest request) {
        Settings settings = request.settings().isPresent()
                ? SettingsReader.read(request.settings().get())
                : Settings.NONE;
        return settings.withRegistry(request.registry())
                .withPersonKey(request.personKey())
                .withIdentityModel(request.linkageModel());
    }
}
