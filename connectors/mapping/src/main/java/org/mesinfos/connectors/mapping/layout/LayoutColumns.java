package org.mesinfos.connectors.mapping.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collector of the columns of a layout with all their uses. Not thread-safe. */
final class LayoutColumns {

    private final Map<String, Column> columns = new LinkedHashMap<>();

    private static final class Column {

        private final LayoutColumn.Place place;
        private final String name;
        private final Set<String> aliases = new LinkedHashSet<>();
        private final Set<ColumnUse> uses = new LinkedHashSet<>();
        private LayoutColumn.Presence presence;

        Column(ColumnPlace found) {
            this.place = found.place();
            this.name = found.name();
            this.presence = found.presence();
        }
    }

    /**
     * A place that a selector names.
     *
     * @param presence requirement that the selector states, without that of the field
     */
    record ColumnPlace(LayoutColumn.Place place, String name, List<String> aliases, LayoutColumn.Presence presence) {}

    /** Adds a column, or a use of a known one. */
    void add(ColumnPlace found, Optional<ColumnUse> use, LayoutColumn.Presence presence) {
        Column column = columns.computeIfAbsent(found.place() + " " + found.name(), key -> new Column(found));
        column.aliases.addAll(found.aliases());
        use.ifPresent(column.uses::add);
        column.presence = strictest(column.presence, strictest(found.presence(), presence));
    }

    List<LayoutColumn> list() {
        List<LayoutColumn> list = new ArrayList<>();
        for (Column column : columns.values()) {
            list.add(new LayoutColumn(
                    column.place,
                    column.name,
                    List.copyOf(column.aliases),
                    column.presence,
                    withoutNeedlessRules(column.uses)));
        }
        return list;
    }

    /** Removes rules, unless the value has no other purpose. */
    private static List<ColumnUse> withoutNeedlessRules(Set<ColumnUse> uses) {
        List<ColumnUse> others =
                uses.stream().filter(use -> !(use instanceof ColumnUse.Rule)).toList();
        return others.isEmpty() ? List.copyOf(uses) : others;
    }

    private static LayoutColumn.Presence strictest(LayoutColumn.Presence one, LayoutColumn.Presence other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
