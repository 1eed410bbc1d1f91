package org.mesinfos.connectors.format.mail;

import org.mesinfos.connectors.api.RejectionReason;

/** A message that cannot be taken apart. Holds nothing of it. */
public final class MailFault extends Exception {

    private static final long serialVersionUID = 1;

    private final RejectionReason reason;
    private final String found;
    private final String expected;

    MailFault(RejectionReason reason, String found, String expected) {
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
