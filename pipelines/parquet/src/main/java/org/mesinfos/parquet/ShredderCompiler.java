package org.mesinfos.parquet;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/** Compiler from schemas to shredders, so that schemas are not interpreted for each row. */
final class ShredderCompiler {

    private static final Schema TEXT = Schema.create(Schema.Type.STRING);

    private ShredderCompiler() {}

    /**
     * Returns the shredder of a schema.
     *
     * @param columns remaining columns in the order of the Parquet schema; those of this schema are consumed
     */
    static Shredder of(Schema schema, Iterator<ColumnBuffer> columns) {
        return of(schema, columns, 0);
    }

    private static Shredder of(Schema schema, Iterator<ColumnBuffer> columns, int repetition) {
        return switch (schema.getType()) {
            case UNION -> new OptionalShredder(of(schema.getTypes().get(1), columns, repetition));
            case RECORD ->
                new RecordShredder(schema.getFields().stream()
                        .map(field -> of(field.schema(), columns, repetition))
                        .toArray(Shredder[]::new));
            case ARRAY -> new ListShredder(of(schema.getElementType(), columns, repetition + 1), repetition + 1);
            case MAP ->
                new MapShredder(
                        of(TEXT, columns, repetition + 1),
                        of(schema.getValueType(), columns, repetition + 1),
                        repetition + 1);
            case STRING, ENUM, BOOLEAN, DOUBLE, INT, LONG, BYTES, FIXED, FLOAT, NULL ->
                new ValueShredder(columns.next(), PlainEncoding.of(schema));
        };
    }

    private record ValueShredder(ColumnBuffer column, PlainEncoding encoding) implements Shredder {
        @Override
        public void write(Object value, int repetition, int definition) {
            encoding.write(value, repetition, column);
        }

        @Override
        public void writeNull(int repetition, int definition) {
            column.addNull(repetition, definition);
        }
    }

    private record OptionalShredder(Shredder content) implements Shredder {
        @Override
        public void write(Object value, int repetition, int definition) {
            if (value == null) {
                content.writeNull(repetition, definition);
            } else {
                content.write(value, repetition, definition + 1);
            }
        }

        @Override
        public void writeNull(int repetition, int definition) {
            content.writeNull(repetition, definition);
        }
    }

    private static final class RecordShredder implements Shredder {

        private final Shredder[] fields;

        RecordShredder(Shredder[] fields) {
            this.fields = fields;
        }

        @Override
        public void write(Object value, int repetition, int definition) {
            IndexedRecord record = (IndexedRecord) value;
            for (int field = 0; field < fields.length; field++) {
                fields[field].write(record.get(field), repetition, definition);
            }
        }

        @Override
        public void writeNull(int repetition, int definition) {
            for (Shredder field : fields) {
                field.writeNull(repetition, definition);
            }
        }
    }

    private record ListShredder(Shredder element, int level) implements Shredder {
        @Override
        public void write(Object value, int repetition, int definition) {
            List<?> elements = (List<?>) value;
            if (elements.isEmpty()) {
                element.writeNull(repetition, definition);
                return;
            }
            int repeats = repetition;
            for (Object each : elements) {
                element.write(each, repeats, definition + 1);
                repeats = level;
            }
        }

        @Override
        public void writeNull(int repetition, int definition) {
            element.writeNull(repetition, definition);
        }
    }

    /** Writer of the entries of maps in the order of their keys, so that equal maps give equal bytes. */
    private record MapShredder(Shredder key, Shredder content, int level) implements Shredder {
        @Override
        public void write(Object value, int repetition, int definition) {
            Map<?, ?> map = (Map<?, ?>) value;
            if (map.isEmpty()) {
                writeNull(repetition, definition);
                return;
            }
            int repeats = repetition;
            for (Map.Entry<?, ?> pair : map.size() == 1 ? map.entrySet() : new TreeMap<>(map).entrySet()) {
                key.write(pair.getKey(), repeats, definition + 1);
                content.write(pair.getValue(), repeats, definition + 1);
                repeats = level;
            }
        }

        @Override
        public void writeNull(int repetition, int definition) {
            key.writeNull(repetition, definition);
            content.writeNull(repetition, definition);
        }
    }
}
