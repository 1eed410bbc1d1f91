package org.mesinfos.connectors.mapping.pdf;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.format.pdf.PdfDocument;
import org.mesinfos.connectors.mapping.RowHandler;

/** Reader of a document as one row, such as a bill. */
final class PageReader {

    private PageReader() {}

    /** Reads a document without table. */
    static void read(PdfDocument document, RowShape shape, RowHandler handler) {
        if (!document.pages().isEmpty()) {
            String[] values = new OutsideValues(shape.outside(), document.pages()).snapshot();
            handler.row(new PdfRow(shape, Cells.none(0), values, shape.missingYear(values), Locator.page(1, 1)));
        }
        document.fault()
                .ifPresent(fault ->
                        handler.rejected(fault.rejection(document.pages().size())));
    }

    /** Reads a document as one row with the rows of its table as children. */
    static void read(PdfDocument document, RowShape shape, RowParts parts, RowHandler handler) {
        if (!document.pages().isEmpty()) {
            String[] values = new OutsideValues(shape.outside(), document.pages()).snapshot();
            PdfRow page = new PdfRow(
                    shape, Cells.none(shape.columns().size()), values, shape.missingYear(values), Locator.page(1, 1));
            handler.row(new DocumentRow(page, parts.rows()));
        }
        parts.rejections().forEach(handler::rejected);
    }
}
