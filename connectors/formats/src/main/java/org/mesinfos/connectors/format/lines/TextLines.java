package org.mesinfos.connectors.format.lines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;

/** The decoded lines of a text file with any line ends. Not safe for use by multiple threads. */
public final class TextLines implements AutoCloseable {

    /** End-of-file mark of DOS. */
    private static final char END_OF_FILE = 0x1a;

    private final InputStream in;
    private final LogicalLines lines;
    private final Charset charset;
    private final long end;
    private Optional<String> text = Optional.empty();

    private TextLines(InputStream in, LogicalLines lines, Charset charset, long end) {
        this.in = in;
        this.lines = lines;
        this.charset = charset;
        this.end = end;
    }

    /**
     * Opens the lines that start in a range of bytes.
     *
     * @param firstLine number of the physical line at {@code start}, from 1
     */
    public static TextLines open(SourceContent content, long start, long end, long firstLine) throws IOException {
        TextEncoding encoding = encoding(content);
        byte lineEnd = LineEnd.of(content, encoding);
        InputStream in = encoding.open(content, start);
        LogicalLines lines = new LogicalLines(in, new Dialect((byte) 0, Dialect.NO_QUOTE, lineEnd), start, firstLine);
        return new TextLines(in, lines, encoding.charset(), end);
    }

    public static TextEncoding encoding(SourceContent content) {
        return TextEncoding.of(Optional.empty(), content);
    }

    /** Advances to the next line that starts before the end of the range. Returns false if there is none. */
    public boolean next() throws IOException {
        if (lines.offsetAfter() >= end || !lines.next()) {
            return false;
        }
        text = Optional.empty();
        return true;
    }

    /** Returns whether the line starts with an ASCII character. */
    public boolean startsWith(char first) {
        return lines.end() > lines.start() && lines.bytes()[lines.start()] == first;
    }

    /**
     * Returns the line without surrounding white space and end-of-file marks of DOS, which may end a file, or precede a file that
     * was joined to it; empty if it was over the limit.
     */
    public String text() {
        if (text.isEmpty()) {
            text = Optional.of(
                    isTooLarge()
                            ? ""
                            : stripped(new String(lines.bytes(), lines.start(), lines.end() - lines.start(), charset)));
        }
        return text.get();
    }

    private static String stripped(String line) {
        String text = line.strip();
        while (!text.isEmpty() && (text.charAt(0) == END_OF_FILE || text.charAt(text.length() - 1) == END_OF_FILE)) {
            int start = text.charAt(0) == END_OF_FILE ? 1 : 0;
            int end = text.length() > 1 && text.charAt(text.length() - 1) == END_OF_FILE ? 1 : 0;
            text = text.substring(start, text.length() - end).strip();
        }
        return text;
    }

    /** Returns whether the line was over the size limit, so that its text was discarded. */
    public boolean isTooLarge() {
        return lines.kind() == LogicalLines.Kind.TOO_LARGE;
    }

    /** Returns the line number, from 1. */
    public long line() {
        return lines.line();
    }

    /** Returns the offset of the line in the file. */
    public long offset() {
        return lines.offset();
    }

    /** Returns whether the line has a line end. The last line of a truncated file has none. */
    public boolean isTerminated() {
        return lines.hasLineEnd();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
