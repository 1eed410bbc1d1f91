package org.mesinfos.connectors.intake;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.process.DocumentLimitException;
import org.mesinfos.connectors.format.process.DocumentProcessException;
import org.mesinfos.connectors.format.process.DocumentProcesses;
import org.mesinfos.connectors.format.process.DocumentTaskException;
import org.mesinfos.connectors.format.process.Spool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runner of a connector over a file, which guarantees that every row read is accepted or rejected.
 *
 * <p>If a connector throws an exception, the rest of the file is rejected as
 * {@link org.mesinfos.connectors.api.RejectionReason#BROKEN_FILE} and the run continues. Only I/O errors of the storage,
 * failures of a document process and exceptions of the receiver are thrown. Thread-safe.
 */
public final class ConnectorRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectorRunner.class);

    private final Connector connector;

    public ConnectorRunner(Connector connector) {
        this.connector = connector;
    }

    /** Reads the whole file as one split. */
    public FileOutcome read(SourceContent content, RowSink receiver) throws IOException {
        return read(content, Split.WHOLE, receiver);
    }

    /**
     * Reads one split.
     *
     * @param receiver receives each row; its exceptions are thrown unchanged
     * @throws IOException if the bytes cannot be read, or a process that reads them did not answer
     */
    public FileOutcome read(SourceContent content, Split split, RowSink receiver) throws IOException {
        FailureTrackingContent tracked = new FailureTrackingContent(content);
        CountingSink sink = new CountingSink(receiver);
        Optional<Throwable> fault = parse(tracked, split, sink);
        if (sink.receiverFailure().isPresent()) {
            throw sink.receiverFailure().get();
        }
        if (tracked.failure().isPresent()) {
            throw tracked.failure().get();
        }
        if (fault.isPresent() && fault.get() instanceof DocumentProcessException noAnswer) {
            throw noAnswer;
        }
        if (fault.isPresent()) {
            rejectRemainder(sink, fault.get());
        } else if (sink.hasOpenRow()) {
            sink.rejectRemainder("a row neither accepted nor rejected", "each row accepted or rejected");
        }
        return sink.outcome();
    }

    private Optional<Throwable> parse(SourceContent content, Split split, RowSink sink) {
        try {
            if (connector instanceof IsolatedConnector isolated) {
                parseIsolated(isolated, content, split, sink);
            } else {
                connector.parse(content, split, sink);
            }
            return Optional.empty();
        } catch (IOException | RuntimeException | StackOverflowError fault) {
            return Optional.of(fault);
        }
    }

    /**
     * Has the file parsed by a document process. Rows are passed on only when it is complete.
     *
     * @throws DocumentTaskException if an error of the connector ended its rows
     */
    private static void parseIsolated(IsolatedConnector connector, SourceContent content, Split split, RowSink sink)
            throws IOException {
        try (Spool rows = DocumentProcesses.shared()
                        .run(ConnectorTask.class, content, ConnectorTask.arguments(connector, split));
                DataInputStream in = new DataInputStream(new BufferedInputStream(rows.open()))) {
            Optional<String> error = new RowReader(in).replay(sink);
            if (error.isPresent()) {
                throw new DocumentTaskException(error.get());
            }
        }
    }

    /** Logs and reports only the class of the error, because its message may contain personal data from the file. */
    private void rejectRemainder(CountingSink sink, Throwable fault) {
        if (fault instanceof DocumentLimitException tooMuchWork) {
            sink.rejectRemainder(tooMuchWork.found(), "a smaller file");
            return;
        }
        String error = fault instanceof DocumentTaskException failed
                ? failed.error()
                : fault.getClass().getSimpleName();
        LOG.warn("Connector {} failed on a file: {}", connector.id(), error);
        sink.rejectRemainder("an error while reading (" + error + ")", "a readable file");
    }
}
