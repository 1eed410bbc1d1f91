package org.mesinfos.pipelines.run.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.mesinfos.connectors.mapping.layout.ColumnUse;
import org.mesinfos.connectors.mapping.layout.FileLayout;
import org.mesinfos.connectors.mapping.layout.LayoutColumn;
import org.mesinfos.pipelines.elements.FilledFields;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.records.RecordType;

/**
 * Fields that a mapping declares and no row of a run fills: a sign of an export with empty columns, or of a wrong column name in
 * the mapping.
 *
 * @param connector id of the connector
 * @param fields fields with their record type, such as {@code BankTransaction.label}, sorted
 */
record NeverFilledFields(String connector, List<String> fields) {

    /**
     * Returns the fields for each connector that read rows in a run. Only records of a type that the connector produced count.
     *
     * @param mappings returns the text of the mapping of a connector; empty if it is coded
     */
    static List<NeverFilledFields> of(List<RunFact> facts, Function<String, Optional<String>> mappings) {
        List<NeverFilledFields> never = new ArrayList<>();
        filled(facts)
                .forEach((connector, types) -> mappings.apply(connector).ifPresent(mapping -> {
                    List<String> fields = declared(FileLayout.of(mapping)).stream()
                            .filter(field ->
                                    types.containsKey(field.record()) && !isFilled(field, types.get(field.record())))
                            .map(field -> field.record().schema().getName() + "." + field.name())
                            .toList();
                    if (!fields.isEmpty()) {
                        never.add(new NeverFilledFields(connector, fields));
                    }
                }));
        return List.copyOf(never);
    }

    private static SortedMap<String, Map<RecordType, BitSet>> filled(List<RunFact> facts) {
        SortedMap<String, Map<RecordType, BitSet>> filled = new TreeMap<>();
        for (RunFact fact : facts) {
            for (FilledFields fields : fact.getFilled()) {
                filled.computeIfAbsent(fields.getConnector(), first -> new EnumMap<>(RecordType.class))
                        .computeIfAbsent(RecordType.valueOf(fields.getRecordType()), first -> new BitSet())
                        .or(BitSet.valueOf(fields.getPositions()));
            }
        }
        return filled;
    }

    private static SortedSet<DeclaredField> declared(FileLayout layout) {
        SortedSet<DeclaredField> declared = new TreeSet<>();
        for (LayoutColumn column : layout.columns()) {
            for (ColumnUse use : column.uses()) {
                if (use instanceof ColumnUse.Field field) {
                    declared.add(new DeclaredField(field.record(), field.field().split("\\.", 2)[0]));
                }
            }
        }
        return declared;
    }

    private static boolean isFilled(DeclaredField field, BitSet positions) {
        Schema.Field schema = field.record().schema().getField(field.name());
        return schema == null || positions.get(schema.pos());
    }

    private record DeclaredField(RecordType record, String name) implements Comparable<DeclaredField> {

        @Override
        public int compareTo(DeclaredField other) {
            int byRecord = record.compareTo(other.record);
            return byRecord != 0 ? byRecord : name.compareTo(other.name);
        }
    }
}
