package org.mesinfos.connectors.format.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.SourceContent;

/** One document process, seen from this program. One thread uses it at a time. */
final class DocumentProcess implements Closeable {

    /** Variables of the environment that a Java process needs to start, find temporary folders and decode names. */
    private static final Set<String> VARIABLES =
            Set.of("PATH", "LANG", "TZ", "TMPDIR", "TMP", "TEMP", "LD_LIBRARY_PATH", "SYSTEMROOT");

    private static final long NOT_WAITING = Long.MAX_VALUE;

    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final byte[] block = new byte[Wire.BLOCK_BYTES];

    /** {@link System#nanoTime} since which an answer is missing. */
    private volatile long waitingSince = NOT_WAITING;

    /** {@link System#nanoTime} since which the process has its task. */
    private volatile long busySince = NOT_WAITING;

    /** Message about the limit at which the process was killed; null if it was not. */
    private volatile @Nullable String limit;

    private boolean broken;

    private DocumentProcess(Process process) {
        this.process = process;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 2 * Wire.BLOCK_BYTES));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 2 * Wire.BLOCK_BYTES));
    }

    static DocumentProcess start(List<String> command) throws IOException {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().removeIf(variable -> !isHarmless(variable));
            return new DocumentProcess(builder.start());
        } catch (IOException notStarted) {
            throw new DocumentProcessException("The process that reads documents could not be started", notStarted);
        }
    }

    /** Returns whether a hostile file may learn a variable of the environment: others may be passwords. */
    private static boolean isHarmless(String variable) {
        return VARIABLES.contains(variable.toUpperCase(Locale.ROOT)) || variable.startsWith("LC_");
    }

    /** Has a task done. If it throws anything but {@link DocumentTaskException}, the process is of no further use. */
    Spool run(Class<? extends DocumentTask> task, SourceContent content, List<String> arguments) throws IOException {
        broken = true;
        busySince = System.nanoTime();
        Spool spool = new Spool();
        try (ContentBlocks blocks = new ContentBlocks(content)) {
            send(task, content, arguments);
            Optional<String> error = serve(blocks, spool);
            broken = false;
            if (blocks.failure().isPresent()) {
                throw blocks.failure().get();
            }
            if (error.isPresent()) {
                throw new DocumentTaskException(error.get());
            }
            return spool;
        } catch (IOException | RuntimeException failure) {
            spool.close();
            throw failure;
        } finally {
            busySince = NOT_WAITING;
        }
    }

    /** Returns whether further tasks can be done. */
    boolean isUsable() {
        return !broken && process.isAlive();
    }

    /**
     * Kills the process if it has not answered for a time, or if its task takes too long: a hostile file may make it send a little
     * for ever.
     */
    void endIfLate(Duration answer, Duration task) {
        if (isOver(answer, waitingSince)) {
            end("The process that reads documents did not answer in time");
        } else if (isOver(task, busySince)) {
            end("The process that reads documents worked on one file for longer than the limit");
        }
    }

    private void end(String reason) {
        limit = reason;
        process.destroyForcibly();
    }

    private static boolean isOver(Duration limit, long since) {
        return since != NOT_WAITING && System.nanoTime() - since > limit.toNanos();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void send(Class<? extends DocumentTask> task, SourceContent content, List<String> arguments)
            throws IOException {
        List<String> call = new ArrayList<>();
        call.add(task.getName());
        call.addAll(arguments);
        try {
            Wire.writeTexts(out, call);
            Wire.writeContext(out, content.context());
            out.writeLong(content.size());
            out.flush();
        } catch (IOException ended) {
            throw end(ended);
        }
    }

    /** Serves the process until the task is complete. Returns the error of a task that failed. */
    private Optional<String> serve(ContentBlocks blocks, Spool spool) throws IOException {
        while (true) {
            int message = received(DataInputStream::readUnsignedByte);
            switch (message) {
                case Wire.FETCH -> answer(blocks, received(DataInputStream::readLong));
                case Wire.OUTPUT -> spool.write(block, received(this::readBlock));
                case Wire.COMPLETE -> {
                    return Optional.empty();
                }
                case Wire.FAILED -> {
                    return Optional.of(String.join(" ", received(Wire::readTexts)));
                }
                case Wire.OUT_OF_MEMORY -> throw new DocumentLimitException(DocumentLimitException.Limit.MEMORY);
                default -> throw new DocumentProcessException("The process that reads documents sent no message");
            }
        }
    }

    /** Part of a message. */
    @FunctionalInterface
    private interface Part<T> {
        T read(DataInputStream in) throws IOException;
    }

    /** Waits for a part of a message. */
    private <T> T received(Part<T> part) throws IOException {
        waitingSince = System.nanoTime();
        try {
            return part.read(in);
        } catch (DocumentProcessException invalid) {
            throw invalid;
        } catch (IOException ended) {
            throw end(ended);
        } finally {
            waitingSince = NOT_WAITING;
        }
    }

    private int readBlock(DataInputStream message) throws IOException {
        int length = message.readInt();
        if (length < 0 || length > block.length) {
            throw new DocumentProcessException("The process that reads documents sent a block above the limit");
        }
        message.readFully(block, 0, length);
        return length;
    }

    private void answer(ContentBlocks blocks, long position) throws IOException {
        Optional<byte[]> bytes = blocks.at(position);
        try {
            out.writeInt(bytes.isPresent() ? bytes.get().length : Wire.NO_BYTES);
            if (bytes.isPresent()) {
                out.write(bytes.get());
            }
            out.flush();
        } catch (IOException ended) {
            throw end(ended);
        }
    }

    /** Returns the reason for which the process has ended. */
    private IOException end(IOException cause) {
        String reason = limit;
        if (reason != null) {
            return new DocumentProcessException(reason);
        }
        try {
            if (process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == Wire.OUT_OF_MEMORY_STATUS) {
                return new DocumentLimitException(DocumentLimitException.Limit.MEMORY);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return new DocumentProcessException("The process that reads documents ended unexpectedly", cause);
    }
}
