package org.mesinfos.connectors.format.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.tika.pipes.PipesClient;
import org.apache.tika.pipes.PipesConfigBase;

/**
 * The child processes that wait for work. One is kept per reader at a time and ended after some seconds without work,
 * since a client of Tika keeps its own process from ending as long as it is open.
 */
final class PdfChildren {

    private static final long IDLE_SECONDS = 5;

    private final PdfLimits limits;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private Optional<PipesConfigBase> config = Optional.empty();

    PdfChildren(PdfLimits limits) {
        this.limits = limits;
    }

    /** A client that nobody else uses; its process starts with its first file. */
    synchronized PipesClient take() throws IOException {
        Waiting last = waiting.pollLast();
        return last == null ? new PipesClient(config()) : last.child();
    }

    synchronized void giveBack(PipesClient child) {
        waiting.addLast(new Waiting(child, System.nanoTime()));
    }

    private synchronized void endIdle() {
        while (!waiting.isEmpty() && waiting.peekFirst().isIdle()) {
            try {
                waiting.pollFirst().child().close();
            } catch (IOException alreadyGone) {
                throw new UncheckedIOException(alreadyGone);
            }
        }
    }

    private PipesConfigBase config() throws IOException {
        if (config.isEmpty()) {
            PipesConfigBase made = ChildProcess.config(limits, tikaConfig());
            config = Optional.of(made);
            startReaper();
        }
        return config.get();
    }

    private void startReaper() {
        ScheduledExecutorService reaper = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "idle PDF readers");
            thread.setDaemon(true);
            return thread;
        });
        reaper.scheduleWithFixedDelay(this::endIdle, 1, 1, TimeUnit.SECONDS);
    }

    /** Tika's settings for the child, which it reads from a file; nothing personal is in it. */
    private static Path tikaConfig() throws IOException {
        Path file = Files.createTempFile("mesinfos-pdf-", ".xml");
        file.toFile().deleteOnExit();
        try (InputStream settings = PdfChildren.class.getResourceAsStream("tika-pdf.xml")) {
            Files.copy(settings, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private record Waiting(PipesClient child, long since) {

        boolean isIdle() {
            return System.nanoTime() - since > TimeUnit.SECONDS.toNanos(IDLE_SECONDS);
        }
    }
}
