package org.mesinfos.connectors.format.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.lines.ByteReader;

/**
 * Reader of mbox files (RFC 4155): each message follows a separator line {@code From sender Mon Jan 1 10:00:00 2024}.
 * It streams the bytes of one message at a time and reverts the quoting of {@code >From} at line starts. It buffers one
 * line.
 */
public final class MboxReader implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int MAX_SEPARATOR_LENGTH = 1_000;
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern SEPARATOR = Pattern.compile("From .*\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\\s+"
            + "(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\s+\\d{1,2}|\\d{1,2}\\s+"
            + "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\\s.*\\d{1,2}:\\d\\d.*");

    private final ByteReader in;
    private byte[] line = {};
    private long nextLine = 1;
    private boolean atLineStart;
    private boolean lineContinues;
    private String separator = "";
    private long separatorLine;
    private boolean atSeparator;
    private boolean exhausted;

    public MboxReader(InputStream in) {
        this.in = new ByteReader(in);
    }

    /** Returns whether a line separates messages. */
    public static boolean isSeparator(String text) {
        return text.length() <= MAX_SEPARATOR_LENGTH && SEPARATOR.matcher(text).matches();
    }

    /** Advances to the next message, skipping the rest of the current one; false if there is none. */
    public boolean next() throws IOException {
        while (!atSeparator && !exhausted) {
            readLine();
        }
        if (!atSeparator) {
            return false;
        }
        separator = new String(line, StandardCharsets.ISO_8859_1).stripTrailing();
        separatorLine = nextLine - 1;
        atSeparator = false;
        return true;
    }

    /** Returns the separator line before the message. */
    public String separator() {
        return separator;
    }

    /** Returns the physical line of {@link #separator}, from 1. */
    public long lineNumber() {
        return separatorLine;
    }

    /** Returns the bytes of the message, to be read before the next call of {@link #next}. */
    public InputStream message() {
        return new InputStream() {

            private byte[] buffered = {};
            private int position;

            @Override
            public int read() throws IOException {
                return fill() ? buffered[position++] & 0xff : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                if (!fill()) {
                    return -1;
                }
                int count = Math.min(length, buffered.length - position);
                System.arraycopy(buffered, position, buffer, offset, count);
                position += count;
                return count;
            }

            private boolean fill() throws IOException {
                while (position == buffered.length) {
                    if (atSeparator || exhausted || !readLine() || atSeparator) {
                        return false;
                    }
                    buffered = atLineStart ? unquote(line) : line;
                    position = 0;
                }
                return true;
            }
        };
    }

    /** Reads a line, or a part of a long line, with its line end; false at the end of the input. */
    private boolean readLine() throws IOException {
        atLineStart = !lineContinues;
        line = in.readLine(BUFFER);
        exhausted = line.length < BUFFER && !ByteReader.isTerminated(line);
        lineContinues = !exhausted && !ByteReader.isTerminated(line);
        nextLine += atLineStart ? 1 : 0;
        atSeparator = atLineStart
                && line.length <= MAX_SEPARATOR_LENGTH
                && isFrom(line, 0)
                && isSeparator(new String(line, StandardCharsets.ISO_8859_1).strip());
        return line.length > 0;
    }

    private static boolean isFrom(byte[] bytes, int at) {
        for (int i = 0; i < FROM.length; i++) {
            if (at + i >= bytes.length || bytes[at + i] != FROM[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] unquote(byte[] bytes) {
        int marks = 0;
        while (marks < bytes.length && bytes[marks] == '>') {
            marks++;
        }
        return marks > 0 && isFrom(bytes, marks) ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
