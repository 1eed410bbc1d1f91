package org.mesinfos.linkage.sliced;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    public static Map<Integer, KeyEntries> distribute(List<int[]> components, Buckets buckets) {
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
        Map<Integer, Long> componentOfRow = new HashMap<>();
        for (int entry = 0; entry < components.size(); entry++) {
            componentOfRow.put(components.row(entry), components.hash(entry));
        }
        List<TableRow> joined = new ArrayList<>();
        for (TableRow row : rows) {
            Long component = componentOfRow.get(row.number());
            if (component != null) {
                joined.add(row.withKeys(List.of(new RowKey(KeyTags.COMPONENT, component, 0))));
            }
        }
        return joined;
    }
}
