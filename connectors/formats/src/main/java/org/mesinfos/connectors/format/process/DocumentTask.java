package org.mesinfos.connectors.format.process;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.mesinfos.connectors.api.SourceContent;

/**
 * Work on one file that a document process does. Implementations have a public constructor without parameters, and
 * report problems of the file in their output.
 */
@FunctionalInterface
public interface DocumentTask {

    /**
     * Does the work.
     *
     * @param content the file; its bytes are fetched from the calling process
     * @param arguments what the caller gave to {@link DocumentProcesses#run}
     * @param output receives the result, buffered
     * @throws IOException if the bytes cannot be fetched; the caller receives the original error
     */
    void run(SourceContent content, List<String> arguments, OutputStream output) throws IOException;
}
