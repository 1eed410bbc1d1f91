package org.mesinfos.pipelines.request;

import java.util.List;
import org.mesinfos.connectors.api.OperatorException;

/** Thrown if a file is not a request. The message states each place and what was expected, and quotes no value. */
public final class InvalidRequestFileException extends OperatorException {

    private static final long serialVersionUID = 1L;

    InvalidRequestFileException(String file, List<String> problems) {
        super(file + " is not a request of the person's page:"
                + String.join(
                        "", problems.stream().map(problem -> "\n  " + problem).toList()));
    }

    InvalidRequestFileException(List<InvalidRequestFileException> files) {
        super(String.join("\n", files.stream().map(Throwable::getMessage).toList()));
    }
}
