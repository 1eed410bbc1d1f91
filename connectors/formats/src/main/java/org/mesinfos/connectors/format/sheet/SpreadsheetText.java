package org.mesinfos.connectors.format.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.format.process.Spool;

/**
 * The content of a spreadsheet as UTF-8 text of separated values, so that it can be read like a CSV file.
 *
 * <p>Each row becomes one line. Line numbers equal row numbers within a sheet. Values are separated by semicolons and
 * quoted if necessary. Sheets follow each other in the order of the workbook and include hidden ones. Dates are written
 * as {@code 2024-01-31} or {@code 2024-01-31T12:30:00}, durations as {@code 151:40:00}, percentages as {@code 20%}.
 * Numbers have a decimal point and, if they have a fraction, at most 15 significant digits. Line breaks in a cell are
 * replaced by spaces.
 *
 * <pre>{@code
 * Date;Label;Amount
 * 2024-01-31;"Rent; January";-850.5
 * }</pre>
 *
 * <p>Supported formats are XLSX, ODS, XLS of Excel 97 to 2003, and XML or HTML documents under such a file name.
 * Opening and reading throw {@link InvalidSheetException} if the spreadsheet is damaged. A document process reads the
 * spreadsheet, so that it cannot harm this one.
 */
public final class SpreadsheetText implements SourceContent {

    private final SourceContent content;
    private final SourceContext context;
    private final SpreadsheetFormat kind;

    private SpreadsheetText(SourceContent content, SpreadsheetFormat kind) {
        this.content = content;
        this.kind = kind;
        SourceContext original = content.context();
        this.context = new SourceContext(
                original.organisation(),
                original.delivery(),
                original.fileSha256(),
                original.fileName(),
                original.mediaType(),
                StandardCharsets.UTF_8.name(),
                original.zone(),
                original.country(),
                original.currency(),
                original.customer(),
                original.asOf());
    }

    /** Returns the text of a spreadsheet; empty if the file is not one. */
    public static Optional<SpreadsheetText> of(SourceContent content) throws IOException {
        return SpreadsheetFormat.of(content).map(kind -> new SpreadsheetText(content, kind));
    }

    @Override
    public SourceContext context() {
        return context;
    }

    /** Returns the size of the spreadsheet file, because the size of the text is unknown in advance. */
    @Override
    public long size() {
        return content.size();
    }

    @Override
    public InputStream open(long offset) throws IOException {
        SpooledText text = spool();
        try {
            return text.openOnce(offset);
        } catch (IOException | RuntimeException failure) {
            text.close();
            throw failure;
        }
    }

    /**
     * Reads the whole text once, to open it several times.
     *
     * @return the text, which the caller closes
     * @throws InvalidSheetException if the spreadsheet takes more work than the limits permit
     */
    public SpooledText spool() throws IOException {
        return new SpooledText(this, IsolatedSheet.text(content, kind, Long.MAX_VALUE));
    }

    /** Returns the first bytes of the text, up to a damaged part. */
    public byte[] head(int limit) throws IOException {
        try (Spool text = IsolatedSheet.text(content, kind, limit);
                InputStream in = new SheetTextCodec.Reader(text.open())) {
            return InvalidSheetException.readPrefix(in, limit);
        } catch (InvalidSheetException unreadable) {
            return new byte[0];
        }
    }
}
