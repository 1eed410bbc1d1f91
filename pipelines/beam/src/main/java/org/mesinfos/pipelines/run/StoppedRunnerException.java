package org.mesinfos.pipelines.run;

import java.io.IOException;

/** Thrown when the Direct Runner has stopped before the end of a pipeline. The message states the usual cause and the remedy. */
final class StoppedRunnerException extends IOException {

    private static final long serialVersionUID = 1L;

    private static final String MESSAGE =
            "The embedded runner has stopped without a result, and nothing was published. Usually the memory of Java was too small:"
                    + " give it more, such as MESINFOS_JAVA_OPTIONS=-Xmx8g, or limit the rows that an organisation may deliver with"
                    + " quota in the settings";

    StoppedRunnerException() {
        super(MESSAGE);
    }

    StoppedRunnerException(OutOfMemoryError cause) {
        super(MESSAGE, cause);
    }
}
