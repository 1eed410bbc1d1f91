package org.mesinfos.connectors.mapping.xml;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.mapping.MappedRow;
import org.mesinfos.connectors.mapping.RowHandler;

/** Handler of a split of a document. Later splits repeat the content before the first record, which only the first one reports. */
final class AfterProlog implements RowHandler {

    private final RowHandler handler;
    private boolean recordsStarted;

    AfterProlog(RowHandler handler, Split split) {
        this.handler = handler;
        this.recordsStarted = split.isFirst();
    }

    @Override
    public void row(MappedRow row) {
        handler.row(row);
    }

    @Override
    public void rejected(Rejection rejection) {
        if (recordsStarted) {
            handler.rejected(rejection);
        }
    }

    @Override
    public void skipped(Locator locator, String rule) {
        if (recordsStarted) {
            handler.skipped(locator, rule);
        }
    }

    /** Notes that a record starts: from now on, all is reported. */
    void startRecord() {
        recordsStarted = true;
    }
}
