package org.mesinfos.connectors.mapping.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Search for the places that the selectors of one mapping name. Immutable. */
final class Selectors {

    private static final List<String> SEVERAL = List.of("join", "first");

    private final String shorthand;
    private final LayoutColumn.Presence columnPresence;
    private final Map<String, YamlSection> contexts = new TreeMap<>();
    private final Map<String, String> unpivoted = new TreeMap<>();

    Selectors(YamlSection root, String format) {
        this.shorthand = format.equals("xml") || format.equals("json") ? "path" : "column";
        this.columnPresence =
                shorthand.equals("path") ? LayoutColumn.Presence.OPTIONAL : LayoutColumn.Presence.EXPECTED;
        root.section("context", "")
                .ifPresent(section -> section.keys()
                        .forEach(name ->
                                section.section(name, "").ifPresent(definition -> contexts.put(name, definition))));
        root.section("csv", "").flatMap(csv -> csv.section("unpivot", "")).ifPresent(unpivot -> {
            String columns = unpivot.text("columns").orElse("");
            unpivot.text("name").ifPresent(name -> unpivoted.put(name, columns));
            unpivot.text("value").ifPresent(name -> unpivoted.put(name, columns));
        });
    }

    /** Returns the key that a bare text abbreviates. */
    String shorthand() {
        return shorthand;
    }

    /**
     * Returns the places of a selector; empty if its value is constant or a property of the delivery.
     *
     * @param prefix path of the group to which paths are relative; empty outside of groups
     */
    List<LayoutColumns.ColumnPlace> places(YamlSection selector, String prefix) {
        if (selector.has("constant") || selector.has("source")) {
            return List.of();
        }
        List<LayoutColumns.ColumnPlace> places = new ArrayList<>();
        for (String key : SEVERAL) {
            selector.sections(key, shorthand).forEach(part -> places.addAll(places(part, prefix)));
        }
        selector.section("debit", shorthand).ifPresent(part -> places.addAll(places(part, prefix)));
        selector.section("credit", shorthand).ifPresent(part -> places.addAll(places(part, prefix)));
        selector.text("context").ifPresent(name -> context(name).ifPresent(places::add));
        single(selector, prefix).ifPresent(places::add);
        return places;
    }

    private Optional<LayoutColumns.ColumnPlace> single(YamlSection selector, String prefix) {
        LayoutColumn.Presence presence =
                selector.text("optional").equals(Optional.of("true")) ? LayoutColumn.Presence.OPTIONAL : columnPresence;
        List<String> aliases = selector.texts("aliases");
        Optional<String> column = selector.text("column");
        if (column.isPresent() && unpivoted.containsKey(column.get())) {
            return Optional.of(new LayoutColumns.ColumnPlace(
                    LayoutColumn.Place.MATCHING_COLUMN,
                    unpivoted.getOrDefault(column.get(), ""),
                    List.of(),
                    LayoutColumn.Presence.OPTIONAL));
        }
        if (column.isPresent()) {
            return Optional.of(
                    new LayoutColumns.ColumnPlace(LayoutColumn.Place.COLUMN, column.get(), aliases, presence));
        }
        if (selector.has("path")) {
            String path = selector.text("path").orElse("");
            return Optional.of(new LayoutColumns.ColumnPlace(
                    LayoutColumn.Place.PATH, path.startsWith("/") ? path : prefix + path, aliases, presence));
        }
        return selector.text("column-matches")
                .map(pattern ->
                        new LayoutColumns.ColumnPlace(LayoutColumn.Place.MATCHING_COLUMN, pattern, aliases, presence))
                .or(() -> selector.text("position")
                        .map(position -> new LayoutColumns.ColumnPlace(
                                LayoutColumn.Place.POSITION, position, List.of(), presence)))
                .or(() -> selector.text("pattern")
                        .map(pattern -> new LayoutColumns.ColumnPlace(
                                LayoutColumn.Place.PRINTED, pattern, List.of(), LayoutColumn.Presence.OPTIONAL)));
    }

    private Optional<LayoutColumns.ColumnPlace> context(String name) {
        YamlSection definition = contexts.get(name);
        if (definition == null) {
            return Optional.empty();
        }
        return definition
                .text("column-name")
                .map(pattern -> place(LayoutColumn.Place.MATCHING_COLUMN, pattern))
                .or(() -> definition.text("line").map(pattern -> place(LayoutColumn.Place.PRINTED, pattern)))
                .or(() -> definition.text("below").map(label -> place(LayoutColumn.Place.LABELLED, label)))
                .or(() -> definition.text("label").map(label -> place(LayoutColumn.Place.LABELLED, label)))
                .or(() -> definition.text("pattern").map(pattern -> place(LayoutColumn.Place.PRINTED, pattern)))
                .or(() -> Optional.of(place(LayoutColumn.Place.LABELLED, name)));
    }

    private static LayoutColumns.ColumnPlace place(LayoutColumn.Place place, String name) {
        return new LayoutColumns.ColumnPlace(place, name, List.of(), LayoutColumn.Presence.OPTIONAL);
    }
}
