package org.mesinfos.connectors.format.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The rows of all sheets as separated values, generated while the stream is read. Not safe for use by multiple threads.
 */
abstract class SheetTextStream extends InputStream {

    private static final int MAX_ROWS = 1 << 20;
    /**
     * Size in bytes up to which the expansion is not limited. The limit prevents that a sheet of empty cells expands
     * into an endless sequence of separators.
     */
    private static final long UNLIMITED_BYTES = 64L << 20;

    private static final int MAX_EXPANSION = 200;

    private final LineWriter line = new LineWriter();
    private final long limit;
    private long written;
    /** Number of rows written for the current sheet. */
    private int rows;

    private byte[] bytes = {};
    private int position;

    /** @param fileSize size of the spreadsheet file in bytes */
    SheetTextStream(long fileSize) {
        this.limit = Math.max(UNLIMITED_BYTES, MAX_EXPANSION * fileSize);
    }

    /** Writes the next row by calls of {@link #line} and {@link #endRow}. Returns false if there is none. */
    abstract boolean nextRow() throws IOException;

    final LineWriter line() {
        return line;
    }

    final void startSheet() {
        rows = 0;
        line.startSheet();
    }

    /**
     * Ends the current row.
     *
     * @param number row number, from 1; 0 or less if the row has none. A number that is not greater than the previous
     *     one is replaced by the next number
     */
    final void endRow(int number) throws IOException {
        int row = Math.max(number, rows + 1);
        if (row > MAX_ROWS) {
            throw new InvalidSheetException("more rows than a sheet can have", "at most " + MAX_ROWS);
        }
        bytes = line.endLine(row - rows - 1).getBytes(StandardCharsets.UTF_8);
        position = 0;
        rows = row;
        written += bytes.length;
        if (written > limit) {
            throw new InvalidSheetException("far more empty cells than values", "sheets with values");
        }
    }

    @Override
    public final int read() throws IOException {
        return position < bytes.length || nextRow() ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == bytes.length && !nextRow()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, target, offset, count);
        position += count;
        return count;
    }
}
