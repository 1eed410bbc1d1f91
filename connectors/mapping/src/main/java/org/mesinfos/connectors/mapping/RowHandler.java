package org.mesinfos.connectors.mapping;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;

/** Takes what the reader of a format finds, in file order. */
public interface RowHandler {

    /** A well-formed row; valid until this returns. */
    void row(MappedRow row);

    /** A row of which the syntax is broken; it counts as read. */
    void rejected(Rejection rejection);

    /** A line that by the rules of the format section carries no row. */
    void skipped(Locator locator, String rule);
}
