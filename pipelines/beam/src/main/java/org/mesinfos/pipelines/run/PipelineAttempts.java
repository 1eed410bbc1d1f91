package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.util.List;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.run.report.LeftOutDeliveries;
import org.mesinfos.pipelines.run.report.QuotaExcess;
import org.mesinfos.pipelines.transforms.RunPlan;

/**
 * Repetition of the pipeline without the deliveries that could not be read, until all others were read.
 *
 * <p>Rows are emitted while a file is read, so they may have reached bundles before the file fails. Nothing of such an
 * attempt is published. The result of the last attempt is therefore that of a run without the failed deliveries.
 */
final class PipelineAttempts {

    /** Sufficient unless the storage of the inbox fails at random. */
    private static final int MAX_ATTEMPTS = 8;

    private PipelineAttempts() {}

    /** One execution of the pipeline. */
    @FunctionalInterface
    interface Execution {
        List<RunFact> execute(RunPlan plan) throws IOException;
    }

    /**
     * Results of the last attempt.
     *
     * @param leftOut deliveries without which it was executed
     */
    record Result(List<RunFact> facts, LeftOutDeliveries leftOut) {}

    /**
     * Executes until no further delivery fails.
     *
     * @param earlier deliveries that failed earlier in this run
     * @param quotas finds the deliveries that exceed a quota
     * @throws IOException if an execution fails as a whole, or further deliveries fail in each attempt
     */
    static Result of(RunPlan plan, LeftOutDeliveries earlier, Execution execution, QuotaExcess quotas)
            throws IOException {
        LeftOutDeliveries leftOut = earlier;
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            List<RunFact> facts = execution.execute(leftOut.without(plan));
            LeftOutDeliveries failed = leftOut.andFailed(facts);
            if (failed.equals(leftOut)) {
                failed = leftOut.and(facts, quotas.of(facts));
            }
            if (failed.equals(leftOut)) {
                return new Result(facts, leftOut);
            }
            leftOut = failed;
        }
        throw new IOException("In each of " + MAX_ATTEMPTS + " attempts, further deliveries could not be read; nothing "
                + "was published. Check the storage of the inbox, and run again.");
    }
}
