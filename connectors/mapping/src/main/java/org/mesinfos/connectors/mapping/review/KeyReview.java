package org.mesinfos.connectors.mapping.review;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.mesinfos.connectors.mapping.layout.ColumnUse;
import org.mesinfos.connectors.mapping.layout.FileLayout;
import org.mesinfos.connectors.mapping.layout.LayoutColumn;
import org.mesinfos.connectors.mapping.layout.RecordLayout;

/**
 * Search for delivered codes by which two events of one time differ, such as the flow of a meter reading, and that a natural key
 * lacks. A row with one code then replaces the row with the other.
 */
final class KeyReview {

    /** Fields with codes that distinguish events. */
    private static final Set<String> CODED =
            Set.of("flow", "kind", "commodity", "register", "tariff_slot", "phase", "currency", "direction");

    private KeyReview() {}

    static Stream<String> warnings(FileLayout layout) {
        return layout.records().stream()
                .filter(record -> record.nativeKey().isEmpty())
                .flatMap(record -> CODED.stream()
                        .filter(field -> isMissing(field, record, layout))
                        .map(field -> "the natural key of " + record.type().schemaName() + " lacks " + field
                                + ": rows that differ in it only replace each other"));
    }

    private static boolean isMissing(String field, RecordLayout record, FileLayout layout) {
        return isCoded(field, record)
                && !record.naturalKey().contains(field)
                && layout.columns().stream()
                        .map(column -> fields(column, record))
                        .anyMatch(
                                uses -> uses.contains(field) && uses.stream().noneMatch(record.naturalKey()::contains));
    }

    /** Returns whether a field of the record has a code: a kind may be a text in the words of the organisation. */
    private static boolean isCoded(String name, RecordLayout record) {
        Schema.Field field = record.type().schema().getField(name);
        return field != null
                && (!name.equals("kind")
                        || field.schema().getTypes().stream().anyMatch(type -> type.getType() == Schema.Type.ENUM))
                && (!name.equals("currency") || record.naturalKey().contains("amount"));
    }

    private static Set<String> fields(LayoutColumn column, RecordLayout record) {
        return column.uses().stream()
                .flatMap(use -> use instanceof ColumnUse.Field field && field.record() == record.type()
                        ? Stream.of(field.field())
                        : Stream.empty())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
