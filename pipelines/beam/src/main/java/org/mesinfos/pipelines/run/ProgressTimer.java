package org.mesinfos.pipelines.run;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Timer that repeats a task every second on a thread of its own until it is closed, and once more then. */
final class ProgressTimer implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Runnable task;
    private final ScheduledExecutorService executor;

    /** @param task task; after an exception it is not repeated */
    ProgressTimer(Runnable task) {
        this.task = task;
        this.executor = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "progress");
            thread.setDaemon(true);
            return thread;
        });
        ScheduledFuture<?> unused =
                executor.scheduleAtFixedRate(task, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends the repetition and waits for a task that is being executed. */
    @Override
    public void close() {
        executor.execute(task);
        executor.shutdown();
        try {
            executor.awaitTermination(INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
