package org.mesinfos.connectors.standard.cfonb;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Reader that splits characters into records, at line ends and after every 120 characters, because some files have no
 * line ends and some editors join lines. Not thread-safe.
 */
final class CfonbRecordReader {

    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Reader in;
    private final char[] buffer = new char[1 << 13];
    private final StringBuilder text = new StringBuilder(CfonbRecord.LENGTH);
    private int position;
    private int filled;
    private long line;
    private long recordLine;

    /** @param firstLine physical line of the first character, from 1 */
    CfonbRecordReader(Reader in, long firstLine) {
        this.in = in;
        this.line = firstLine;
    }

    /** Returns the next record that is not blank, or null at the end. */
    @Nullable
    CfonbRecord next() throws IOException {
        text.setLength(0);
        recordLine = line;
        for (int c = read(); c != END; c = read()) {
            if (isLineEnd(c)) {
                line += c == '\r' && peek() == '\n' ? 0 : 1;
                if (isBlank()) {
                    text.setLength(0);
                    recordLine = line;
                    continue;
                }
                return record();
            }
            if (c != BYTE_ORDER_MARK) {
                text.append((char) c);
            }
            if (text.length() == CfonbRecord.LENGTH) {
                skipLineEnd();
                if (!isBlank()) {
                    return record();
                }
                text.setLength(0);
                recordLine = line;
            }
        }
        return isBlank() ? null : record();
    }

    private CfonbRecord record() {
        return CfonbRecord.of(recordLine, text.toString());
    }

    /** Returns whether the character ends a line; this includes the next line control (NEL) of EBCDIC. */
    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r' || c == '\u0085';
    }

    private void skipLineEnd() throws IOException {
        if (peek() == '\r') {
            read();
            line += peek() == '\n' ? 0 : 1;
        }
        if (peek() == '\n' || peek() == '\u0085') {
            read();
            line++;
        }
    }

    /** Returns whether the text has only spaces and control characters, such as the end-of-file mark of DOS. */
    private boolean isBlank() {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }

    private int read() throws IOException {
        int c = peek();
        position++;
        return c;
    }

    private int peek() throws IOException {
        if (position >= filled) {
            filled = in.read(buffer);
            position = 0;
        }
        return filled <= 0 ? END : buffer[position];
    }
}
