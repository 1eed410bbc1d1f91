package org.mesinfos.connectors.testkit;

import java.util.Comparator;
import java.util.List;

/** The cells of a CSV text, without surrounding quotes. The delimiter is the most frequent candidate. */
public final class CsvCells {

    /** Receiver of the cells in file order. */
    @FunctionalInterface
    public interface CellHandler {
        void cell(int start, int end, int column);
    }

    private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');

    private final String text;
    private final char delimiter;

    public CsvCells(String text) {
        this.text = text;
        this.delimiter = DELIMITERS.stream()
                .max(Comparator.comparingLong(
                        candidate -> text.chars().filter(c -> c == candidate).count()))
                .orElseThrow();
    }

    char delimiter() {
        return delimiter;
    }

    public void forEach(CellHandler handler) {
        int column = 0;
        int at = text.startsWith("\ufeff") ? 1 : 0;
        while (at < text.length()) {
            int end = endOfCell(at);
            boolean quoted = text.charAt(at) == '"' && end > at + 1;
            handler.cell(quoted ? at + 1 : at, quoted ? end - 1 : end, column);
            boolean lineEnds = end >= text.length() || text.charAt(end) != delimiter;
            column = lineEnds ? 0 : column + 1;
            at = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
    }

    private int endOfCell(int start) {
        int at = text.charAt(start) == '"' ? afterClosingQuote(start + 1) : start;
        while (at < text.length()
                && text.charAt(at) != delimiter
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private int afterClosingQuote(int start) {
        int at = start;
        while (at < text.length() && (text.charAt(at) != '"' || text.startsWith("\"\"", at))) {
            at += text.startsWith("\"\"", at) ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }
}
