package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/** Execution of a task for many items in parallel. The first failure cancels the remaining tasks. */
final class Parallel {

    private Parallel() {}

    /** A function that may throw {@link IOException}. */
    @FunctionalInterface
    interface Task<T, R> {
        R apply(T item) throws IOException;
    }

    /** Applies the task to each item and returns the results in the order of the items. */
    static <T, R> List<R> map(int parallelism, Collection<T> items, Task<T, R> task) throws IOException {
        Work<R> work = Work.of(items, task);
        int workers = Math.max(1, Math.min(parallelism, items.size()));
        ExecutorService executor = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> running = new ArrayList<>(workers);
            for (int worker = 0; worker < workers; worker++) {
                running.add(executor.submit(work::run));
            }
            for (Future<?> worker : running) {
                await(worker);
            }
            return work.results();
        } finally {
            work.cancel();
            shutdown(executor);
        }
    }

    /**
     * Tasks of which each worker takes the next one. Handing each over by a queue would take longer than the search of an
     * index.
     */
    private static final class Work<R> {

        private final List<FutureTask<R>> tasks = new ArrayList<>();
        private final AtomicInteger next = new AtomicInteger();

        static <T, R> Work<R> of(Collection<T> items, Task<T, R> task) {
            Work<R> work = new Work<>();
            for (T item : items) {
                work.tasks.add(new FutureTask<>(() -> work.apply(item, task)));
            }
            return work;
        }

        private <T> R apply(T item, Task<T, R> task) throws IOException {
            boolean isComplete = false;
            try {
                R result = task.apply(item);
                isComplete = true;
                return result;
            } finally {
                if (!isComplete) {
                    cancel();
                }
            }
        }

        /** Runs tasks until none is left. */
        void run() {
            for (int index = next.getAndIncrement(); index < tasks.size(); index = next.getAndIncrement()) {
                tasks.get(index).run();
            }
        }

        void cancel() {
            next.set(tasks.size());
        }

        /** Returns the results after all tasks ran, or rethrows the failure of the first task that failed. */
        List<R> results() throws IOException {
            List<R> results = new ArrayList<>(tasks.size());
            for (FutureTask<R> task : tasks) {
                results.add(await(task));
            }
            return results;
        }
    }

    /** Waits for a task and returns its result, or rethrows its failure. */
    static <R> R await(Future<R> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException("Interrupted").initCause(e);
        }
    }

    /** Shuts the executor down and waits until no task is running, so that none still writes when this returns. */
    static void shutdown(ExecutorService executor) {
        executor.shutdownNow();
        boolean interrupted = false;
        while (!executor.isTerminated()) {
            try {
                executor.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
