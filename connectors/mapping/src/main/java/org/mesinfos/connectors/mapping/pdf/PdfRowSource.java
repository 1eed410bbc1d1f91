package org.mesinfos.connectors.mapping.pdf;

import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.pdf.PdfDocument;
import org.mesinfos.connectors.format.pdf.PdfLimits;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.mapping.RowHandler;
import org.mesinfos.connectors.mapping.RowSource;

/** Source of the rows of PDF documents that one mapping describes. */
final class PdfRowSource implements RowSource {

    private final FirstPageRule firstPage;
    private final Optional<TableRules> rules;
    private final PdfRowLayout layout;
    private final Optional<PdfRowLayout> parts;

    /**
     * @param firstPage recognition rule
     * @param rules table rules; empty for a document without table
     * @param layout layout of the rows
     * @param parts layout of the table rows, if they are children of one row per document
     */
    PdfRowSource(
            FirstPageRule firstPage, Optional<TableRules> rules, PdfRowLayout layout, Optional<PdfRowLayout> parts) {
        this.firstPage = firstPage;
        this.rules = rules;
        this.layout = layout;
        this.parts = parts;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        return firstPage.recognise(preview);
    }

    @Override
    public void read(SourceContent content, Split split, RowHandler handler) throws IOException {
        PdfDocument document = PdfReader.isolated().read(content, PdfLimits.DEFAULT);
        if (rules.isPresent() && parts.isPresent()) {
            TableRowCollector rows = new TableRowCollector(handler);
            new PdfTableReader(rules.get(), parts.get(), document.pages(), rows).read(document);
            DocumentRowReader.read(document, layout, rows, handler);
        } else if (rules.isPresent()) {
            new PdfTableReader(rules.get(), layout, document.pages(), handler).read(document);
        } else {
            DocumentRowReader.read(document, layout, handler);
        }
    }
}
