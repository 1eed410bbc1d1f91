package org.mesinfos.connectors.format.lines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;

/** The lines of a text, decoded, whatever they end with. Not thread-safe. */
public final class TextLines implements AutoCloseable {

    private static final int HEAD_BYTES = 1 << 16;

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
     * Opens the lines that begin in a range of bytes.
     *
     * @param firstLine physical line at its start, from 1
     */
    public static TextLines open(SourceContent content, long start, long end, long firstLine) throws IOException {
        TextEncoding encoding = encoding(content);
        byte lineEnd = lineEnd(content, encoding);
        InputStream in = encoding.open(content, start);
        LogicalLines lines = new LogicalLines(in, new Dialect((byte) 0, Dialect.NO_QUOTE, lineEnd), start, firstLine);
        return new TextLines(in, lines, encoding.charset(), end);
    }

    public static TextEncoding encoding(SourceContent content) {
        return TextEncoding.of(Optional.empty(), content);
    }

    /** Carriage returns alone, as old computers write them, where there is no line feed. */
    private static byte lineEnd(SourceContent content, TextEncoding encoding) throws IOException {
        try (InputStream in = encoding.open(content, 0)) {
            byte[] head = in.readNBytes(HEAD_BYTES);
            boolean returns = false;
            for (byte b : head) {
                if (b == '\n') {
                    return '\n';
                }
                returns |= b == '\r';
            }
            return (byte) (returns ? '\r' : '\n');
        }
    }

    /** Goes to the next line that begins before the end of the range; false when there is none. */
    public boolean next() throws IOException {
        if (lines.offsetAfter() >= end || !lines.next()) {
            return false;
        }
        text = Optional.empty();
        return true;
    }

    /** Whether the line begins with an ASCII character. */
    public boolean startsWith(char first) {
        return lines.end() > lines.start() && lines.bytes()[lines.start()] == first;
    }

    /** The line without white space around; empty when it was too large. */
    public String text() {
        if (text.isEmpty()) {
            text = Optional.of(
                    isTooLarge()
                            ? ""
                            : new String(lines.bytes(), lines.start(), lines.end() - lines.start(), charset).strip());
        }
        return text.get();
    }

    /** Whether the line was too large to be kept. */
    public boolean isTooLarge() {
        return lines.kind() == LogicalLines.Kind.TOO_LARGE;
    }

    /** Its number, from 1. */
    public long line() {
        return lines.line();
    }

    /** Where in the file it starts. */
    public long offset() {
        return lines.offset();
    }

    /** Whether its end was seen; the last line of a file may be cut off. */
    public boolean isEnded() {
        return lines.offsetAfter() > lines.offset() + lines.end() - lines.start();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
