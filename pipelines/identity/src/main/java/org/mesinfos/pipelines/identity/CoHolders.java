package org.mesinfos.pipelines.identity;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Index of the persons who hold accounts together. Immutable and safe for use by several threads. */
public final class CoHolders {

    private final Map<String, Set<String>> coHolders = new HashMap<>();

    private CoHolders(IdentityTable table) {
        for (RowAttribution.Joint joint : table.jointHolders()) {
            joint.holders()
                    .forEach(holder -> coHolders
                            .computeIfAbsent(holder, key -> new TreeSet<>())
                            .addAll(joint.holders()));
        }
    }

    /** Returns the co-holders according to an identity table. */
    public static CoHolders of(IdentityTable table) {
        return new CoHolders(table);
    }

    /** Returns all persons who hold an account together with somebody. */
    public Set<String> persons() {
        return Collections.unmodifiableSet(coHolders.keySet());
    }

    /** Returns the given persons, their co-holders, the co-holders of these, and so on. */
    public SortedSet<String> closure(Collection<String> persons) {
        SortedSet<String> reached = new TreeSet<>(persons);
        ArrayDeque<String> pending = new ArrayDeque<>(reached);
        while (!pending.isEmpty()) {
            for (String holder : coHolders.getOrDefault(pending.remove(), Set.of())) {
                if (reached.add(holder)) {
                    pending.add(holder);
                }
            }
        }
        return reached;
    }
}
