package org.mesinfos.connectors.mapping;

import java.util.BitSet;
import java.util.Map;
import org.mesinfos.connectors.mapping.yaml.NameSuggestion;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** Rows to which the selectors in one part of a mapping refer: those of the file or those of a group. */
final class Scope {

    private final String shorthand;
    private final RowCompiler rows;
    private final Map<String, Integer> contexts;
    private final ValueDefaults defaults;
    private final BitSet requestedSlots = new BitSet();
    private int slotCount;

    Scope(String shorthand, RowCompiler rows, Map<String, Integer> contexts, ValueDefaults defaults) {
        this.shorthand = shorthand;
        this.rows = rows;
        this.contexts = contexts;
        this.defaults = defaults;
        contexts.values().forEach(this::count);
    }

    /** Returns the selector key that a bare text abbreviates. */
    String shorthand() {
        return shorthand;
    }

    ValueDefaults defaults() {
        return defaults;
    }

    int slot(YamlMap selector) {
        int slot = count(rows.slot(selector));
        if (slot != RowCompiler.NO_SLOT) {
            requestedSlots.set(slot);
        }
        return slot;
    }

    int context(YamlMap selector) {
        String name = selector.requiredText("context");
        if (name.isEmpty()) {
            return RowCompiler.NO_SLOT;
        }
        Integer slot = contexts.get(name);
        if (slot == null) {
            selector.problem(
                    "context",
                    "no context \"" + name + "\" is declared" + NameSuggestion.hint(name, contexts.keySet()));
            return RowCompiler.NO_SLOT;
        }
        return slot;
    }

    /** Returns the scope of a nested group. Context values are not available in it. */
    Scope group(YamlMap selector) {
        return new Scope(shorthand, rows.group(selector), Map.of(), defaults);
    }

    int groupNumber() {
        return rows.groupNumber();
    }

    /** Returns and clears the slots requested since the last call, without those of context values. */
    BitSet takeRequestedSlots() {
        BitSet taken = (BitSet) requestedSlots.clone();
        requestedSlots.clear();
        return taken;
    }

    /** Returns the remainder of the rows of this scope. Called when all selectors are compiled. */
    UncapturedValues uncaptured() {
        return new UncapturedValues(slotCount);
    }

    private int count(int slot) {
        slotCount = Math.max(slotCount, slot + 1);
        return slot;
    }
}
