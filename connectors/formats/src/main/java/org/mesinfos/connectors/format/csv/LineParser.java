package org.mesinfos.connectors.format.csv;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mesinfos.connectors.format.lines.DecodedText;
import org.mesinfos.connectors.format.lines.Dialect;
import org.mesinfos.connectors.format.lines.LogicalLines;

/** Parser of logical lines into cells. Not safe for use by multiple threads. */
public final class LineParser {

    private static final String[] NOTHING = {""};
    /**
     * Characters from which on a line is parsed in parts. The work of the parser grows with the product of the number of cells and
     * the distance to the next quote.
     */
    private static final int PART = 1 << 11;

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
        return DecodedText.isIncomplete(text, charset, lines.bytes(), lines.start(), lines.end());
    }

    /** Returns the cells of a line; at least one. */
    public String[] values(String line) {
        try {
            String plain = withoutSpaceAfterQuotes(withoutFormulas(line));
            String[] values = plain.length() <= PART ? parser.parseLine(plain) : valuesOfParts(plain);
            return values.length == 0 ? NOTHING : values;
        } catch (IOException impossible) {
            throw new IllegalStateException("A line whose quotes close was not parsed", impossible);
        }
    }

    /** Parses a long line in parts that end between two cells. */
    private String[] valuesOfParts(String line) throws IOException {
        List<String> values = new ArrayList<>();
        int start = 0;
        int end = cellEnd(line, start);
        while (end < line.length()) {
            if (end - start >= PART) {
                values.addAll(Arrays.asList(parser.parseLine(line.substring(start, end))));
                start = end + 1;
            }
            end = cellEnd(line, end + 1);
        }
        values.addAll(Arrays.asList(parser.parseLine(line.substring(start))));
        return values.toArray(String[]::new);
    }

    /**
     * Returns the position of the delimiter after a cell; the length of the line if there is none. As in the parser, a quoted cell
     * ends at an odd quote before a delimiter, without its opening quote. White space may be between them.
     */
    private int cellEnd(String line, int start) {
        char mark = parser.getQuotechar();
        if (start == line.length() || line.charAt(start) != mark) {
            int end = line.indexOf(delimiter, start);
            return end < 0 ? line.length() : end;
        }
        boolean isOdd = false;
        for (int at = start + 1; at < line.length() - 1; at++) {
            if (line.charAt(at) == mark) {
                isOdd = !isOdd;
                int end = isOdd ? blankEnd(line, at + 1) : line.length();
                if (end < line.length() && line.charAt(end) == delimiter) {
                    return end;
                }
            }
        }
        return line.length();
    }

    /** Returns a line in which texts that are formulas, such as {@code ="1,20"}, are quoted cells. */
    private String withoutFormulas(String line) {
        if (quote == Dialect.NO_QUOTE || line.indexOf("=" + quote) < 0) {
            return line;
        }
        StringBuilder left = new StringBuilder(line.length());
        int start = 0;
        while (start <= line.length()) {
            int formula = line.startsWith("=" + quote, start) ? formulaEnd(line, start + 2) : -1;
            int cell = formula < 0 ? start : start + 1;
            int end = formula < 0 ? cellEnd(line, start) : formula;
            left.append(line, cell, Math.min(end + 1, line.length()));
            start = end + 1;
        }
        return left.toString();
    }

    /** Returns the position after the quote that ends a text and its cell, and white space after it; -1 if there is none. */
    private int formulaEnd(String line, int start) {
        int at = line.indexOf(quote, start);
        while (at >= 0 && at + 1 < line.length() && line.charAt(at + 1) == quote) {
            at = line.indexOf(quote, at + 2);
        }
        if (at < 0) {
            return -1;
        }
        int end = blankEnd(line, at + 1);
        return end == line.length() || line.charAt(end) == delimiter ? end : -1;
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
