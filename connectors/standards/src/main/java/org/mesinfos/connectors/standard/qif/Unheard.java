package org.mesinfos.connectors.standard.qif;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;

/** Takes rows that another piece of the file gives: they are read again only for what follows them. */
final class Unheard implements RowSink {

    @Override
    public void read() {
        // Counted by the first piece.
    }

    @Override
    public void accept(ParsedRow row) {
        // Given by the first piece.
    }

    @Override
    public void reject(Rejection rejection) {
        // Given by the first piece.
    }

    @Override
    public void skipped(Locator locator, String rule) {
        // Given by the first piece.
    }
}
