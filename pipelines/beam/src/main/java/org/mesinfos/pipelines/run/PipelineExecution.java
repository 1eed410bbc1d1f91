package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptions;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.transforms.BundlePipeline;
import org.mesinfos.pipelines.transforms.DirectExecution;
import org.mesinfos.pipelines.transforms.PipelineCounter;
import org.mesinfos.pipelines.transforms.RunFactFile;
import org.mesinfos.pipelines.transforms.RunPlan;
import org.mesinfos.pipelines.worker.WorkerContext;

/** Execution of the pipeline of a run, as often as the run needs it. Not thread-safe. */
final class PipelineExecution implements PipelineAttempts.Execution {

    private final PipelineOptions options;
    private final PersonKey key;
    private final ConnectorRegistry connectors;
    private final Consumer<RunProgress> progress;
    private final Map<PipelineCounter, Long> counters = new EnumMap<>(PipelineCounter.class);

    /** @param progress receives the progress every second, on a thread of its own, and at the end of each execution */
    PipelineExecution(
            PipelineOptions options, PersonKey key, ConnectorRegistry connectors, Consumer<RunProgress> progress) {
        this.options = options;
        this.key = key;
        this.connectors = connectors;
        this.progress = progress;
    }

    /** Runs the pipeline and returns its results. Workers in this process share the context of the run until then. */
    @Override
    public List<RunFact> execute(RunPlan plan) throws IOException {
        try (WorkerContext context = plan.store().openContext()) {
            plan.share(key, options);
            plan.reading().operatorConnectors().share(connectors, context);
            Pipeline pipeline = Pipeline.create(options);
            BundlePipeline.build(pipeline, plan);
            long start = System.nanoTime();
            PipelineResult result = pipeline.run();
            ProgressTimer timer = new ProgressTimer(() -> progress.accept(RunProgress.of(
                    Duration.ofNanos(System.nanoTime() - start), PipelineCounter.values(result.metrics()))));
            PipelineResult.State state;
            try {
                state = DirectExecution.isChosenBy(options)
                        ? PipelineEnd.ofThisProcess().await(result)
                        : result.waitUntilFinish();
            } finally {
                timer.close();
            }
            if (state != PipelineResult.State.DONE) {
                throw new IOException("The pipeline ended as " + state + "; nothing was published");
            }
            PipelineCounter.values(result.metrics())
                    .forEach((counter, value) -> counters.merge(counter, value, Long::sum));
            return RunFactFile.read(plan.store());
        }
    }

    /** Returns the time that all workers together spent on a kind of work, in all executions. */
    Duration workerTime(PipelineCounter nanoseconds) {
        return Duration.ofNanos(counters.getOrDefault(nanoseconds, 0L));
    }
}
