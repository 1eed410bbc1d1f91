package org.mesinfos.connectors.mapping.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mesinfos.connectors.api.page.PdfWord;

/**
 * Horizontal positions of the columns of a table, derived from its header and from the edges that its amounts share.
 *
 * <p>The border between two neighbouring columns depends on their alignment. Left-aligned texts extend up to the next
 * header. Right-aligned numbers may start far to the left of their header, so the right edge of the word decides. Every
 * word belongs to a column: the first column extends to the left edge of the page and the last to the right edge.
 */
final class ColumnPositions {

    /** Maximum distance in points between the edges of a value and of its column. */
    private static final double TOLERANCE = 3;

    /** Minimum gap before an amount that is not part of the text before it, in widths of a digit. */
    private static final double SEPARATE = 3;

    /** Maximum gap between the groups of digits of one number, in widths of a digit. */
    private static final double MAX_GAP_OF_THOUSANDS = 1.5;

    /**
     * Header of one column.
     *
     * @param left x of the left edge, in points
     * @param right x of the right edge, in points
     * @param alignment edge that the values share with the header
     */
    record HeaderPosition(double left, double right, Alignment alignment) {}

    private final List<HeaderPosition> headers;
    private final List<OptionalDouble> valueEdges;

    ColumnPositions(List<HeaderPosition> places, ValueEdges edges) {
        this.headers = List.copyOf(places);
        this.valueEdges = headers.stream()
                .map(header ->
                        header.alignment() == Alignment.RIGHT ? edges.of(header, headers) : OptionalDouble.empty())
                .toList();
    }

    /** Returns the column of a word, from 0. */
    int columnOf(PdfWord word) {
        int column = 0;
        while (column + 1 < headers.size() && isRightOfBorder(word, column)) {
            column++;
        }
        return column;
    }

    /**
     * Returns the right-aligned column to which an amount in the text column before it may belong; empty if the line has
     * no such amount.
     *
     * @param words words of the first line of a row, or of a continuation
     */
    OptionalInt columnOfLostAmount(List<PdfWord> words) {
        for (int i = 0; i < words.size(); i++) {
            int column = columnOf(words.get(i));
            boolean isLastOfColumn = i + 1 == words.size() || columnOf(words.get(i + 1)) > column;
            if (isLastOfColumn
                    && AmountWords.isAmount(words.get(i))
                    && isTextBeforeAmounts(column)
                    && isSeparate(words, i, column)) {
                return OptionalInt.of(column + 1);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Returns the right-aligned column to which the only amount of a row may belong: the one after a text that ends with
     * the amount. Empty if a right-aligned column has a number, or no text ends with an amount.
     */
    OptionalInt columnOfOnlyAmount(List<PdfWord> words) {
        List<Integer> columns = new ArrayList<>();
        for (PdfWord word : words) {
            int column = columnOf(word);
            boolean isNumber = word.text().chars().anyMatch(Character::isDigit);
            if (headers.get(column).alignment() == Alignment.RIGHT && isNumber) {
                return OptionalInt.empty();
            }
            columns.add(column);
        }
        for (int i = 0; i < words.size(); i++) {
            boolean isLastOfColumn = i + 1 == words.size() || columns.get(i + 1) > columns.get(i);
            if (isLastOfColumn && AmountWords.isAmount(words.get(i)) && isTextBeforeAmounts(columns.get(i))) {
                return OptionalInt.of(columns.get(i) + 1);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Returns the right-aligned column with two numbers that are apart from each other but would be read as one with thousands,
     * such as the number at the end of a long text and the amount; empty if there is none.
     */
    OptionalInt columnOfTwoNumbers(List<PdfWord> words) {
        for (int i = 1; i < words.size(); i++) {
            PdfWord before = words.get(i - 1);
            PdfWord number = words.get(i);
            int column = columnOf(number);
            if (headers.get(column).alignment() == Alignment.RIGHT
                    && columnOf(before) == column
                    && AmountWords.areThousands(before, number)
                    && number.left() - before.right() > MAX_GAP_OF_THOUSANDS * AmountWords.digitWidth(number)) {
                return OptionalInt.of(column);
            }
        }
        return OptionalInt.empty();
    }

    private boolean isTextBeforeAmounts(int column) {
        return headers.get(column).alignment() == Alignment.LEFT
                && column + 1 < headers.size()
                && headers.get(column + 1).alignment() == Alignment.RIGHT;
    }

    /** Returns whether an amount is below the next header, or apart from the text of its own column. */
    private boolean isSeparate(List<PdfWord> words, int index, int column) {
        PdfWord amount = words.get(index);
        boolean isBelowNextHeader = amount.right() > headers.get(column + 1).left() - TOLERANCE;
        boolean startsColumn = amount.left() <= headers.get(column).left() + TOLERANCE;
        double gap = index == 0
                ? Double.MAX_VALUE
                : amount.left() - words.get(index - 1).right();
        return isBelowNextHeader || (!startsColumn && gap > SEPARATE * AmountWords.digitWidth(amount));
    }

    private boolean isRightOfBorder(PdfWord word, int column) {
        HeaderPosition before = headers.get(column);
        HeaderPosition after = headers.get(column + 1);
        double middle = (before.right() + after.left()) / 2;
        return switch (before.alignment()) {
            case LEFT ->
                switch (after.alignment()) {
                    case LEFT -> word.left() >= after.left() - TOLERANCE;
                    case RIGHT -> word.left() >= after.left() - TOLERANCE || isNumberAlignedWith(word, column + 1);
                    case CENTRE -> word.centre() > middle;
                };
            case RIGHT ->
                switch (after.alignment()) {
                    case LEFT, CENTRE -> word.centre() > middle;
                    case RIGHT -> word.right() > borderOfAmounts(column, middle);
                };
            case CENTRE -> word.centre() > middle;
        };
    }

    /** Returns the border between two right-aligned columns, for the right edges of their values. */
    private double borderOfAmounts(int column, double middle) {
        OptionalDouble before = valueEdges.get(column);
        OptionalDouble after = valueEdges.get(column + 1);
        if (before.isPresent() && after.isPresent()) {
            return (before.getAsDouble() + after.getAsDouble()) / 2;
        }
        if (before.isPresent()) {
            return Math.max(middle, before.getAsDouble() + TOLERANCE);
        }
        return after.isPresent() ? Math.min(middle, after.getAsDouble() - TOLERANCE) : middle;
    }

    private boolean isNumberAlignedWith(PdfWord word, int column) {
        double edge =
                Math.min(headers.get(column).right(), valueEdges.get(column).orElse(Double.MAX_VALUE));
        return word.right() >= edge - TOLERANCE && word.text().chars().anyMatch(Character::isDigit);
    }
}
