package org.mesinfos.parquet;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/** Compiler from schemas to shredders, so that schemas are not interpreted for each row. */
final class Shapes {

    private static final Schema TEXT = Schema.create(Schema.Type.STRING);

    private Shapes() {}

    /**
     * Returns the shredder of a schema.
     *
     * @param columns remaining columns in the order of the Parquet schema; those of this schema are consumed
     */
    static Shape of(Schema schema, Iterator<Column> columns) {
        return of(schema, columns, 0);
    }

    private static Shape of(Schema schema, Iterator<Column> columns, int repetition) {
        return switch (schema.getType()) {
            case UNION -> new Optional(of(schema.getTypes().get(1), columns, repetition));
            case RECORD ->
                new Group(schema.getFields().stream()
                        .map(field -> of(field.schema(), columns, repetition))
                        .toArray(Shape[]::new));
            case ARRAY -> new Repeated(of(schema.getElementType(), columns, repetition + 1), repetition + 1);
            case MAP ->
                new Pairs(
                        of(TEXT, columns, repetition + 1),
                        of(schema.getValueType(), columns, repetition + 1),
                        repetition + 1);
            case STRING, ENUM, BOOLEAN, DOUBLE, INT, LONG, BYTES, FIXED, FLOAT, NULL ->
                new Leaf(columns.next(), PlainEncoding.of(schema));
        };
    }

    private record Leaf(Column column, PlainEncoding encoding) implements Shape {
        @Override
        public void write(Object value, int repetition, int definition) {
            encoding.write(value, repetition, column);
        }

        @Override
        public void absent(int repetition, int definition) {
            column.absent(repetition, definition);
        }
    }

    private record Optional(Shape content) implements Shape {
        @Override
        public void write(Object value, int repetition, int definition) {
            if (value == null) {
                content.absent(repetition, definition);
            } else {
                content.write(value, repetition, definition + 1);
            }
        }

        @Override
        public void absent(int repetition, int definition) {
            content.absent(repetition, definition);
        }
    }

    private static final class Group implements Shape {

        private final Shape[] fields;

        Group(Shape[] fields) {
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
        public void absent(int repetition, int definition) {
            for (Shape field : fields) {
                field.absent(repetition, definition);
            }
        }
    }

    private record Repeated(Shape element, int level) implements Shape {
        @Override
        public void write(Object value, int repetition, int definition) {
            List<?> elements = (List<?>) value;
            if (elements.isEmpty()) {
                element.absent(repetition, definition);
                return;
            }
            int repeats = repetition;
            for (Object each : elements) {
                element.write(each, repeats, definition + 1);
                repeats = level;
            }
        }

        @Override
        public void absent(int repetition, int definition) {
            element.absent(repetition, definition);
        }
    }

    /** Writes the entries of maps in the order of their keys, so that equal maps give equal bytes. */
    private record Pairs(Shape key, Shape content, int level) implements Shape {
        @Override
        public void write(Object value, int repetition, int definition) {
            Map<?, ?> map = (Map<?, ?>) value;
            if (map.isEmpty()) {
                absent(repetition, definition);
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
        public void absent(int repetition, int definition) {
            key.absent(repetition, definition);
            content.absent(repetition, definition);
        }
    }
}
