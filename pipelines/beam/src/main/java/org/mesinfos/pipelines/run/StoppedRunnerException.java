package org.mesinfos.pipelines.run;

import java.io.IOException;

/** Thrown when the Direct Runner has stopped before the end of a pipeline. The message states the usual cause and the remedy. */
final class StoppedRunnerException extends IOException {

    private static final long serialVersionUID = 1L;

    private static final String STOPPED =
            "The embedded runner has stopped without a result, and nothing was published.";

    StoppedRunnerException() {
        super(STOPPED
                + " Usually the memory of Java was too small: give it more, such as MESINFOS_JAVA_OPTIONS=-Xmx8g, or limit the"
                + " rows that an organisation may deliver with quota in the settings");
    }

    /** Creates the exception of a runner that has stopped for the given reason. */
    StoppedRunnerException(OutOfMemoryError cause) {
        super(STOPPED, cause);
    }
}
