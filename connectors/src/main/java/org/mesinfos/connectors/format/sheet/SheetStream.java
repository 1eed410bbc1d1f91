package org.mesinfos.connectors.format.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;
import org.mesinfos.connectors.format.xml.XmlCursor;

/** The rows of all sheets as separated values, made while they are read. Not safe for use by several threads. */
final class SheetStream extends InputStream {

    private static final int MOST_ROWS = 1 << 20;
    /** Sheets of empty cells alone take next to nothing and would give no end of separators. */
    private static final long ALWAYS_ALLOWED = 64L << 20;

    private static final int MOST_EXPANSION = 200;

    private static final String SHEET_DATA = "sheetData";
    private static final String ROW = "row";

    private final Workbook workbook;
    private final LineWriter line = new LineWriter();
    private final long limit;
    private long written;
    private int nextSheet;
    private Optional<XmlCursor> sheet = Optional.empty();
    /** Rows of the sheet that are written. */
    private int rows;

    private byte[] bytes = {};
    private int position;

    /** @param fileSize of the spreadsheet, in bytes */
    SheetStream(Workbook workbook, long fileSize) {
        this.workbook = workbook;
        this.limit = Math.max(ALWAYS_ALLOWED, MOST_EXPANSION * fileSize);
    }

    @Override
    public int read() throws IOException {
        return position < bytes.length || fill() ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == bytes.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, target, offset, count);
        position += count;
        return count;
    }

    /** Makes the bytes of the next row; false when there is none. */
    private boolean fill() throws IOException {
        while (true) {
            if (sheet.isEmpty() && !openNextSheet()) {
                return false;
            }
            XmlCursor cursor = sheet.orElseThrow();
            if (Parts.guarded(() -> cursor.nextChild(2))) {
                if (cursor.name().equals(ROW)) {
                    write(Parts.guarded(cursor::readElement));
                    return true;
                }
            } else {
                closeSheet();
            }
        }
    }

    /** Goes to the rows of the next sheet that has some. */
    private boolean openNextSheet() throws IOException {
        while (nextSheet < workbook.sheets()) {
            XmlCursor cursor = workbook.sheet(nextSheet++);
            sheet = Optional.of(cursor);
            rows = 0;
            line.startSheet();
            boolean rooted = Parts.guarded(() -> cursor.nextChild(0));
            while (rooted && Parts.guarded(() -> cursor.nextChild(1))) {
                if (cursor.name().equals(SHEET_DATA)) {
                    return true;
                }
            }
            closeSheet();
        }
        return false;
    }

    private void write(TreeElement row) throws IOException {
        int number = number(row);
        line.blankLines(number - rows - 1);
        rows = number;
        row.eachChild(
                "c",
                cell -> line.put(
                        cell.attribute("r").map(TreeValue::value).orElse(""),
                        workbook.cells().of(cell)));
        bytes = line.take().getBytes(StandardCharsets.UTF_8);
        position = 0;
        written += bytes.length;
        if (written > limit) {
            throw new BrokenSheet("far more empty cells than others", "sheets of values");
        }
    }

    /** Rows that do not count on are written as if they did. */
    private int number(TreeElement row) throws IOException {
        int next = rows + 1;
        int number = next;
        try {
            number = row.attribute("r")
                    .map(place -> Integer.parseInt(place.value()))
                    .orElse(next);
        } catch (NumberFormatException none) {
            // As if it had no number.
        }
        if (Math.max(number, next) > MOST_ROWS) {
            throw new BrokenSheet("more rows than a sheet has", "at most " + MOST_ROWS);
        }
        return Math.max(number, next);
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
