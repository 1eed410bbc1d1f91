package org.mesinfos.connectors.mapping.pdf;

import java.util.List;
import org.mesinfos.connectors.api.page.PdfWord;

/**
 * Where the columns of a table are on the page, learnt from its header.
 *
 * <p>The border between two neighbours follows from what their values are aligned to. Texts on the left run on until the
 * next header begins; figures aligned to a right edge may begin long before their header does, so the right edge of a
 * word decides for them. Every word has a column: the first reaches to the left edge of the page and the last to the
 * right one.
 */
final class ColumnPlaces {

    /** Points by which a value may miss the edge of its header. */
    private static final double TOLERANCE = 3;

    /**
     * The header of one column.
     *
     * @param left its left edge, in points
     * @param right its right edge
     * @param alignment which of them the values share
     */
    record Place(double left, double right, Alignment alignment) {}

    private final List<Place> places;

    ColumnPlaces(List<Place> places) {
        this.places = List.copyOf(places);
    }

    /** The column in which a word stands, from 0. */
    int columnOf(PdfWord word) {
        int column = 0;
        while (column + 1 < places.size() && isBeyond(word, places.get(column), places.get(column + 1))) {
            column++;
        }
        return column;
    }

    private static boolean isBeyond(PdfWord word, Place before, Place after) {
        double middle = (before.right() + after.left()) / 2;
        return switch (before.alignment()) {
            case LEFT ->
                switch (after.alignment()) {
                    case LEFT -> word.left() >= after.left() - TOLERANCE;
                    case RIGHT -> word.left() >= after.left() - TOLERANCE || endsLikeFigureOf(word, after);
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

    private static boolean endsLikeFigureOf(PdfWord word, Place place) {
        return word.right() >= place.right() - TOLERANCE && word.text().chars().anyMatch(Character::isDigit);
    }
}
