package org.mesinfos.connectors.format.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import org.apache.tika.pipes.PipesClient;
import org.apache.tika.pipes.PipesConfigBase;
import org.mesinfos.connectors.format.temporary.TemporaryFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pool of child processes that read PDFs. A process is closed after some seconds without work, because a Tika client
 * otherwise keeps its process alive.
 */
final class PdfProcessPool {

    private static final Logger LOG = LoggerFactory.getLogger(PdfProcessPool.class);
    private static final long IDLE_SECONDS = 5;
    private static final long IDLE_CHECK_MILLIS = 1_000;

    /** Many times longer than any file within the limits takes, so that only a hanging process reaches it. */
    static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final Duration timeout;
    private final Deque<IdleProcess> idleProcesses = new ArrayDeque<>();
    private Optional<PipesConfigBase> config = Optional.empty();

    /** @param timeout time after which a process that reads one file is killed */
    PdfProcessPool(Duration timeout) {
        this.timeout = timeout;
    }

    /** Returns a client for exclusive use; its process starts with its first file. */
    synchronized PipesClient acquire() throws IOException {
        IdleProcess last = idleProcesses.pollLast();
        return last == null ? new PipesClient(config()) : last.child();
    }

    synchronized void release(PipesClient child) {
        idleProcesses.addLast(new IdleProcess(child, System.nanoTime()));
    }

    private void closeIdle() {
        for (IdleProcess idle : takeIdle()) {
            try {
                idle.child().close();
            } catch (IOException notClosed) {
                LOG.warn("An idle process that reads PDFs could not be closed", notClosed);
            }
        }
    }

    private synchronized List<IdleProcess> takeIdle() {
        List<IdleProcess> idle =
                idleProcesses.stream().filter(IdleProcess::isIdle).toList();
        idleProcesses.removeAll(idle);
        return idle;
    }

    private PipesConfigBase config() throws IOException {
        if (config.isEmpty()) {
            PipesConfigBase created = PdfChildProcess.config(timeout, tikaConfig(), TemporaryFolder.path());
            config = Optional.of(created);
            startReaper();
        }
        return config.get();
    }

    private void startReaper() {
        TimerTask task = new TimerTask() {
            @Override
            public void run() {
                closeIdle();
            }
        };
        new Timer("idle PDF readers", true).schedule(task, IDLE_CHECK_MILLIS, IDLE_CHECK_MILLIS);
    }

    /** Writes Tika's configuration of the child to a temporary file. It contains no personal data. */
    private static Path tikaConfig() throws IOException {
        Path file = Files.createTempFile(TemporaryFolder.path(), "pdf-", ".xml");
        try (InputStream settings = PdfProcessPool.class.getResourceAsStream("tika-pdf.xml")) {
            Files.copy(settings, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private record IdleProcess(PipesClient child, long since) {

        boolean isIdle() {
            return System.nanoTime() - since > TimeUnit.SECONDS.toNanos(IDLE_SECONDS);
        }
    }
}
