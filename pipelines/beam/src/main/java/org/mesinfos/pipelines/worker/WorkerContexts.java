package org.mesinfos.pipelines.worker;

import java.util.HashMap;
import java.util.Map;

/**
 * The contexts of this process, by run.
 *
 * <p>The program that starts a run opens its context and closes it. A remote worker does not learn that a run has
 * ended, so there the context of the next run replaces that of the previous one. Thread-safe.
 */
final class WorkerContexts {

    private enum Origin {
        /** Opened by the program that started the run. */
        DRIVER,
        /** Created by a worker on first use. */
        WORKER
    }

    private record Entry(Origin origin, WorkerContext context) {}

    /** Static, because a deserialised {@code DoFn} has no other access to the state of its process. */
    private static final Map<String, Entry> CONTEXTS = new HashMap<>();

    private WorkerContexts() {}

    /** Returns a new context, which exists until it is closed. */
    static WorkerContext open(String run) {
        synchronized (CONTEXTS) {
            WorkerContext context = new WorkerContext(run);
            CONTEXTS.put(run, new Entry(Origin.DRIVER, context));
            return context;
        }
    }

    /** Returns the context of a run. If there is none, creates it in place of those of other runs. */
    static WorkerContext of(String run) {
        synchronized (CONTEXTS) {
            Entry known = CONTEXTS.get(run);
            if (known == null) {
                CONTEXTS.values().removeIf(entry -> entry.origin() == Origin.WORKER);
                known = new Entry(Origin.WORKER, new WorkerContext(run));
                CONTEXTS.put(run, known);
            }
            return known.context();
        }
    }

    static void remove(String run) {
        synchronized (CONTEXTS) {
            CONTEXTS.remove(run);
        }
    }
}
