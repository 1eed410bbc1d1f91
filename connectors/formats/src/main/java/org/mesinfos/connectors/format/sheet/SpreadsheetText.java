package org.mesinfos.connectors.format.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;

/**
 * A spreadsheet (XLSX, ODS, XLS of Excel 97 to 2003, or a document of XML or HTML under such a name) as UTF-8 text: a line for each row, numbered as the rows are,
 * values separated by semicolons and quoted where they must be. Sheets follow each other in the order of the workbook;
 * hidden ones are read as well.
 *
 * <p>Dates are {@code 2024-01-31}, with a time {@code 2024-01-31T12:30:00}; numbers have a point and the fifteen digits
 * that spreadsheets show; line breaks in a cell are spaces. Opening it may fail as {@link BrokenSheet}, and so may
 * reading it.
 */
public final class SpreadsheetText implements SourceContent {

    private final SourceContent content;
    private final SourceContext context;
    private final SheetKind kind;

    private SpreadsheetText(SourceContent content, SheetKind kind) {
        this.content = content;
        this.kind = kind;
        SourceContext of = content.context();
        this.context = new SourceContext(
                of.organisation(),
                of.delivery(),
                of.fileSha256(),
                of.fileName(),
                of.mediaType(),
                StandardCharsets.UTF_8.name(),
                of.zone(),
                of.country(),
                of.customer());
    }

    /** The text of a file that is a spreadsheet; empty for every other file. */
    public static Optional<SourceContent> of(SourceContent content) throws IOException {
        return SheetKind.of(content).map(kind -> new SpreadsheetText(content, kind));
    }

    @Override
    public SourceContext context() {
        return context;
    }

    /** Of the spreadsheet: how long its text is nobody knows beforehand. */
    @Override
    public long size() {
        return content.size();
    }

    @Override
    public InputStream open(long offset) throws IOException {
        InputStream text = kind.open(content);
        text.skipNBytes(offset);
        return text;
    }
}
