package org.mesinfos.pipelines.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.connectors.mapping.layout.ColumnUse;
import org.mesinfos.connectors.mapping.layout.FileLayout;
import org.mesinfos.connectors.mapping.layout.LayoutColumn;
import org.mesinfos.records.RecordType;

/** Connectors by the record types that they make, and by the fields that their mappings fill from columns. */
final class FilledFields {

    private final Map<RecordType, SortedSet<String>> types = new EnumMap<>(RecordType.class);
    private final Map<RecordType, Map<String, SortedSet<String>>> fields = new EnumMap<>(RecordType.class);

    private FilledFields() {}

    static FilledFields of(ConnectorRegistry connectors) {
        FilledFields filled = new FilledFields();
        for (Connector connector : connectors.connectors()) {
            for (RecordType type : connector.description().recordTypes()) {
                filled.types.computeIfAbsent(type, first -> new TreeSet<>()).add(connector.id());
            }
            connectors
                    .mapping(connector.id())
                    .map(FileLayout::of)
                    .ifPresent(layout -> filled.add(connector.id(), layout));
        }
        return filled;
    }

    private void add(String connector, FileLayout layout) {
        for (LayoutColumn column : layout.columns()) {
            for (ColumnUse use : column.uses()) {
                if (use instanceof ColumnUse.Field field) {
                    fields.computeIfAbsent(field.record(), first -> new TreeMap<>())
                            .computeIfAbsent(topLevel(field.field()), first -> new TreeSet<>())
                            .add(connector);
                }
            }
        }
    }

    private static String topLevel(String path) {
        return path.replaceAll("[.\\[].*", "");
    }

    /** Returns the ids of connectors that make records of a type, sorted. */
    List<String> connectors(RecordType type) {
        return List.copyOf(types.getOrDefault(type, new TreeSet<>()));
    }

    /** Returns the ids of connectors whose mapping fills a field, or a part of it, from a column; sorted. */
    Set<String> connectors(RecordType type, String field) {
        return fields.getOrDefault(type, Map.of()).getOrDefault(field, new TreeSet<>());
    }
}
