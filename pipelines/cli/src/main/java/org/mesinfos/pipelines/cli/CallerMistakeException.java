package org.mesinfos.pipelines.cli;

/** What the caller typed cannot be done; the message says what was wrong and what would be right. */
final class CallerMistakeException extends Exception {

    private static final long serialVersionUID = 1L;

    CallerMistakeException(String message) {
        super(message);
    }
}
