package org.mesinfos.pipelines.transforms;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.elements.FilledFields;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.records.RecordType;

/** Fields that at least one row of a split fills. Not thread-safe. */
final class FilledFieldSet {

    private final String connector;
    private final Map<RecordType, BitSet> filled = new EnumMap<>(RecordType.class);

    /** @param connector id of the connector of the rows */
    FilledFieldSet(String connector) {
        this.connector = connector;
    }

    /** Adds the fields that a record fills. Only fields that are still empty are looked at. */
    void add(RecordType type, SpecificRecord record) {
        BitSet fields = filled.computeIfAbsent(type, first -> new BitSet());
        int number = record.getSchema().getFields().size();
        for (int position = fields.nextClearBit(0); position < number; position = fields.nextClearBit(position + 1)) {
            Object value = record.get(position);
            if (value != null && !(value instanceof Collection<?> items && items.isEmpty())) {
                fields.set(position);
            }
        }
    }

    /** Returns the fields by record type. */
    List<FilledFields> fields() {
        return filled.entrySet().stream()
                .map(entry -> fields(connector, entry.getKey().name(), entry.getValue()))
                .toList();
    }

    /** Returns the fields that at least one of several splits fills, sorted by connector and record type. */
    static List<FilledFields> union(Iterable<ReadingOutcome> outcomes) {
        SortedMap<String, SortedMap<String, BitSet>> union = new TreeMap<>();
        for (ReadingOutcome outcome : outcomes) {
            for (FilledFields fields : outcome.getFilled()) {
                union.computeIfAbsent(fields.getConnector(), first -> new TreeMap<>())
                        .computeIfAbsent(fields.getRecordType(), first -> new BitSet())
                        .or(BitSet.valueOf(fields.getPositions()));
            }
        }
        return union.entrySet().stream()
                .flatMap(byConnector -> byConnector.getValue().entrySet().stream()
                        .map(byType -> fields(byConnector.getKey(), byType.getKey(), byType.getValue())))
                .toList();
    }

    private static FilledFields fields(String connector, String type, BitSet positions) {
        return new FilledFields(connector, type, ByteBuffer.wrap(positions.toByteArray()));
    }
}
