package org.mesinfos.connectors.format.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xml.XmlCursor;

/** The rows of an OpenDocument spreadsheet (ISO/IEC 26300). Not safe for use by multiple threads. */
final class OpenDocumentStream extends SheetTextStream {

    /** Name of the entry that contains all sheets. */
    static final String CONTENT = "content.xml";

    private static final String TABLE = "table";
    private static final String ROW = "table-row";

    private final Closeable archive;
    private final XmlCursor cursor;
    private int row;
    private Optional<OpenDocumentRow> repeated = Optional.empty();
    private int repetitions;

    private OpenDocumentStream(Closeable archive, XmlCursor cursor, long fileSize) {
        super(fileSize);
        this.archive = archive;
        this.cursor = cursor;
    }

    /**
     * Opens a spreadsheet before its first row.
     *
     * @throws InvalidSheetException if the file is damaged
     * @throws IOException if the bytes cannot be read
     */
    static OpenDocumentStream open(SourceContent content) throws IOException {
        return SpreadsheetXml.openArchive(
                content,
                archive -> new OpenDocumentStream(
                        archive, SpreadsheetXml.open(SpreadsheetXml.requiredPart(archive, CONTENT)), content.size()));
    }

    /** Opens a spreadsheet that is a single XML document. */
    static OpenDocumentStream openFlat(SourceContent content) throws IOException {
        return new OpenDocumentStream(() -> {}, SpreadsheetXml.open(content), content.size());
    }

    @Override
    boolean nextRow() throws IOException {
        while (repeated.isEmpty()) {
            if (!SpreadsheetXml.guarded(cursor::nextElement)) {
                return false;
            }
            if (cursor.name().equals(TABLE)) {
                startSheet();
                row = 0;
            } else if (cursor.name().equals(ROW)) {
                readRow(SpreadsheetXml.guarded(cursor::readElement));
            }
        }
        repeated.get().writeTo(line());
        endRow(++row);
        repetitions--;
        if (repetitions == 0) {
            repeated = Optional.empty();
        }
        return true;
    }

    /** Reads a row element. Empty rows are only counted, because a sheet may end with a million of them. */
    private void readRow(TreeElement element) throws InvalidSheetException {
        OpenDocumentRow parsed = OpenDocumentRow.of(element);
        if (parsed.isEmpty()) {
            row = (int) Math.min(Integer.MAX_VALUE - 1, (long) row + parsed.repetitions());
        } else {
            repeated = Optional.of(parsed);
            repetitions = parsed.repetitions();
        }
    }

    @Override
    public void close() throws IOException {
        cursor.close();
        archive.close();
    }
}
