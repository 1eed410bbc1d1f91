package org.mesinfos.connectors.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mesinfos.connectors.mapping.layout.ColumnUse;
import org.mesinfos.connectors.mapping.layout.FileLayout;
import org.mesinfos.connectors.mapping.layout.LayoutColumn;
import org.mesinfos.connectors.mapping.layout.RecordLayout;

/**
 * Contract: the natural key of a mapping has each delivered code by which two events of one time differ, such as the flow of a
 * meter reading. Without it, a row with one code replaces the row with the other.
 */
class KeyContractTest {

    /** Fields with codes that distinguish events. */
    private static final Set<String> CODED =
            Set.of("flow", "kind", "commodity", "register", "tariff_slot", "phase", "currency", "direction");

    /** Fields that may differ between deliveries of one event, with the reason. */
    private static final Map<String, String> MAY_DIFFER = Map.of(
            "societe-generale/produits kind", "the code of the product implies it",
            "spotify/extended-streaming-history kind", "the item implies it",
            "spotify/streaming-history kind", "the title and its creator imply it",
            "tiktok/activity kind", "the address or the query implies it");

    @TestFactory
    Stream<DynamicTest> naturalKeysHaveTheCodesThatDistinguishEvents() {
        return Catalogue.REGISTRY.connectors().stream()
                .flatMap(connector -> Catalogue.REGISTRY.mapping(connector.id()).stream()
                        .map(yaml -> DynamicTest.dynamicTest(
                                connector.id(),
                                () -> assertThat(missing(FileLayout.of(yaml)))
                                        .as("coded fields that the key of " + connector.id() + " lacks")
                                        .filteredOn(field -> !MAY_DIFFER.containsKey(connector.id() + " " + field))
                                        .isEmpty())));
    }

    private static List<String> missing(FileLayout layout) {
        return layout.records().stream()
                .filter(record -> record.nativeKey().isEmpty())
                .flatMap(record -> CODED.stream().filter(field -> isMissing(field, record, layout)))
                .distinct()
                .sorted()
                .toList();
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
