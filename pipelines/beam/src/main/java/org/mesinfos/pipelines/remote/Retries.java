package org.mesinfos.pipelines.remote;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Repetition of a step on a remote file system. Another worker may write the same file at the same time, and a service may
 * be overloaded: clients report this with exceptions of their own. The pauses double, and differ at random between workers,
 * so that they do not meet again. A failure that cannot pass is not repeated.
 */
final class Retries {

    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final Sleeper sleeper;

    /** Step on a remote file system. */
    @FunctionalInterface
    interface Step {
        void run() throws IOException;
    }

    /** Pause between two attempts. */
    @FunctionalInterface
    interface Sleeper {
        void sleep(long milliseconds) throws InterruptedException;
    }

    Retries(Sleeper sleeper) {
        this.sleeper = sleeper;
    }

    /**
     * Repeats a step until it succeeds.
     *
     * @param attempts the maximum number of attempts
     * @throws IOException if the last attempt fails, or one in a way that another would not change
     */
    void run(int attempts, Step step) throws IOException {
        long pause = FIRST_PAUSE_MILLIS;
        for (int attempt = 1; ; attempt++) {
            try {
                step.run();
                return;
            } catch (IOException | RuntimeException e) {
                if (attempt == attempts || isFinal(e)) {
                    throw e;
                }
            }
            sleep(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    private static boolean isFinal(Exception failure) {
        return failure instanceof AccessDeniedException
                || failure instanceof NoSuchFileException
                || failure instanceof IllegalArgumentException
                || failure instanceof UnsupportedOperationException;
    }

    private void sleep(long milliseconds) throws IOException {
        try {
            sleeper.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The repetition of a step on a remote file system was interrupted");
        }
    }
}
