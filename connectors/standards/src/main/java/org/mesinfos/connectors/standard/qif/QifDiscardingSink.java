package org.mesinfos.connectors.standard.qif;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;

/**
 * Sink that discards rows. A later split re-reads the file up to its first transaction, which gives it the section and
 * account; the first split emits the rows read on the way.
 */
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
