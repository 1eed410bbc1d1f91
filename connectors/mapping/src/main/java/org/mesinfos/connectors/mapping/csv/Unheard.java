package org.mesinfos.connectors.mapping.csv;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.mapping.MappedRow;
import org.mesinfos.connectors.mapping.RowHandler;

/** Takes what was or will be told by the piece of the file that it belongs to. */
enum Unheard implements RowHandler {
    HANDLER;

    @Override
    public void row(MappedRow row) {
        // Told by the first piece.
    }

    @Override
    public void rejected(Rejection rejection) {
        // Told by the first piece.
    }

    @Override
    public void skipped(Locator locator, String rule) {
        // Told by the first piece.
    }
}
