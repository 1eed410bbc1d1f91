package org.mesinfos.connectors.standard.qif;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;

/** Sink that discards rows. Used to re-read the start of a file, whose rows the first split emits. */
final class QifDiscardingSink implements RowSink {

    @Override
    public void startRow() {
        // Counted by the first split.
    }

    @Override
    public void accept(ParsedRow row) {
        // Emitted by the first split.
    }

    @Override
    public void reject(Rejection rejection) {
        // Emitted by the first split.
    }

    @Override
    public void skip(Locator locator, String rule) {
        // Emitted by the first split.
    }
}
