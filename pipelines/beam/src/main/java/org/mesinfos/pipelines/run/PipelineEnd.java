package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.beam.sdk.PipelineResult;
import org.joda.time.Duration;

/**
 * Wait for the end of a pipeline of the Direct Runner, which loses an error of Java, such as exhausted memory, that occurs in its own code:
 * its threads then wait for work for ever, and so would the run. Immutable.
 */
final class PipelineEnd {

    private static final int IDLE_CHECKS = 3;

    private final Duration interval;
    private final BooleanSupplier areWorkersIdle;

    /**
     * @param interval time between two checks of the workers
     * @param areWorkersIdle returns whether the workers of the Direct Runner have nothing to do
     */
    PipelineEnd(Duration interval, BooleanSupplier areWorkersIdle) {
        this.interval = interval;
        this.areWorkersIdle = areWorkersIdle;
    }

    /** Returns the wait for pipelines of this process. */
    static PipelineEnd ofThisProcess() {
        return new PipelineEnd(Duration.standardSeconds(10), EmbeddedWorkers::areIdle);
    }

    /**
     * Returns the state in which the pipeline ends.
     *
     * @throws StoppedRunnerException if the Direct Runner has stopped without an end
     */
    PipelineResult.State await(PipelineResult result) throws IOException {
        BooleanSupplier isStopped = EmbeddedWorkers.inARow(IDLE_CHECKS, areWorkersIdle);
        try {
            while (true) {
                PipelineResult.State state = result.waitUntilFinish(interval);
                if (state != null && state.isTerminal()) {
                    return state;
                }
                if (isStopped.getAsBoolean()) {
                    result.cancel();
                    throw new StoppedRunnerException();
                }
            }
        } catch (OutOfMemoryError exhausted) {
            // Workers use up the memory of this thread too. An error would end the process without a message.
            StoppedRunnerException stopped = new StoppedRunnerException(exhausted);
            try {
                result.cancel();
            } catch (IOException | RuntimeException uncancelled) {
                stopped.addSuppressed(uncancelled);
            }
            throw stopped;
        }
    }
}
