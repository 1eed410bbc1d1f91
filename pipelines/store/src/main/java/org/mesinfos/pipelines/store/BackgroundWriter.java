package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Writer of files in background threads while the caller prepares the next ones.
 *
 * <p>Remote storage has a high latency for each file, independent of its size. The number of bytes in memory is
 * bounded; {@link #submit} blocks when the bound is reached. One instance belongs to one thread, which must call {@link
 * #flush} before any other file may refer to the files that were submitted.
 */
public final class BackgroundWriter implements AutoCloseable {

    private static final int MAX_PENDING_BYTES = 32 << 20;

    private final ExecutorService writers;
    private final Semaphore permits = new Semaphore(MAX_PENDING_BYTES);
    private final Queue<Future<?>> pending = new ArrayDeque<>();

    BackgroundWriter(int parallelism) {
        writers = Executors.newFixedThreadPool(parallelism, task -> {
            Thread thread = new Thread(task, "content-writer");
            // A runner that abandons a worker may never call close(): this thread must not keep the process alive.
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A task that writes one file. */
    @FunctionalInterface
    interface Write {
        void run() throws IOException;
    }

    /**
     * Submits a write. Blocks until the bytes in memory are below the bound.
     *
     * @param bytes the size of the file
     * @throws IOException if a write submitted earlier failed
     */
    void submit(int bytes, Write write) throws IOException {
        int reserved = Math.min(bytes, MAX_PENDING_BYTES);
        permits.acquireUninterruptibly(reserved);
        pending.add(writers.submit(() -> {
            try {
                write.run();
            } finally {
                permits.release(reserved);
            }
            return null;
        }));
        while (!pending.isEmpty() && pending.peek().isDone()) {
            Parallel.await(pending.remove());
        }
    }

    /**
     * Waits until all submitted writes have ended. Rethrows the first failure of a write, also an unchecked one; no write is
     * in progress any more.
     *
     * @throws IOException if a write failed
     */
    public void flush() throws IOException {
        List<Throwable> failures = new ArrayList<>();
        while (!pending.isEmpty()) {
            try {
                Parallel.await(pending.remove());
            } catch (IOException | RuntimeException | Error e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            Throwable first = failures.get(0);
            failures.stream().filter(other -> other != first).forEach(first::addSuppressed);
            Parallel.await(CompletableFuture.failedFuture(first));
        }
    }

    /** Abandons the writes that have not ended. */
    @Override
    public void close() {
        Parallel.shutdown(writers);
    }
}
