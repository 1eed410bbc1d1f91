package org.mesinfos.pipelines.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;

/** Rows of one file that are kept until it is decided whether the reading is accepted. */
final class PendingRows implements RowSink {

    private final List<Consumer<RowSink>> rows = new ArrayList<>();

    /** Passes all rows on, in order. */
    void passTo(RowSink sink) {
        rows.forEach(row -> row.accept(sink));
    }

    @Override
    public void startRow() {
        rows.add(RowSink::startRow);
    }

    @Override
    public void accept(ParsedRow row) {
        rows.add(sink -> sink.accept(row));
    }

    @Override
    public void reject(Rejection rejection) {
        rows.add(sink -> sink.reject(rejection));
    }

    @Override
    public void skip(Locator locator, String rule) {
        rows.add(sink -> sink.skip(locator, rule));
    }
}
