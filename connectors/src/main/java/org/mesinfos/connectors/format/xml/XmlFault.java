package org.mesinfos.connectors.format.xml;

import org.mesinfos.connectors.Locator;
import org.mesinfos.connectors.Rejection;
import org.mesinfos.connectors.RejectionReason;

/** The file cannot be read any further as XML. Says where and why, and holds nothing that was delivered. */
public final class XmlFault extends Exception {

    private final transient Rejection rejection;

    XmlFault(RejectionReason reason, Locator locator, String found, String expected) {
        this(new Rejection(reason, locator, "", found, expected));
    }

    private XmlFault(Rejection rejection) {
        super(rejection.toString(), null, false, false);
        this.rejection = rejection;
    }

    /** What to tell whoever delivered the file. */
    public Rejection rejection() {
        return rejection;
    }
}
