package org.mesinfos.connectors.mapping;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;

/** Receiver of the rows that a format reader finds, in file order. */
public interface RowHandler {

    /** Rule that skips a list beside the records, which may be of other people. */
    String LIST_OUTSIDE = "a list outside of records that no path names";

    /** Receives a well-formed row. It is valid until this method returns. */
    void row(MappedRow row);

    /** Receives a row with invalid syntax. It counts as read. */
    void rejected(Rejection rejection);

    /** Receives a line that contains no row according to the format section. */
    void skipped(Locator locator, String rule);
}
