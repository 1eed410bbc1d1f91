package org.mesinfos.samples.delivery;

/** What goes wrong with deliveries. */
public enum Incident {
    /** The last file of calls has bad rows and lacks its second half. */
    BROKEN_FILE,
    /** A delivery of the bank comes once more under another name. */
    REPEATED_DELIVERY,
    /** Someone drops a file that nothing reads. */
    UNKNOWN_FILE
}
