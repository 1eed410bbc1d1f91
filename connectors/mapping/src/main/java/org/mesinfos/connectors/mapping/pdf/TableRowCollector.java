package org.mesinfos.connectors.mapping.pdf;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.mapping.MappedRow;
import org.mesinfos.connectors.mapping.RowHandler;

/** Collector of the table rows of one document. Skipped lines are passed on at once; rejections are collected. */
final class TableRowCollector implements RowHandler {

    private final RowHandler handler;
    private final List<PdfRow> rows = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    TableRowCollector(RowHandler handler) {
        this.handler = handler;
    }

    List<PdfRow> rows() {
        return rows;
    }

    /** Returns the rejections of table lines, to be reported after the document row. */
    List<Rejection> rejections() {
        return rejections;
    }

    @Override
    public void row(MappedRow row) {
        // Each table row has its own instance, which is not reused.
        rows.add((PdfRow) row);
    }

    @Override
    public void rejected(Rejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public void skipped(Locator locator, String rule) {
        handler.skipped(locator, rule);
    }
}
