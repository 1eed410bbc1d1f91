package org.mesinfos.connectors.mapping.pdf;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfWord;

/** Cells of one row, each with its printed lines. */
final class PdfCells {

    private final List<List<String>> columns;

    private PdfCells(int count) {
        columns = new ArrayList<>(count);
        for (int column = 0; column < count; column++) {
            columns.add(new ArrayList<>(1));
        }
    }

    /** Returns cells without text. */
    static PdfCells empty(int count) {
        return new PdfCells(count);
    }

    /** Assigns the words of a line to columns. */
    static PdfCells of(PdfLine line, ColumnPositions places, int count) {
        List<StringBuilder> texts = new ArrayList<>(count);
        for (int column = 0; column < count; column++) {
            texts.add(new StringBuilder());
        }
        for (PdfWord word : AmountWords.withCurrencies(line).words()) {
            StringBuilder text = texts.get(places.columnOf(word));
            text.append(text.isEmpty() ? "" : " ").append(word.text());
        }
        PdfCells cells = new PdfCells(count);
        for (int column = 0; column < count; column++) {
            if (!texts.get(column).isEmpty()) {
                cells.columns.get(column).add(texts.get(column).toString());
            }
        }
        return cells;
    }

    boolean isFilled(int column) {
        return !columns.get(column).isEmpty();
    }

    /** Returns whether all non-empty cells are in the given columns. */
    boolean fillsOnly(List<Integer> allowed) {
        for (int column = 0; column < columns.size(); column++) {
            if (isFilled(column) && !allowed.contains(column)) {
                return false;
            }
        }
        return true;
    }

    /** Appends the lines of a continuation. */
    void append(PdfCells continuation) {
        for (int column = 0; column < columns.size(); column++) {
            columns.get(column).addAll(continuation.columns.get(column));
        }
    }

    /** Returns all lines of a cell, joined by a space; "" if it is empty. */
    String text(int column) {
        return String.join(" ", columns.get(column));
    }

    String firstLine(int column) {
        return isFilled(column) ? columns.get(column).get(0) : "";
    }

    /** Returns the lines after the first, joined by line feeds. */
    String furtherLines(int column) {
        return isFilled(column)
                ? String.join(
                        "\n", columns.get(column).subList(1, columns.get(column).size()))
                : "";
    }
}
