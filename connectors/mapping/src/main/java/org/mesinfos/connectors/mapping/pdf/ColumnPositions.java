package org.mesinfos.connectors.mapping.pdf;

import java.util.List;
import org.mesinfos.connectors.api.page.PdfWord;

/**
 * Horizontal positions of the columns of a table, derived from its header.
 *
 * <p>The border between two neighbouring columns depends on their alignment. Left-aligned texts extend up to the next
 * header. Right-aligned numbers may start far to the left of their header, so the right edge of the word decides. Every
 * word belongs to a column: the first column extends to the left edge of the page and the last to the right edge.
 */
final class ColumnPositions {

    /** Maximum distance in points between the edges of a value and its header. */
    private static final double TOLERANCE = 3;

    /**
     * Header of one column.
     *
     * @param left x of the left edge, in points
     * @param right x of the right edge, in points
     * @param alignment edge that the values share with the header
     */
    record HeaderPosition(double left, double right, Alignment alignment) {}

    private final List<HeaderPosition> headers;

    ColumnPositions(List<HeaderPosition> places) {
        this.headers = List.copyOf(places);
    }

    /** Returns the column of a word, from 0. */
    int columnOf(PdfWord word) {
        int column = 0;
        while (column + 1 < headers.size() && isRightOfBorder(word, headers.get(column), headers.get(column + 1))) {
            column++;
        }
        return column;
    }

    private static boolean isRightOfBorder(PdfWord word, HeaderPosition before, HeaderPosition after) {
        double middle = (before.right() + after.left()) / 2;
        return switch (before.alignment()) {
            case LEFT ->
                switch (after.alignment()) {
                    case LEFT -> word.left() >= after.left() - TOLERANCE;
                    case RIGHT -> word.left() >= after.left() - TOLERANCE || isNumberAlignedWith(word, after);
                    case CENTRE -> word.centre() > middle;
                };
            case RIGHT ->
                switch (after.alignment()) {
                    case LEFT, CENTRE -> word.centre() > middle;
                    case RIGHT -> word.right() > middle;
                };
            case CENTRE -> word.centre() > middle;
        };
    }

    private static boolean isNumberAlignedWith(PdfWord word, HeaderPosition place) {
        return word.right() >= place.right() - TOLERANCE && word.text().chars().anyMatch(Character::isDigit);
    }
}
