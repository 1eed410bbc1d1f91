package org.mesinfos.connectors.format.pdf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.process.DocumentLimitException;
import org.mesinfos.connectors.format.process.DocumentProcesses;
import org.mesinfos.connectors.format.process.DocumentTask;
import org.mesinfos.connectors.format.process.DocumentTaskException;
import org.mesinfos.connectors.format.process.Spool;

/**
 * Reader that runs in document processes. A file that exhausts memory, loops or crashes affects only its process, which
 * is replaced for the next file. Memory is a limit of the file, because the heap of the process has a fixed size. A
 * process that hangs or is killed says nothing about the file:
 * {@link org.mesinfos.connectors.format.process.DocumentProcessException}.
 */
final class ForkedPdfReader implements PdfReader {

    private final DocumentProcesses processes;
    private final Class<? extends DocumentTask> task;

    ForkedPdfReader(DocumentProcesses processes) {
        this(processes, PdfWordsTask.class);
    }

    /** @param task writes the pages of a file, as {@link PdfPageCodec} decodes them */
    ForkedPdfReader(DocumentProcesses processes, Class<? extends DocumentTask> task) {
        this.processes = processes;
        this.task = task;
    }

    @Override
    public PdfDocument read(SourceContent content, PdfLimits limits) throws IOException {
        Optional<PdfReadFailure> fault = PdfBytes.fault(content, limits);
        if (fault.isPresent()) {
            return PdfDocument.unreadable(fault.get());
        }
        try (Spool words = processes.run(task, content, limits.toArguments());
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(words.open(), StandardCharsets.UTF_8))) {
            return PdfPageCodec.decode(lines).within(limits);
        } catch (DocumentLimitException tooMuchWork) {
            return PdfDocument.unreadable(
                    switch (tooMuchWork.limit()) {
                        case MEMORY -> PdfReadFailure.TOO_MUCH_MEMORY;
                        case OUTPUT -> PdfReadFailure.TOO_MUCH_TEXT;
                    });
        } catch (DocumentTaskException failed) {
            return PdfDocument.unreadable(PdfReadFailure.BROKEN);
        }
    }
}
