package org.mesinfos.connectors.standard.x12;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;

/** Stream that splits a file into segments and returns them one at a time. Not thread-safe. */
final class X12SegmentStream implements Closeable {

    /** Maximum length. Real segments have at most about twenty elements of at most 264 characters. */
    private static final int MAXIMUM_LENGTH = 1 << 16;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Reader reader;
    private final X12Separators separators;
    private long line = 1;

    private X12SegmentStream(Reader reader, X12Separators separators) {
        this.reader = reader;
        this.separators = separators;
    }

    /** Opens a file; empty if it does not start like X12. */
    static Optional<X12SegmentStream> open(SourceContent content) throws IOException {
        String encoding = content.context().encoding();
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(content.open(), Charset.forName(encoding.isEmpty() ? "ISO-8859-1" : encoding)),
                X12Separators.PREFIX_LENGTH * 2);
        reader.mark(X12Separators.PREFIX_LENGTH);
        char[] prefix = new char[X12Separators.PREFIX_LENGTH];
        int length = 0;
        for (int read = 0; read >= 0 && length < prefix.length; ) {
            length += read;
            read = reader.read(prefix, length, prefix.length - length);
        }
        reader.reset();
        String text = new String(prefix, 0, length);
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        Optional<X12Separators> separators = X12Separators.of(marked ? text.substring(1) : text);
        if (separators.isEmpty()) {
            reader.close();
            return Optional.empty();
        }
        if (marked) {
            reader.skip(1);
        }
        return Optional.of(new X12SegmentStream(reader, separators.get()));
    }

    X12Separators separators() {
        return separators;
    }

    /** Returns the current line. */
    long line() {
        return line;
    }

    /**
     * Returns the next segment that is not blank; empty at the end of the file.
     *
     * @throws SegmentTooLong if a segment exceeds the maximum length; no further segments can be read
     */
    Optional<X12Segment> next() throws IOException, SegmentTooLong {
        StringBuilder text = new StringBuilder();
        long start = line;
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            line += c == '\n' ? 1 : 0;
            if (c == separators.segment()) {
                if (!text.toString().isBlank()) {
                    return Optional.of(X12Segment.of(text.toString().strip(), separators.element(), start));
                }
                text.setLength(0);
                start = line;
            } else if (text.isEmpty() && Character.isWhitespace(c)) {
                start = line;
            } else if (text.length() >= MAXIMUM_LENGTH) {
                throw new SegmentTooLong(start, MAXIMUM_LENGTH);
            } else {
                text.append((char) c);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
