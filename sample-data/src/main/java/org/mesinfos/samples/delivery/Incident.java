package org.mesinfos.samples.delivery;

/** Defects that the generator can put into deliveries, to show how a run reports them. */
public enum Incident {
    /** The last file of calls has malformed rows and its second half is missing. */
    BROKEN_FILE,
    /** A delivery of the bank is repeated under another name. */
    REPEATED_DELIVERY,
    /** The inbox contains a file that no connector reads. */
    UNKNOWN_FILE
}
