package org.mesinfos.connectors.format.mail;

import org.mesinfos.connectors.api.RejectionReason;

/** Thrown if a message cannot be parsed. It contains no content of the message. */
public final class MailParseException extends Exception {

    private static final long serialVersionUID = 1;

    private final RejectionReason reason;
    private final String found;
    private final String expected;

    MailParseException(RejectionReason reason, String found, String expected) {
        super(found, null, false, false);
        this.reason = reason;
        this.found = found;
        this.expected = expected;
    }

    public RejectionReason reason() {
        return reason;
    }

    public String found() {
        return found;
    }

    public String expected() {
        return expected;
    }
}
