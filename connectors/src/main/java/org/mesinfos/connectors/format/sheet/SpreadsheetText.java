package org.mesinfos.connectors.format.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mesinfos.connectors.SourceContent;
import org.mesinfos.connectors.SourceContext;
import org.mesinfos.connectors.format.archive.BrokenArchive;
import org.mesinfos.connectors.format.archive.ZipArchive;

/**
 * A spreadsheet (XLSX, ODS, or XLS of Excel 97 to 2003) as UTF-8 text: a line for each row, numbered as the rows are,
 * values separated by semicolons and quoted where they must be. Sheets follow each other in the order of the workbook;
 * hidden ones are read as well.
 *
 * <p>Dates are {@code 2024-01-31}, with a time {@code 2024-01-31T12:30:00}; numbers have a point and the fifteen digits
 * that spreadsheets show; line breaks in a cell are spaces. Opening it may fail as {@link BrokenSheet}, and so may
 * reading it.
 */
public final class SpreadsheetText implements SourceContent {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String OPEN_DOCUMENT_TYPE = "mimetype";
    /** Templates say more behind it. */
    private static final String OPEN_SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

    private static final int SIGNATURE_BYTES = 8;

    /** Opens the text at its beginning. */
    @FunctionalInterface
    private interface Opening {
        InputStream open() throws IOException;
    }

    private final SourceContent content;
    private final SourceContext context;

    private final Opening opening;

    private SpreadsheetText(SourceContent content, Opening opening) {
        this.content = content;
        this.opening = opening;
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
        byte[] signature;
        try (InputStream in = content.open()) {
            signature = in.readNBytes(SIGNATURE_BYTES);
        }
        if (ZipArchive.isOne(signature)) {
            return ofArchive(content).map(opening -> new SpreadsheetText(content, opening));
        }
        return LegacySheetStream.isSigned(signature) && LegacySheetStream.holdsWorkbook(content)
                ? Optional.of(new SpreadsheetText(content, () -> LegacySheetStream.open(content)))
                : Optional.empty();
    }

    private static Optional<Opening> ofArchive(SourceContent content) throws IOException {
        try (ZipArchive archive = ZipArchive.open(content)) {
            if (archive.has(WORKBOOK)) {
                return Optional.of(() -> new SheetStream(Workbook.open(content), content.size()));
            }
            return isOpenDocument(archive) ? Optional.of(() -> OpenDocumentStream.open(content)) : Optional.empty();
        } catch (BrokenArchive broken) {
            return Optional.empty();
        }
    }

    private static boolean isOpenDocument(ZipArchive archive) throws IOException {
        if (!archive.has(OPEN_DOCUMENT_TYPE) || !archive.has(OpenDocumentStream.CONTENT)) {
            return false;
        }
        try (InputStream in = archive.entry(OPEN_DOCUMENT_TYPE).orElseThrow()) {
            return new String(in.readNBytes(OPEN_SPREADSHEET.length()), StandardCharsets.US_ASCII)
                    .equals(OPEN_SPREADSHEET);
        }
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
        InputStream text = opening.open();
        text.skipNBytes(offset);
        return text;
    }
}
