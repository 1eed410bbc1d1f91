package org.mesinfos.connectors.mapping;

import java.util.BitSet;
import java.util.Map;

/** The rows that selectors of a part of a mapping speak of: those of the file, or those of a group. */
final class Scope {

    private final String shorthand;
    private final RowCompiler rows;
    private final Map<String, Integer> contexts;
    private final ValueDefaults defaults;
    private final BitSet asked = new BitSet();
    private int slots;

    Scope(String shorthand, RowCompiler rows, Map<String, Integer> contexts, ValueDefaults defaults) {
        this.shorthand = shorthand;
        this.rows = rows;
        this.contexts = contexts;
        this.defaults = defaults;
        contexts.values().forEach(this::count);
    }

    /** The selector key that a bare text stands for. */
    String shorthand() {
        return shorthand;
    }

    ValueDefaults defaults() {
        return defaults;
    }

    int slot(YamlMap selector) {
        int slot = count(rows.slot(selector));
        if (slot != RowCompiler.NO_SLOT) {
            asked.set(slot);
        }
        return slot;
    }

    int context(YamlMap selector) {
        String name = selector.requiredText("context");
        Integer slot = contexts.get(name);
        if (slot == null) {
            selector.problem(
                    "context",
                    "no context \"" + name + "\" is declared here" + NearestName.hint(name, contexts.keySet()));
            return RowCompiler.NO_SLOT;
        }
        return slot;
    }

    /** The rows of a nested group; what stands outside of rows is not seen from there. */
    Scope group(YamlMap selector) {
        return new Scope(shorthand, rows.group(selector), Map.of(), defaults);
    }

    int groupNumber() {
        return rows.groupNumber();
    }

    /** The slots asked for since this was last asked, those of context left out. */
    BitSet takeAsked() {
        BitSet taken = (BitSet) asked.clone();
        asked.clear();
        return taken;
    }

    /** What is left of a row of this scope; asked when all its selectors are compiled. */
    Remainder remainder() {
        return new Remainder(slots);
    }

    private int count(int slot) {
        slots = Math.max(slots, slot + 1);
        return slot;
    }
}
