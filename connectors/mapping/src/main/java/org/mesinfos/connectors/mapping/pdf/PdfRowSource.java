package org.mesinfos.connectors.mapping.pdf;

import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.api.Chunk;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.pdf.PdfDocument;
import org.mesinfos.connectors.format.pdf.PdfLimits;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.mapping.RowHandler;
import org.mesinfos.connectors.mapping.RowSource;

/** Source of the rows of PDF documents that one mapping describes. */
final class PdfRowSource implements RowSource {

    private final FirstPageRule firstPage;
    private final Optional<TableRules> rules;
    private final RowShape shape;
    private final Optional<RowShape> parts;

    /**
     * @param firstPage recognition rule
     * @param rules table rules; empty for a document without table
     * @param shape layout of the rows
     * @param parts layout of the table rows, if they are children of one row per document
     */
    PdfRowSource(FirstPageRule firstPage, Optional<TableRules> rules, RowShape shape, Optional<RowShape> parts) {
        this.firstPage = firstPage;
        this.rules = rules;
        this.shape = shape;
        this.parts = parts;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        return firstPage.recognise(preview);
    }

    @Override
    public void read(SourceContent content, Chunk chunk, RowHandler handler) throws IOException {
        PdfDocument document = PdfReader.isolated().read(content, PdfLimits.DEFAULT);
        if (rules.isPresent() && parts.isPresent()) {
            RowParts rows = new RowParts(handler);
            new TableReader(rules.get(), parts.get(), document.pages(), rows).read(document);
            PageReader.read(document, shape, rows, handler);
        } else if (rules.isPresent()) {
            new TableReader(rules.get(), shape, document.pages(), handler).read(document);
        } else {
            PageReader.read(document, shape, handler);
        }
    }
}
