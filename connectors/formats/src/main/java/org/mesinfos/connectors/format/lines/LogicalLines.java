package org.mesinfos.connectors.format.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mesinfos.connectors.api.Chunk;

/**
 * Cuts bytes into logical lines: a line end inside a quoted value does not end one. Holds at most one logical line and
 * never one above the limit. Works in any encoding of which the ASCII characters are single bytes.
 *
 * <p>A quote opens a value only where a value begins, and closes it only before a delimiter or a line end; two quotes
 * are one. What does not close by these rules is given as {@link Kind#UNCLOSED}: its first physical line alone, and
 * reading resumes on the next.
 */
public final class LogicalLines {

    /** The largest logical line, in bytes. */
    public static final int LIMIT = 1 << 20;

    /** What was found. */
    public enum Kind {
        /** A whole logical line. */
        LINE,
        /** The first physical line of a value whose quote does not close. */
        UNCLOSED,
        /** A line above the limit; its bytes are not kept. */
        TOO_LARGE
    }

    private static final int READ_SIZE = 1 << 16;

    private final InputStream in;
    private final Dialect dialect;
    private byte[] buffer = new byte[4 * READ_SIZE];
    private int filled;
    private int position;
    private long bufferOffset;
    private boolean exhausted;

    private Kind kind = Kind.LINE;
    private int start;
    private int end;
    private long line;
    private long nextLine;
    private boolean quoted;
    /** Length of the first physical line of the line at hand, once a second one began; -1 before. */
    private int firstLineLength;

    /**
     * @param in the bytes from {@code offset}; not closed here
     * @param offset where in the file they start
     * @param firstLine physical line at that place, from 1
     */
    public LogicalLines(InputStream in, Dialect dialect, long offset, long firstLine) {
        this.in = in;
        this.dialect = dialect;
        this.bufferOffset = offset;
        this.nextLine = firstLine;
    }

    /** Goes to the next logical line; false at the end of the bytes. */
    public boolean next() throws IOException {
        if (bufferOffset + position == 0) {
            passByteOrderMark();
        }
        if (position == filled && !fill(position)) {
            return false;
        }
        start = position;
        line = nextLine;
        quoted = false;
        firstLineLength = -1;
        kind = Kind.LINE;
        scanUnquoted(start);
        return true;
    }

    public Kind kind() {
        return kind;
    }

    public byte[] bytes() {
        return buffer;
    }

    /** Where in {@link #bytes()} the line starts. */
    public int start() {
        return start;
    }

    /** Where in {@link #bytes()} it ends, its line end left out. */
    public int end() {
        return end;
    }

    /** Its first physical line, from 1. */
    public long line() {
        return line;
    }

    /** The physical line after it. */
    public long lineAfter() {
        return nextLine;
    }

    /** Where in the file it starts. */
    public long offset() {
        return bufferOffset + start;
    }

    /** Where in the file the next one starts. */
    public long offsetAfter() {
        return bufferOffset + position;
    }

    /** Whether a quote stands in it. */
    public boolean hasQuote() {
        return quoted;
    }

    /**
     * Cuts what is left before the first line at or after each target; the first piece takes all that stands before.
     *
     * @param targetBytes wanted size of a piece
     */
    public List<Chunk> cut(long targetBytes) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        long start = 0;
        long firstLine = 1;
        long firstRecord = 0;
        long records = 0;
        while (next()) {
            if (offset() - start >= targetBytes && records > firstRecord) {
                chunks.add(new Chunk(start, offset(), firstLine, firstRecord));
                start = offset();
                firstLine = line();
                firstRecord = records;
            }
            records++;
        }
        chunks.add(new Chunk(start, Long.MAX_VALUE, firstLine, firstRecord));
        return chunks;
    }

    private void scanUnquoted(int from) throws IOException {
        byte lineEnd = dialect.lineEnd();
        int quote = dialect.quote();
        int i = from;
        while (true) {
            byte[] bytes = buffer;
            int limit = filled;
            while (i < limit) {
                byte b = bytes[i];
                if (b == lineEnd) {
                    finish(i, i + 1, 1);
                    return;
                }
                if (b == quote) {
                    break;
                }
                i++;
            }
            if (i < limit) {
                quoted = true;
                boolean opens = i == start || bytes[i - 1] == dialect.delimiter();
                if (!opens) {
                    i++;
                    continue;
                }
                i = scanQuoted(i + 1);
                if (i < 0) {
                    return;
                }
                continue;
            }
            if (i - start > LIMIT) {
                skipLine(i);
                return;
            }
            int moved = start;
            if (!fill(start)) {
                finish(filled, filled, 1);
                return;
            }
            i -= moved - start;
        }
    }

    private int linesInside;
    private boolean stray;

    /** Reads a quoted value; gives the place after its closing quote, or -1 when the line is finished without one. */
    private int scanQuoted(int from) throws IOException {
        linesInside = 0;
        stray = false;
        int i = from;
        while (true) {
            if (i >= filled) {
                int moved = start;
                boolean tooLong = i - start > LIMIT;
                if (tooLong || !fill(start)) {
                    giveUp(i, tooLong);
                    return -1;
                }
                i -= moved - start;
            }
            byte b = buffer[i];
            if (b == dialect.lineEnd()) {
                if (firstLineLength < 0) {
                    firstLineLength = i - start;
                }
                if (stray) {
                    unclosed();
                    return -1;
                }
                linesInside++;
            } else if (b == dialect.quote()) {
                if (i + 1 >= filled) {
                    int moved = start;
                    boolean more = fill(start);
                    i -= moved - start;
                    if (!more) {
                        nextLine += linesInside;
                        return i + 1;
                    }
                }
                byte after = buffer[i + 1];
                if (after == dialect.quote()) {
                    i++;
                } else if (after == dialect.delimiter() || after == '\n' || after == '\r') {
                    nextLine += linesInside;
                    return i + 1;
                } else if (linesInside > 0) {
                    unclosed();
                    return -1;
                } else {
                    stray = true;
                }
            }
            i++;
        }
    }

    private void giveUp(int at, boolean tooLong) throws IOException {
        if (firstLineLength >= 0) {
            unclosed();
        } else if (tooLong) {
            skipLine(at);
        } else {
            finish(filled, filled, 1);
            kind = Kind.UNCLOSED;
        }
    }

    private void unclosed() {
        finish(start + firstLineLength, start + firstLineLength + 1, 1);
        nextLine = line + 1;
        kind = Kind.UNCLOSED;
    }

    private void finish(int lineEnd, int next, int lines) {
        end = lineEnd > start && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        position = next;
        nextLine += lines;
    }

    /** Passes over a line that is too large, to its physical end. */
    private void skipLine(int from) throws IOException {
        kind = Kind.TOO_LARGE;
        int i = from;
        while (true) {
            while (i < filled && buffer[i] != dialect.lineEnd()) {
                i++;
            }
            if (i < filled) {
                break;
            }
            start = filled;
            if (!fill(filled)) {
                i = filled;
                break;
            }
            i = start;
        }
        start = i;
        end = i;
        position = Math.min(filled, i + 1);
        nextLine++;
    }

    /** Reads more, keeping what stands from {@code keep} on; {@link #start} moves along. False at the end. */
    private boolean fill(int keep) throws IOException {
        if (exhausted) {
            return false;
        }
        if (keep > 0) {
            System.arraycopy(buffer, keep, buffer, 0, filled - keep);
            bufferOffset += keep;
            filled -= keep;
            position -= keep;
            start -= keep;
        }
        if (filled + READ_SIZE > buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.readNBytes(buffer, filled, buffer.length - filled);
        filled += read;
        exhausted = filled < buffer.length;
        return read > 0;
    }

    private void passByteOrderMark() throws IOException {
        if (filled == 0) {
            fill(0);
        }
        boolean mark = filled >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF;
        if (mark) {
            position = 3;
        }
    }
}
