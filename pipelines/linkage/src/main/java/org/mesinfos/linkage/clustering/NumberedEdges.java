package org.mesinfos.linkage.clustering;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Edges between a few rows of many, which get numbers from 0 on.
 *
 * @param rows the rows, ascending; the position of each is its new number
 * @param edges the edges between new numbers
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, only read.
record NumberedEdges(int[] rows, Edges edges) {

    static NumberedEdges of(Edges edges) {
        int[] rows = IntStream.range(0, edges.size())
                .flatMap(edge -> IntStream.of(edges.first(edge), edges.second(edge)))
                .sorted()
                .distinct()
                .toArray();
        Edges numbered = new Edges();
        for (int edge = 0; edge < edges.size(); edge++) {
            numbered.add(
                    Arrays.binarySearch(rows, edges.first(edge)),
                    Arrays.binarySearch(rows, edges.second(edge)),
                    edges.logOdds(edge));
        }
        return new NumberedEdges(rows, numbered);
    }
}
