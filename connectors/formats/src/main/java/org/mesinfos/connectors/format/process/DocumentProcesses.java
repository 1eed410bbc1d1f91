package org.mesinfos.connectors.format.process;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.temporary.TemporaryFolder;

/**
 * Pool of document processes: one for each thread that parses a document at the same time. A process starts with its
 * first file and ends after some seconds without work. Safe for use by multiple threads.
 */
public final class DocumentProcesses {

    private static final long IDLE_SECONDS = 5;
    private static final long CHECK_MILLIS = 1_000;

    /** Many times longer than any file within the limits takes, so that only a hanging process reaches it. */
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    /** Tasks that answer take minutes at most; longer than the sum of all pauses of a busy machine. */
    private static final Duration MAX_TASK = Duration.ofHours(1);

    private final Duration timeout;
    private final Duration maxTask;
    private final Deque<IdleProcess> idleProcesses = new ArrayDeque<>();
    private final Set<DocumentProcess> busyProcesses = new HashSet<>();
    private Optional<List<String>> command = Optional.empty();
    private boolean checking;

    /** @param timeout time without an answer after which a process is killed */
    public DocumentProcesses(Duration timeout) {
        this(timeout, MAX_TASK);
    }

    /** @param maxTask time after which a process is killed, whatever it has answered */
    DocumentProcesses(Duration timeout, Duration maxTask) {
        this.timeout = timeout;
        this.maxTask = maxTask;
    }

    /** Returns the pool of this program. */
    public static DocumentProcesses shared() {
        return Shared.POOL;
    }

    /**
     * Has a task done by a document process.
     *
     * @return the complete output, which the caller closes
     * @throws DocumentLimitException if the file takes more work than a process may do
     * @throws DocumentTaskException if the task failed with an error that it should have reported in its output
     * @throws DocumentProcessException if the process did not answer
     * @throws IOException if the bytes of the file could not be read
     */
    public Spool run(Class<? extends DocumentTask> task, SourceContent content, List<String> arguments)
            throws IOException {
        DocumentProcess process = acquire();
        try {
            return process.run(task, content, arguments);
        } finally {
            release(process);
        }
    }

    private synchronized DocumentProcess acquire() throws IOException {
        for (IdleProcess last = idleProcesses.pollLast(); last != null; last = idleProcesses.pollLast()) {
            if (last.process().isUsable()) {
                busyProcesses.add(last.process());
                return last.process();
            }
        }
        DocumentProcess started = DocumentProcess.start(command());
        busyProcesses.add(started);
        if (!checking) {
            checking = true;
            checkLater();
        }
        return started;
    }

    private synchronized void release(DocumentProcess process) {
        busyProcesses.remove(process);
        if (process.isUsable()) {
            idleProcesses.addLast(new IdleProcess(process, System.nanoTime()));
        } else {
            process.close();
        }
    }

    private synchronized void endLateAndIdle() {
        busyProcesses.forEach(busy -> busy.endIfLate(timeout, maxTask));
        List<IdleProcess> idle =
                idleProcesses.stream().filter(IdleProcess::isExpired).toList();
        idleProcesses.removeAll(idle);
        idle.forEach(expired -> expired.process().close());
        checking = !busyProcesses.isEmpty() || !idleProcesses.isEmpty();
        if (checking) {
            checkLater();
        }
    }

    private List<String> command() throws IOException {
        if (command.isEmpty()) {
            command = Optional.of(ChildCommand.in(TemporaryFolder.path()));
        }
        return command.get();
    }

    /** Checks the processes as long as there are any: on a cluster, this program is one of many in its process. */
    private void checkLater() {
        CompletableFuture<Void> unused = CompletableFuture.runAsync(
                this::endLateAndIdle,
                CompletableFuture.delayedExecutor(CHECK_MILLIS, TimeUnit.MILLISECONDS, Runnable::run));
    }

    private record IdleProcess(DocumentProcess process, long since) {

        boolean isExpired() {
            return System.nanoTime() - since > TimeUnit.SECONDS.toNanos(IDLE_SECONDS);
        }
    }

    /** Lazy holder: a run without documents starts no process. */
    private static final class Shared {
        static final DocumentProcesses POOL = new DocumentProcesses(TIMEOUT);
    }
}
