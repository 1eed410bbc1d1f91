package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.mesinfos.connectors.format.process.DocumentProcessException;
import org.mesinfos.connectors.intake.ChangedFileException;

/** Explanation to the operator why a delivery could not be read. Never contains the message of an error. */
public final class FailureReason {

    private FailureReason() {}

    /** Returns the reason for which a delivery waits after a failure to read it. */
    public static String of(Throwable failure) {
        Throwable cause = failure.getCause();
        if (failure instanceof UncheckedIOException && cause != null) {
            return of(cause);
        }
        if (failure instanceof DocumentProcessException) {
            return "the process that reads a document did not answer: the next run tries again";
        }
        if (failure instanceof ChangedFileException) {
            return "a file changed while it was read: the next run tries again";
        }
        if (failure instanceof NoSuchFileException) {
            return "a file disappeared while it was read: the next run tries again";
        }
        if (failure instanceof AccessDeniedException) {
            return "not all of it can be read: give the user who runs mesinfos the right to read it";
        }
        String kind = failure.getClass().getSimpleName();
        if (failure instanceof IOException) {
            return "a file could not be read (" + kind + "): the next run tries again";
        }
        if (failure instanceof OutOfMemoryError) {
            return "a file needs more memory than the run has: raise the heap with MESINFOS_JAVA_OPTIONS, or ask for "
                    + "smaller files";
        }
        return "reading it failed with " + kind + ", an error of the program: report it; the next run tries again";
    }
}
