package org.mesinfos.connectors.mapping.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;

/**
 * Right edges that several amounts of a document share: the edges of its columns of amounts.
 *
 * <p>The header of a column may end elsewhere than its values.
 *
 * @param edges in points, from left to right
 */
record ValueEdges(List<Double> edges) {

    static final ValueEdges NONE = new ValueEdges(List.of());

    /** Maximum distance between amounts of one edge, in points. */
    private static final double SAME_EDGE = 1.5;

    /** Maximum distance between the edges of a header and its values, in points. */
    private static final double REACH = 40;

    ValueEdges {
        edges = List.copyOf(edges);
    }

    /** Collects the edges from all lines of a document. */
    static ValueEdges of(List<PdfPage> pages) {
        List<Double> found = new ArrayList<>();
        for (PdfPage page : pages) {
            for (PdfLine line : page.lines()) {
                AmountWords.withCurrencies(line).words().stream()
                        .filter(AmountWords::isAmount)
                        .map(PdfWord::right)
                        .forEach(found::add);
            }
        }
        Collections.sort(found);
        List<Double> edges = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= found.size(); i++) {
            if (i == found.size() || found.get(i) - found.get(start) > SAME_EDGE) {
                if (i - start > 1) {
                    edges.add(found.get(start));
                }
                start = i;
            }
        }
        return new ValueEdges(edges);
    }

    /** Returns the edge of the values below a header: the nearest one that is nearer to no other header. */
    OptionalDouble of(ColumnPositions.HeaderPosition header, List<ColumnPositions.HeaderPosition> all) {
        return edges.stream()
                .filter(edge -> Math.abs(edge - header.right()) <= REACH && edge >= header.left() - REACH)
                .filter(edge -> all.stream()
                        .noneMatch(other -> !other.equals(header)
                                && Math.abs(edge - other.right()) < Math.abs(edge - header.right())))
                .mapToDouble(Double::doubleValue)
                .reduce((one, other) ->
                        Math.abs(one - header.right()) <= Math.abs(other - header.right()) ? one : other);
    }
}
