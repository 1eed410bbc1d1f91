package org.mesinfos.linkage.sliced;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.RowKey;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.features.TableSlice;
import org.mesinfos.linkage.features.TableTotals;

/** Rows that share keys, as a table of their own. Immutable. */
final class Slice {

    /** The rows without their values, which are in the table. */
    private final List<TableRow> rows;

    private final PersonTable table;

    /** @param received rows in any order, possibly several times */
    Slice(Iterable<TableRow> received, TableTotals totals) {
        TableSlice builder = new TableSlice(totals);
        List<TableRow> added = new ArrayList<>();
        for (TableRow row : received) {
            builder.add(row);
            added.add(row.withValues(List.of()));
        }
        int[] order = order(added);
        this.rows = Arrays.stream(order).mapToObj(added::get).toList();
        this.table = builder.build(order);
    }

    /** Returns the positions of the rows in the order of their numbers, each once. */
    private static int[] order(List<TableRow> rows) {
        long[] sorted = IntStream.range(0, rows.size())
                .mapToLong(position -> (long) rows.get(position).number() << 32 | position)
                .sorted()
                .toArray();
        return IntStream.range(0, sorted.length)
                .filter(i -> i == 0 || sorted[i] >>> 32 != sorted[i - 1] >>> 32)
                .map(i -> (int) sorted[i])
                .toArray();
    }

    List<TableRow> rows() {
        return rows;
    }

    PersonTable table() {
        return table;
    }

    /** Returns the positions of the rows with each key that satisfies a condition, ascending. */
    Map<Long, int[]> groups(Predicate<RowKey> condition) {
        long[] keys = rows.stream()
                .flatMap(row -> row.keys().stream())
                .filter(condition)
                .mapToLong(RowKey::hash)
                .sorted()
                .toArray();
        Map<Long, int[]> groups = new LinkedHashMap<>();
        int from = 0;
        for (int key = 1; key <= keys.length; key++) {
            if (key == keys.length || keys[key] != keys[from]) {
                groups.put(keys[from], new int[key - from]);
                from = key;
            }
        }
        Map<Long, Integer> filled = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            for (RowKey key : rows.get(row).keys()) {
                if (condition.test(key)) {
                    int place = filled.merge(key.hash(), 1, Integer::sum) - 1;
                    Objects.requireNonNull(groups.get(key.hash()), "each key has a group")[place] = row;
                }
            }
        }
        return groups;
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
