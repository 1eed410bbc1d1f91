package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Writes files while the next ones are made: storage beyond this machine takes long for each file, whatever its size.
 * Holds a bounded number of bytes. For one thread, which settles what it began before anything may refer to it.
 */
public final class ContentWrites implements AutoCloseable {

    private static final int MOST_BYTES = 32 << 20;

    private final ExecutorService writers;
    private final Semaphore room = new Semaphore(MOST_BYTES);
    private final Queue<Future<?>> begun = new ArrayDeque<>();

    ContentWrites(int parallelism) {
        writers = Executors.newFixedThreadPool(parallelism, task -> {
            Thread thread = new Thread(task, "content-writer");
            // A runner that gives up a worker may never close it: that must not keep the process.
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A file to be written. */
    @FunctionalInterface
    interface Write {
        void run() throws IOException;
    }

    /**
     * Begins to write, once there is room for so many bytes.
     *
     * @throws IOException when a file begun earlier could not be written
     */
    void begin(int bytes, Write write) throws IOException {
        int taken = Math.min(bytes, MOST_BYTES);
        room.acquireUninterruptibly(taken);
        begun.add(writers.submit(() -> {
            try {
                write.run();
            } finally {
                room.release(taken);
            }
            return null;
        }));
        while (!begun.isEmpty() && begun.peek().isDone()) {
            Parallel.result(begun.remove());
        }
    }

    /**
     * Waits until all that was begun is written.
     *
     * @throws IOException when a file could not be written; none is being written any more
     */
    public void settle() throws IOException {
        IOException failure = null;
        while (!begun.isEmpty()) {
            try {
                Parallel.result(begun.remove());
            } catch (IOException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Gives up what is not written yet. */
    @Override
    public void close() {
        Parallel.stop(writers);
    }
}
