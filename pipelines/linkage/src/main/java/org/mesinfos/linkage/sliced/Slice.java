package org.mesinfos.linkage.sliced;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.RowKey;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.features.TableSlice;
import org.mesinfos.linkage.features.TableTotals;

/** Rows that share keys, as a table of their own. Immutable. */
final class Slice {

    private final List<TableRow> rows;
    private final PersonTable table;

    /** @param received rows in any order, possibly several times */
    Slice(Iterable<TableRow> received, TableTotals totals) {
        List<TableRow> sorted = new ArrayList<>();
        received.forEach(sorted::add);
        sorted.sort(TableRow.BY_NUMBER);
        this.rows = new ArrayList<>(sorted.size());
        for (TableRow row : sorted) {
            if (rows.isEmpty() || rows.get(rows.size() - 1).number() != row.number()) {
                rows.add(row);
            }
        }
        this.table = TableSlice.of(rows, totals);
    }

    List<TableRow> rows() {
        return rows;
    }

    PersonTable table() {
        return table;
    }

    /** Returns the positions of the rows with each key that satisfies a condition, ascending. */
    TreeMap<Long, int[]> groups(Predicate<RowKey> condition) {
        TreeMap<Long, List<Integer>> groups = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
            for (RowKey key : rows.get(row).keys()) {
                if (condition.test(key)) {
                    groups.computeIfAbsent(key.hash(), hash -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        TreeMap<Long, int[]> positions = new TreeMap<>();
        groups.forEach((hash, members) ->
                positions.put(hash, members.stream().mapToInt(Integer::intValue).toArray()));
        return positions;
    }

    /** Returns the positions in the input of the rows at some positions. */
    int[] sources(int[] positions) {
        return Arrays.stream(positions)
                .map(position -> rows.get(position).source())
                .sorted()
                .toArray();
    }

    /** Returns edges between the numbers of rows. */
    Edges numbered(Edges edges) {
        return renamed(edges, position -> rows.get(position).number());
    }

    /** Returns edges between the positions in the input, from edges between the numbers of rows. */
    Edges sources(Edges numbered) {
        int[] numbers = rows.stream().mapToInt(TableRow::number).toArray();
        return renamed(
                numbered,
                number -> rows.get(Arrays.binarySearch(numbers, number)).source());
    }

    private static Edges renamed(Edges edges, IntUnaryOperator name) {
        Edges renamed = new Edges();
        for (int edge = 0; edge < edges.size(); edge++) {
            renamed.add(name.applyAsInt(edges.first(edge)), name.applyAsInt(edges.second(edge)), edges.logOdds(edge));
        }
        return renamed;
    }
}
