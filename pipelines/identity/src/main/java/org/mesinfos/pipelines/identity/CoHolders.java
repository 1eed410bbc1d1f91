package org.mesinfos.pipelines.identity;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Who holds an account together with whom. Immutable and safe for use by several threads. */
public final class CoHolders {

    private final Map<String, Set<String>> others = new HashMap<>();

    private CoHolders(IdentityTable table) {
        for (Attribution.Joint joint : table.jointHolders()) {
            joint.holders()
                    .forEach(holder -> others.computeIfAbsent(holder, unseen -> new TreeSet<>())
                            .addAll(joint.holders()));
        }
    }

    /** As a table has it. */
    public static CoHolders of(IdentityTable table) {
        return new CoHolders(table);
    }

    /** These persons, those who hold an account with one of them, and so on. */
    public SortedSet<String> with(Collection<String> persons) {
        SortedSet<String> reached = new TreeSet<>(persons);
        ArrayDeque<String> ahead = new ArrayDeque<>(reached);
        while (!ahead.isEmpty()) {
            for (String holder : others.getOrDefault(ahead.remove(), Set.of())) {
                if (reached.add(holder)) {
                    ahead.add(holder);
                }
            }
        }
        return reached;
    }
}
