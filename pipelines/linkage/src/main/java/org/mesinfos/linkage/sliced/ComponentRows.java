package org.mesinfos.linkage.sliced;

import java.util.List;
import java.util.TreeMap;
import org.mesinfos.linkage.features.RowKey;
import org.mesinfos.linkage.features.TableRow;

/** Assignment of components to the rows of a bucket. Stateless. */
public final class ComponentRows {

    private ComponentRows() {}

    /**
     * Returns the rows of components for the buckets of rows.
     *
     * @param components components with the numbers of their rows
     * @return for each bucket of rows, their numbers with the component
     */
    public static TreeMap<Integer, KeyEntries> distribute(List<int[]> components, Buckets buckets) {
        TreeMap<Integer, KeyEntries> distributed = new TreeMap<>();
        for (int[] component : components) {
            for (int row : component) {
                distributed
                        .computeIfAbsent(buckets.ofRow(row), bucket -> new KeyEntries())
                        .add(row, KeyTags.COMPONENT, component[0], 0);
            }
        }
        return distributed;
    }

    /** Returns the rows of a bucket that are in a component, each with the component as its only key. */
    public static List<TableRow> join(List<TableRow> rows, KeyEntries components) {
        TreeMap<Integer, Long> componentOfRow = new TreeMap<>();
        for (int entry = 0; entry < components.size(); entry++) {
            componentOfRow.put(components.row(entry), components.hash(entry));
        }
        return rows.stream()
                .filter(row -> componentOfRow.containsKey(row.number()))
                .map(row -> row.withKeys(List.of(new RowKey(KeyTags.COMPONENT, componentOfRow.get(row.number()), 0))))
                .toList();
    }
}
