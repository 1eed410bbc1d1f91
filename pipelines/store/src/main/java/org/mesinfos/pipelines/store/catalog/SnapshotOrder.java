package org.mesinfos.pipelines.store.catalog;

/** The evidence for the position of a snapshot delivery among the snapshots of its source. */
public enum SnapshotOrder {
    /** The delivery declares its sequence. */
    SEQUENCE,
    /** It declares no sequence, but all its files describe the state of one day. */
    DATE,
    /** Nothing declares a position: the snapshot adds rows and replaces nothing. */
    UNKNOWN,
    /**
     * The delivery is about one customer, and an earlier version of the program read it: it adds rows and replaces
     * nothing until it is read again.
     */
    SINGLE_PERSON
}
