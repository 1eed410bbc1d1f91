package org.mesinfos.pipelines.run.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mesinfos.pipelines.transforms.PipelineCounter;

/**
 * Time of a stage of a run, for its report.
 *
 * @param name name of the stage
 * @param seconds time in seconds
 * @param measure {@code ELAPSED} for the time between start and end, {@code WORKERS} for the sum over all workers, which is part
 *     of the elapsed time of another stage
 */
public record StageReport(String name, double seconds, Measure measure) {

    /** Name of the time in which workers read files. */
    static final String READING = "Workers read files";

    /** Name of the time in which workers build bundles. */
    static final String BUILDING = "Workers build bundles";

    /** Kind of time. */
    public enum Measure {
        /** Time between start and end. */
        ELAPSED,
        /** Sum over all workers. */
        WORKERS
    }

    /**
     * Returns the elapsed time of each stage, and what the workers did in the pipeline.
     *
     * @param workerTime returns the time that the workers counted
     */
    public static List<StageReport> of(StageTimes times, Function<PipelineCounter, Duration> workerTime) {
        List<StageReport> stages = new ArrayList<>();
        times.untilNow().forEach((stage, time) -> {
            stages.add(new StageReport(stage.title(), seconds(time), Measure.ELAPSED));
            if (stage == RunStage.PIPELINE) {
                stages.add(worker(READING, workerTime.apply(PipelineCounter.READING_TIME)));
                stages.add(worker(BUILDING, workerTime.apply(PipelineCounter.BUILDING_TIME)));
            }
        });
        return List.copyOf(stages);
    }

    private static StageReport worker(String name, Duration time) {
        return new StageReport(name, seconds(time), Measure.WORKERS);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
