package org.mesinfos.connectors.intake;

import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.api.Chunk;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a connector over a file and answers for its count: every row read is accepted or rejected, whatever happens.
 *
 * <p>A connector that fails is a broken file from its last row on, and never takes the run with it. Only bytes that
 * could not be had, and failures of the receiver, are thrown. Safe for use by several threads.
 */
public final class FileReading {

    private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);

    private final Connector connector;

    public FileReading(Connector connector) {
        this.connector = connector;
    }

    /** Reads the whole file in one piece. */
    public FileOutcome read(SourceContent content, RowSink receiver) throws IOException {
        return read(content, Chunk.WHOLE, receiver);
    }

    /**
     * Reads one piece.
     *
     * @param receiver takes each row; what it throws is thrown on unchanged
     * @throws IOException when the bytes could not be had
     */
    public FileOutcome read(SourceContent content, Chunk chunk, RowSink receiver) throws IOException {
        WatchedContent watched = new WatchedContent(content);
        CountingSink sink = new CountingSink(receiver);
        Optional<Throwable> fault = parse(watched, chunk, sink);
        if (sink.receiverFailure().isPresent()) {
            throw sink.receiverFailure().get();
        }
        if (watched.failure().isPresent()) {
            throw watched.failure().get();
        }
        if (fault.isPresent()) {
            breakOff(sink, fault.get());
        } else if (sink.hasOpenRow()) {
            sink.breakOff("a row without an outcome", "each row accepted or rejected");
        }
        return sink.outcome();
    }

    private Optional<Throwable> parse(SourceContent content, Chunk chunk, RowSink sink) {
        try {
            connector.parse(content, chunk, sink);
            return Optional.empty();
        } catch (IOException | RuntimeException | StackOverflowError fault) {
            return Optional.of(fault);
        }
    }

    /** Names the kind of fault alone: its message may hold what the file says of somebody. */
    private void breakOff(CountingSink sink, Throwable fault) {
        LOG.warn(
                "Connector {} failed on a file: {}",
                connector.id(),
                fault.getClass().getName());
        sink.breakOff("a fault while reading (" + fault.getClass().getSimpleName() + ")", "a readable file");
    }
}
