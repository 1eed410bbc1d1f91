package org.mesinfos.connectors.format.lines;

import java.io.IOException;
import java.io.InputStream;
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

    /** The maximum size of a logical line, in bytes, without its line end. */
    public static final int LIMIT = 1 << 20;

    /** A carriage return before the line end does not count. */
    private static final int LIMIT_WITH_RETURN = LIMIT + 1;

    /** The kind of a logical line. */
    public enum Kind {
        /** A complete logical line. */
        LINE,
        /** The first physical line of several, if a quoted value is not closed or they are over the limit together. */
        UNCLOSED,
        /** A line over the limit, of which the bytes are not retained. */
        TOO_LARGE
    }

    private final LineBuffer input;
    private final Dialect dialect;
    private int position;

    private Kind kind = Kind.LINE;
    private int start;
    private int end;
    private long offset;
    private long line;
    private long nextLine;
    /** Length of the first physical line of a logical line with several; -1 while it has only one. */
    private int firstLineLength;

    /**
     * @param in the bytes from {@code offset}; closed by the caller
     * @param offset offset of these bytes in the file
     * @param firstLine number of the physical line at this offset, from 1
     */
    public LogicalLines(InputStream in, Dialect dialect, long offset, long firstLine) {
        this.input = new LineBuffer(in, offset);
        this.dialect = dialect;
        this.nextLine = firstLine;
    }

    /** Advances to the next logical line. Returns false at the end of the bytes. */
    public boolean next() throws IOException {
        if (offsetAfter() == 0) {
            position = input.lengthOfByteOrderMark();
        }
        if (position == input.filled() && !fill(position)) {
            return false;
        }
        start = position;
        offset = input.offset() + start;
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
        return input.bytes();
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
        return offset;
    }

    /** Returns the offset of the next line in the file. */
    public long offsetAfter() {
        return input.offset() + position;
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
            byte[] bytes = input.bytes();
            int limit = input.filled();
            while (i < limit) {
                byte b = bytes[i];
                if (b == lineEnd) {
                    complete(i, i + 1);
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
            if (i - start > LIMIT_WITH_RETURN) {
                if (firstLineLength >= 0) {
                    unclosed();
                } else {
                    skipLine(i);
                }
                return;
            }
            int moved = start;
            if (!fill(start)) {
                complete(input.filled(), input.filled());
                return;
            }
            i -= moved - start;
        }
    }

    /** Scans a quoted value. Returns the index after the closing quote, or -1 if the line ended without one. */
    private int scanQuoted(int from) throws IOException {
        byte[] bytes = input.bytes();
        int filled = input.filled();
        int linesInside = 0;
        boolean stray = false;
        boolean blankAfterQuote = false;
        int i = from;
        while (true) {
            if (i >= filled) {
                int moved = start;
                boolean tooLong = i - start > LIMIT_WITH_RETURN;
                if (tooLong || !fill(start)) {
                    if (blankAfterQuote && !tooLong) {
                        nextLine += linesInside;
                        return i;
                    }
                    endUnclosed(i, tooLong);
                    return -1;
                }
                i -= moved - start;
                bytes = input.bytes();
                filled = input.filled();
            }
            byte b = bytes[i];
            if (blankAfterQuote) {
                if (dialect.isBlank(b)) {
                    i++;
                    continue;
                }
                if (dialect.endsValue(b)) {
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
                    bytes = input.bytes();
                    filled = input.filled();
                }
                byte after = bytes[i + 1];
                if (after == dialect.quote()) {
                    i++;
                } else if (dialect.endsValue(after)) {
                    nextLine += linesInside;
                    return i + 1;
                } else if (dialect.isBlank(after)) {
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

    private void endUnclosed(int at, boolean tooLong) throws IOException {
        if (firstLineLength >= 0) {
            unclosed();
        } else if (tooLong) {
            skipLine(at);
        } else {
            finish(Kind.UNCLOSED, input.filled(), input.filled());
        }
    }

    private void unclosed() {
        finish(Kind.UNCLOSED, start + firstLineLength, start + firstLineLength + 1);
        nextLine = line + 1;
    }

    private void complete(int lineEnd, int next) {
        if (firstLineLength >= 0 && withoutCarriageReturn(lineEnd) - start > LIMIT) {
            unclosed();
        } else {
            finish(Kind.LINE, lineEnd, next);
        }
    }

    private void finish(Kind found, int lineEnd, int next) {
        end = withoutCarriageReturn(lineEnd);
        kind = end - start > LIMIT ? Kind.TOO_LARGE : found;
        start = kind == Kind.TOO_LARGE ? end : start;
        position = next;
        nextLine++;
    }

    private int withoutCarriageReturn(int lineEnd) {
        return lineEnd > start && input.bytes()[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    }

    /** Skips the rest of a physical line that is over the limit. */
    private void skipLine(int from) throws IOException {
        kind = Kind.TOO_LARGE;
        int i = input.find(dialect.lineEnd(), from);
        while (i == input.filled()) {
            start = i;
            if (!fill(i)) {
                i = input.filled();
                break;
            }
            i = input.find(dialect.lineEnd(), start);
        }
        start = i;
        end = i;
        position = Math.min(input.filled(), i + 1);
        nextLine++;
    }

    /** Reads more bytes and retains those from {@code keep} on; {@link #start} is adjusted. Returns false at the end. */
    private boolean fill(int keep) throws IOException {
        long before = input.offset();
        boolean more = input.fill(keep);
        int moved = (int) (input.offset() - before);
        position -= moved;
        start -= moved;
        return more;
    }
}
