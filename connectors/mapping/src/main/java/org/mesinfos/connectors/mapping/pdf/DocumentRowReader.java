package org.mesinfos.connectors.mapping.pdf;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.format.pdf.PdfDocument;
import org.mesinfos.connectors.mapping.RowHandler;

/** Reader of a document as one row, such as a bill. */
final class DocumentRowReader {

    private DocumentRowReader() {}

    /** Reads a document without table. */
    static void read(PdfDocument document, PdfRowLayout shape, RowHandler handler) {
        if (!document.pages().isEmpty()) {
            String[] values = new PdfContextValues(shape.contextValues(), document.pages()).snapshot();
            handler.row(new PdfRow(shape, PdfCells.empty(0), values, shape.yearCompletion(values), Locator.page(1, 1)));
        }
        document.fault()
                .ifPresent(fault ->
                        handler.rejected(fault.rejection(document.pages().size())));
    }

    /** Reads a document as one row with the rows of its table as children. */
    static void read(PdfDocument document, PdfRowLayout shape, TableRowCollector parts, RowHandler handler) {
        if (!document.pages().isEmpty()) {
            String[] values = new PdfContextValues(shape.contextValues(), document.pages()).snapshot();
            PdfRow page = new PdfRow(
                    shape,
                    PdfCells.empty(shape.columns().size()),
                    values,
                    shape.yearCompletion(values),
                    Locator.page(1, 1));
            handler.row(new DocumentRow(page, parts.rows()));
        }
        parts.rejections().forEach(handler::rejected);
    }
}
