package org.mesinfos.connectors.mapping.csv;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.mapping.MappedRow;
import org.mesinfos.connectors.mapping.RowHandler;

/** A handler that discards all events, for lines that are reported when the first split is read. */
enum DiscardingHandler implements RowHandler {
    INSTANCE;

    @Override
    public void row(MappedRow row) {
        // Reported by the reader of the first split.
    }

    @Override
    public void rejected(Rejection rejection) {
        // Reported by the reader of the first split.
    }

    @Override
    public void skipped(Locator locator, String rule) {
        // Reported by the reader of the first split.
    }
}
