package org.mesinfos.pipelines.identity.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Reader of delimited rows: RFC 4180 with any separator; values are trimmed. Not safe for use by several threads. */
final class DelimitedRows {

    private static final int END = -1;
    private static final int MAX_VALUE_LENGTH = 1 << 20;

    private final Reader reader;
    private final char separator;
    private final StringBuilder value = new StringBuilder();
    private int next;
    private boolean started;
    private long line = 1;
    private long rowLine;

    DelimitedRows(Reader reader, char separator) {
        this.reader = reader;
        this.separator = separator;
    }

    /** Returns the next row that is not blank; empty at the end. */
    List<String> next() throws IOException {
        if (!started) {
            advance();
            started = true;
            if (next == '\ufeff') {
                advance();
            }
        }
        while (next != END) {
            rowLine = line;
            List<String> row = row();
            if (row.size() > 1 || !row.get(0).isEmpty()) {
                return row;
            }
        }
        return List.of();
    }

    /** Returns the number of the line, from 1, at which the last returned row starts. */
    long line() {
        return rowLine;
    }

    private List<String> row() throws IOException {
        List<String> row = new ArrayList<>();
        while (true) {
            row.add(value());
            if (next != separator) {
                break;
            }
            advance();
        }
        if (next == '\r') {
            advance();
        }
        if (next == '\n') {
            advance();
        }
        return row;
    }

    private String value() throws IOException {
        value.setLength(0);
        while (next == ' ' && separator != ' ') {
            advance();
        }
        if (next == '"') {
            quoted();
        }
        while (next != END && next != separator && next != '\n' && next != '\r') {
            append();
        }
        return value.toString().strip();
    }

    private void quoted() throws IOException {
        long opened = line;
        advance();
        while (true) {
            if (next == END) {
                throw new InvalidLabelledSetException("line " + opened + ": found a quote that does not close");
            }
            if (next == '"') {
                advance();
                if (next != '"') {
                    return;
                }
            }
            append();
        }
    }

    private void append() throws IOException {
        if (value.length() == MAX_VALUE_LENGTH) {
            throw new InvalidLabelledSetException("line " + line + ": found a value longer than a million characters");
        }
        value.append((char) next);
        advance();
    }

    private void advance() throws IOException {
        line += next == '\n' ? 1 : 0;
        next = reader.read();
    }
}
