package org.mesinfos.connectors.format.sheet;

import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;
import org.mesinfos.connectors.format.xml.XmlCursor;

/** The rows of an Office Open XML workbook. Not safe for use by multiple threads. */
final class OfficeOpenXmlStream extends SheetTextStream {

    private static final String SHEET_DATA = "sheetData";
    private static final String ROW = "row";

    private final Workbook workbook;
    private int nextSheet;
    private Optional<XmlCursor> sheet = Optional.empty();

    /** @param fileSize size of the spreadsheet file in bytes */
    OfficeOpenXmlStream(Workbook workbook, long fileSize) {
        super(fileSize);
        this.workbook = workbook;
    }

    @Override
    boolean nextRow() throws IOException {
        while (true) {
            if (sheet.isEmpty() && !openNextSheet()) {
                return false;
            }
            XmlCursor cursor = sheet.orElseThrow();
            if (SpreadsheetXml.guarded(() -> cursor.nextChild(2))) {
                if (cursor.name().equals(ROW)) {
                    write(SpreadsheetXml.guarded(cursor::readElement));
                    return true;
                }
            } else {
                closeSheet();
            }
        }
    }

    /** Advances to the next sheet with rows. Returns false if there is none. */
    private boolean openNextSheet() throws IOException {
        while (nextSheet < workbook.sheets()) {
            XmlCursor cursor = workbook.sheet(nextSheet++);
            sheet = Optional.of(cursor);
            startSheet();
            boolean hasRoot = SpreadsheetXml.guarded(() -> cursor.nextChild(0));
            while (hasRoot && SpreadsheetXml.guarded(() -> cursor.nextChild(1))) {
                if (cursor.name().equals(SHEET_DATA)) {
                    return true;
                }
            }
            closeSheet();
        }
        return false;
    }

    private void write(TreeElement row) throws IOException {
        row.forEachChild(
                "c",
                cell -> line().put(
                                cell.attribute("r").map(TreeValue::value).orElse(""),
                                workbook.cells().of(cell)));
        endRow(number(row));
    }

    private static int number(TreeElement row) {
        try {
            return row.attribute("r")
                    .map(number -> Integer.parseInt(number.value()))
                    .orElse(0);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private void closeSheet() throws IOException {
        if (sheet.isPresent()) {
            sheet.get().close();
            sheet = Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        closeSheet();
        workbook.close();
    }
}
