package org.mesinfos.connectors.format.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xml.XmlCursor;

/** The rows of a spreadsheet of OpenDocument (ISO/IEC 26300). Not safe for use by several threads. */
final class OpenDocumentStream extends RowText {

    /** Holds all sheets. */
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
     * @throws BrokenSheet when the file is damaged
     * @throws IOException when the bytes could not be had
     */
    static OpenDocumentStream open(SourceContent content) throws IOException {
        return Parts.within(
                content,
                archive -> new OpenDocumentStream(archive, Parts.open(Parts.part(archive, CONTENT)), content.size()));
    }

    /** Opens one that is a single document. */
    static OpenDocumentStream openFlat(SourceContent content) throws IOException {
        return new OpenDocumentStream(() -> {}, Parts.open(content), content.size());
    }

    @Override
    boolean nextRow() throws IOException {
        while (repeated.isEmpty()) {
            if (!Parts.guarded(cursor::nextElement)) {
                return false;
            }
            if (cursor.name().equals(TABLE)) {
                startSheet();
                row = 0;
            } else if (cursor.name().equals(ROW)) {
                take(Parts.guarded(cursor::readElement));
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

    /** Rows without any value, of which there are a million behind the last one, are only counted. */
    private void take(TreeElement element) throws BrokenSheet {
        OpenDocumentRow read = OpenDocumentRow.of(element);
        if (read.isEmpty()) {
            row = (int) Math.min(Integer.MAX_VALUE - 1, (long) row + read.repetitions());
        } else {
            repeated = Optional.of(read);
            repetitions = read.repetitions();
        }
    }

    @Override
    public void close() throws IOException {
        cursor.close();
        archive.close();
    }
}
