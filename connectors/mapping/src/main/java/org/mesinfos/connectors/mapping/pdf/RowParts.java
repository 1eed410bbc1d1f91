package org.mesinfos.connectors.mapping.pdf;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.mapping.MappedRow;
import org.mesinfos.connectors.mapping.RowHandler;

/** Collects the rows of the table of one document, and passes on what is said of other lines. */
final class RowParts implements RowHandler {

    private final RowHandler handler;
    private final List<PdfRow> rows = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    RowParts(RowHandler handler) {
        this.handler = handler;
    }

    List<PdfRow> rows() {
        return rows;
    }

    /** What was wrong with lines of the table; the document comes first. */
    List<Rejection> rejections() {
        return rejections;
    }

    @Override
    public void row(MappedRow row) {
        // Rows of a table are made anew for each of its rows, not reused.
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
