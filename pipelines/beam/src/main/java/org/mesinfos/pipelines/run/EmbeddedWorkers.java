package org.mesinfos.pipelines.run;

import java.util.Map;
import java.util.function.BooleanSupplier;

/** State of the threads on which the Direct Runner works in this process. Stateless. */
final class EmbeddedWorkers {

    /** Name that the Direct Runner gives its threads. */
    private static final String NAME = "direct-runner-worker";

    /** Method in which a thread of a pool waits for work. */
    private static final String WAIT_FOR_WORK = "getTask";

    private EmbeddedWorkers() {}

    /**
     * Returns whether there are threads of the Direct Runner, and all of them wait for work. As long as a pipeline can go on, one of
     * them has work: the runner itself looks for the next steps on them.
     */
    static boolean areIdle() {
        return areIdle(Thread.getAllStackTraces());
    }

    /** @param threads the threads of the process, with their frames */
    static boolean areIdle(Map<Thread, StackTraceElement[]> threads) {
        boolean exist = false;
        for (Map.Entry<Thread, StackTraceElement[]> thread : threads.entrySet()) {
            if (thread.getKey().getName().startsWith(NAME)) {
                exist = true;
                if (!waitsForWork(thread.getValue())) {
                    return false;
                }
            }
        }
        return exist;
    }

    private static boolean waitsForWork(StackTraceElement[] frames) {
        for (StackTraceElement frame : frames) {
            if (frame.getMethodName().equals(WAIT_FOR_WORK)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a condition is true at each of several checks in a row, of which one is made at each call. */
    static BooleanSupplier inARow(int checks, BooleanSupplier condition) {
        int[] counted = {0};
        return () -> {
            counted[0] = condition.getAsBoolean() ? counted[0] + 1 : 0;
            return counted[0] >= checks;
        };
    }
}
