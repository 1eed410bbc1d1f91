package org.mesinfos.connectors.format.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import org.apache.tika.pipes.PipesClient;
import org.apache.tika.pipes.PipesConfigBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pool of child processes that read PDFs. A process is closed after some seconds without work, because a Tika client
 * otherwise keeps its process alive.
 */
final class PdfChildren {

    private static final Logger LOG = LoggerFactory.getLogger(PdfChildren.class);
    private static final long IDLE_SECONDS = 5;
    private static final long IDLE_CHECK_MILLIS = 1_000;

    private final PdfLimits limits;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private Optional<PipesConfigBase> config = Optional.empty();

    PdfChildren(PdfLimits limits) {
        this.limits = limits;
    }

    /** Returns a client for exclusive use; its process starts with its first file. */
    synchronized PipesClient take() throws IOException {
        Waiting last = waiting.pollLast();
        return last == null ? new PipesClient(config()) : last.child();
    }

    synchronized void giveBack(PipesClient child) {
        waiting.addLast(new Waiting(child, System.nanoTime()));
    }

    private void endIdle() {
        for (Waiting idle : takeIdle()) {
            try {
                idle.child().close();
            } catch (IOException notClosed) {
                LOG.warn("An idle process that reads PDFs could not be closed", notClosed);
            }
        }
    }

    private synchronized List<Waiting> takeIdle() {
        List<Waiting> idle = waiting.stream().filter(Waiting::isIdle).toList();
        waiting.removeAll(idle);
        return idle;
    }

    private PipesConfigBase config() throws IOException {
        if (config.isEmpty()) {
            PipesConfigBase created = ChildProcess.config(limits, tikaConfig());
            config = Optional.of(created);
            startReaper();
        }
        return config.get();
    }

    private void startReaper() {
        TimerTask task = new TimerTask() {
            @Override
            public void run() {
                endIdle();
            }
        };
        new Timer("idle PDF readers", true).schedule(task, IDLE_CHECK_MILLIS, IDLE_CHECK_MILLIS);
    }

    /** Writes Tika's configuration of the child to a temporary file. It contains no personal data. */
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
