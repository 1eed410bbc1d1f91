package org.mesinfos.connectors.format.match;

/** Thrown when a regular expression needs more work on a text than the limit, whether it would match or not. */
public final class MatchLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MatchLimitException() {
        super("A regular expression needs too much work on a text", null, false, false);
    }
}
