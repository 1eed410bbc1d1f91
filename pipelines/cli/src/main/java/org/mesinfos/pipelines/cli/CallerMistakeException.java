package org.mesinfos.pipelines.cli;

/** Thrown if a command cannot be executed as typed. The message contains the error and the expected input. */
final class CallerMistakeException extends Exception {

    private static final long serialVersionUID = 1L;

    CallerMistakeException(String message) {
        super(message);
    }
}
