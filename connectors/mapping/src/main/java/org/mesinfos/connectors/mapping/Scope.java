package org.mesinfos.connectors.mapping;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mesinfos.connectors.mapping.yaml.NameSuggestion;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** Rows to which the selectors in one part of a mapping refer: those of the file or those of a group. */
final class Scope {

    private final String shorthand;
    private RowCompiler rows;
    private final Map<String, Integer> contexts;
    private final ValueDefaults defaults;
    private final BitSet requestedSlots = new BitSet();
    private final Deque<String> uses;
    private final Set<DeclaredSources.Source> sources = new LinkedHashSet<>();
    private final List<OpenGroup> groups = new ArrayList<>();
    private int slotCount;

    private record OpenGroup(String use, String each, Scope rows) {}

    Scope(String shorthand, RowCompiler rows, Map<String, Integer> contexts, ValueDefaults defaults) {
        this(shorthand, rows, contexts, defaults, new ArrayDeque<>());
    }

    private Scope(
            String shorthand,
            RowCompiler rows,
            Map<String, Integer> contexts,
            ValueDefaults defaults,
            Deque<String> uses) {
        this.uses = uses;
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
            declare(slot, DeclaredSources.Origin.ROW);
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
        declare(slot, DeclaredSources.Origin.CONTEXT);
        return slot;
    }

    /** Compiles a part of the mapping, whose sources have this use: a field, or a key such as {@code subject}. */
    <T> T within(String use, Supplier<T> compilation) {
        uses.addLast(use);
        try {
            return compilation.get();
        } finally {
            uses.removeLast();
        }
    }

    private String use() {
        return String.join(".", uses);
    }

    private void declare(int slot, DeclaredSources.Origin origin) {
        if (slot != RowCompiler.NO_SLOT) {
            sources.add(new DeclaredSources.Source(use(), slot, origin));
        }
    }

    /** Returns the sources that were compiled within a use. */
    DeclaredSources declaredSources() {
        return new DeclaredSources(
                List.copyOf(sources),
                groups.stream()
                        .map(group -> new DeclaredSources.Group(
                                group.use(),
                                group.each(),
                                group.rows().groupNumber(),
                                group.rows().declaredSources()))
                        .toList());
    }

    /** Returns the scope of a nested group. Context values are not available in it. */
    Scope group(YamlMap selector) {
        Scope group = new Scope(shorthand, rows.group(selector), Map.of(), defaults, uses);
        groups.add(new OpenGroup(use(), selector.text(shorthand).orElse(""), group));
        return group;
    }

    /**
     * Returns the scope of a list whose elements are records.
     *
     * @param elementContexts slots of the values from outside of the rows
     */
    Scope elements(YamlMap selector, Function<RowCompiler, Map<String, Integer>> elementContexts) {
        RowCompiler opened = rows.elements(selector);
        Scope list = new Scope(shorthand, opened, elementContexts.apply(opened.ofRow()), defaults, uses);
        groups.add(new OpenGroup(use(), selector.text(shorthand).orElse(""), list));
        return list;
    }

    /** Compiles a part whose selectors start at the row, also if this scope is that of elements of it. */
    <T> T atRow(Supplier<T> compilation) {
        RowCompiler own = rows;
        rows = own.ofRow();
        try {
            return compilation.get();
        } finally {
            rows = own;
        }
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

    /** Checks the values of one record together. */
    void check(YamlMap record, BitSet slots) {
        rows.check(record, slots);
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
