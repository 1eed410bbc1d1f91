package org.mesinfos.pipelines.run.report;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Elapsed time of each stage of a run. A stage may be entered several times. Not thread-safe. */
public final class StageTimes {

    private final LongSupplier nanoseconds;
    private final Map<RunStage, Duration> times = new EnumMap<>(RunStage.class);
    private RunStage stage;
    private long entered;

    /** Starts with a stage. */
    public StageTimes(RunStage first) {
        this(first, System::nanoTime);
    }

    /** @param nanoseconds clock in nanoseconds from any origin */
    public StageTimes(RunStage first, LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
        this.stage = first;
        this.entered = nanoseconds.getAsLong();
    }

    /** Ends the current stage and starts another one. */
    public void enter(RunStage next) {
        endStage();
        stage = next;
    }

    /** Returns the time of each stage that was entered, in the order of the stages, until now. */
    Map<RunStage, Duration> untilNow() {
        endStage();
        return new EnumMap<>(times);
    }

    private void endStage() {
        long now = nanoseconds.getAsLong();
        times.merge(stage, Duration.ofNanos(now - entered), Duration::plus);
        entered = now;
    }
}
