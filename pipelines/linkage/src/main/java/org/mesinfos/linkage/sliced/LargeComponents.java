package org.mesinfos.linkage.sliced;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.mesinfos.linkage.clustering.Edges;

/** Collection of the edges of components that have to be split. Stateless. */
public final class LargeComponents {

    private LargeComponents() {}

    /**
     * Returns the edges of such components by the smallest row of the component.
     *
     * @param edges edges whose smaller rows are in one bucket
     * @param rows rows of this bucket in such components
     */
    public static Map<Integer, Edges> edges(Edges edges, KeyEntries rows) {
        Map<Integer, Integer> components = new HashMap<>();
        for (int entry = 0; entry < rows.size(); entry++) {
            components.put(rows.row(entry), (int) rows.hash(entry));
        }
        TreeMap<Integer, Edges> byComponent = new TreeMap<>();
        for (int edge = 0; edge < edges.size(); edge++) {
            Integer component = components.get(edges.first(edge));
            if (component != null) {
                byComponent
                        .computeIfAbsent(component, first -> new Edges())
                        .add(edges.first(edge), edges.second(edge), edges.logOdds(edge));
            }
        }
        return byComponent;
    }
}
