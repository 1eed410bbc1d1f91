package org.mesinfos.connectors.format.csv;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.mesinfos.connectors.format.lines.Dialect;
import org.mesinfos.connectors.format.lines.LogicalLines;

/** Parser of logical lines into cells. Not safe for use by multiple threads. */
public final class LineParser {

    private static final String[] NOTHING = {""};
    private static final char REPLACEMENT = '\ufffd';

    private final RFC4180Parser parser;
    private final Charset charset;
    private final char delimiter;
    private final char quote;

    public LineParser(Dialect dialect, Charset charset) {
        this.charset = charset;
        this.delimiter = (char) dialect.delimiter();
        this.quote = (char) dialect.quote();
        this.parser = new RFC4180ParserBuilder()
                .withSeparator((char) dialect.delimiter())
                .withQuoteChar(dialect.quote() == Dialect.NO_QUOTE ? ICSVParser.NULL_CHARACTER : (char) dialect.quote())
                .build();
    }

    public String text(LogicalLines lines) {
        return new String(lines.bytes(), lines.start(), lines.end() - lines.start(), charset);
    }

    public Charset charset() {
        return charset;
    }

    /**
     * Returns whether the bytes of a line are invalid in the encoding, so that its text contains replacement
     * characters.
     */
    public boolean isUndecodable(String text, LogicalLines lines) {
        if (text.indexOf(REPLACEMENT) < 0) {
            return false;
        }
        byte[] encoded = text.getBytes(charset);
        return !Arrays.equals(encoded, 0, encoded.length, lines.bytes(), lines.start(), lines.end());
    }

    /** Returns the cells of a line; at least one. */
    public String[] values(String line) {
        try {
            String[] values = parser.parseLine(withoutSpaceAfterQuotes(line));
            return values.length == 0 ? NOTHING : values;
        } catch (IOException impossible) {
            throw new IllegalStateException("A line whose quotes close was not parsed", impossible);
        }
    }

    /** Returns a line without white space between the quote that ends a cell and the delimiter. The parser expects none. */
    private String withoutSpaceAfterQuotes(String line) {
        if (quote == Dialect.NO_QUOTE || (line.indexOf(quote + "\t") < 0 && line.indexOf(quote + " ") < 0)) {
            return line;
        }
        StringBuilder left = new StringBuilder(line.length());
        boolean isQuoted = false;
        boolean isStart = true;
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            left.append(character);
            if (isQuoted && character == quote) {
                boolean isDoubled = at + 1 < line.length() && line.charAt(at + 1) == quote;
                isQuoted = isDoubled;
                at = isDoubled ? at + 1 : blankEnd(line, at + 1) - 1;
                if (isDoubled) {
                    left.append(quote);
                }
            } else if (!isQuoted) {
                isQuoted = isStart && character == quote;
                isStart = character == delimiter;
            }
        }
        return left.toString();
    }

    /** Returns the position of the next delimiter or of the end of the line, if only white space precedes it. */
    private int blankEnd(String line, int start) {
        int end = start;
        while (end < line.length()
                && line.charAt(end) != delimiter
                && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
            end++;
        }
        return end == line.length() || line.charAt(end) == delimiter ? end : start;
    }
}
