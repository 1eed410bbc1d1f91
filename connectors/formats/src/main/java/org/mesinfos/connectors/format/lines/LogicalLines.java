package org.mesinfos.connectors.format.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.api.SplitBuilder;

/**
 * Separation of bytes into logical lines, in which a line end inside a quoted value does not end the line. At most one
 * logical line is held in memory, up to {@link #LIMIT}. All encodings with single-byte ASCII characters are supported.
 *
 * <p>A quote opens a value only at the start of the value, and closes it only before a delimiter or line end, with or without
 * white space between them. Two quotes are an escaped quote. If a quoted value is not closed by these rules, only its first
 * physical line is returned, as {@link Kind#UNCLOSED}, and reading resumes with the next physical line.
 *
 * <pre>{@code
 * bytes:   a;"b\nc"\nd;"e\nf\n
 * lines:   a;"b\nc"    LINE, line 1
 *          d;"e        UNCLOSED, line 3
 *          f           LINE, line 4
 * }</pre>
 */
public final class LogicalLines {

    /** The maximum size of a logical line, in bytes. */
    public static final int LIMIT = 1 << 20;

    /** The kind of a logical line. */
    public enum Kind {
        /** A complete logical line. */
        LINE,
        /** The first physical line of an unclosed quoted value. */
        UNCLOSED,
        /** A line over the limit, of which the bytes are not retained. */
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
    /** Length of the first physical line of a logical line with several; -1 while it has only one. */
    private int firstLineLength;

    private int linesInside;
    private boolean stray;
    private boolean blankAfterQuote;

    /**
     * @param in the bytes from {@code offset}; closed by the caller
     * @param offset offset of these bytes in the file
     * @param firstLine number of the physical line at this offset, from 1
     */
    public LogicalLines(InputStream in, Dialect dialect, long offset, long firstLine) {
        this.in = in;
        this.dialect = dialect;
        this.bufferOffset = offset;
        this.nextLine = firstLine;
    }

    /** Advances to the next logical line. Returns false at the end of the bytes. */
    public boolean next() throws IOException {
        if (bufferOffset + position == 0) {
            skipByteOrderMark();
        }
        if (position == filled && !fill(position)) {
            return false;
        }
        start = position;
        line = nextLine;
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

    /** Returns the start of the line in {@link #bytes()}. */
    public int start() {
        return start;
    }

    /** Returns the end of the line in {@link #bytes()}, without its line end. */
    public int end() {
        return end;
    }

    /** Returns whether a line end follows the line. The last line of a file may lack one. */
    public boolean hasLineEnd() {
        return position > end;
    }

    /** Returns the number of the first physical line, from 1. */
    public long line() {
        return line;
    }

    /** Returns the number of the next physical line. */
    public long lineAfter() {
        return nextLine;
    }

    /** Returns the offset of the line in the file. */
    public long offset() {
        return bufferOffset + start;
    }

    /** Returns the offset of the next line in the file. */
    public long offsetAfter() {
        return bufferOffset + position;
    }

    /**
     * Divides the remaining lines into splits of at least the given size. The first split also contains all bytes
     * before the current position.
     *
     * @param targetBytes desired size of a split in bytes
     */
    public List<Split> split(long targetBytes) throws IOException {
        SplitBuilder splits = new SplitBuilder(targetBytes);
        for (long records = 0; next(); records++) {
            splits.offer(offset(), line(), records);
        }
        return splits.build();
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

    /** Scans a quoted value. Returns the index after the closing quote, or -1 if the line ended without one. */
    private int scanQuoted(int from) throws IOException {
        linesInside = 0;
        stray = false;
        blankAfterQuote = false;
        int i = from;
        while (true) {
            if (i >= filled) {
                int moved = start;
                boolean tooLong = i - start > LIMIT;
                if (tooLong || !fill(start)) {
                    if (blankAfterQuote && !tooLong) {
                        nextLine += linesInside;
                        return i;
                    }
                    endUnclosed(i, tooLong);
                    return -1;
                }
                i -= moved - start;
            }
            byte b = buffer[i];
            if (blankAfterQuote) {
                if (isBlank(b)) {
                    i++;
                    continue;
                }
                if (b == dialect.delimiter() || b == '\n' || b == '\r') {
                    nextLine += linesInside;
                    return i;
                }
                blankAfterQuote = false;
                if (linesInside > 0) {
                    unclosed();
                    return -1;
                }
                stray = true;
            }
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
                } else if (isBlank(after)) {
                    blankAfterQuote = true;
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

    private boolean isBlank(byte character) {
        return (character == ' ' || character == '\t') && character != dialect.delimiter();
    }

    private void endUnclosed(int at, boolean tooLong) throws IOException {
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

    /** Skips the rest of a physical line that is over the limit. */
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

    /**
     * Reads more bytes and retains those from {@code keep} on; {@link #start} is adjusted. Returns false at the end.
     */
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

    private void skipByteOrderMark() throws IOException {
        if (filled == 0) {
            fill(0);
        }
        boolean mark = filled >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF;
        if (mark) {
            position = 3;
        }
    }
}
