package org.mesinfos.parquet;

import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.format.Type;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Buffer of the levels and PLAIN-encoded values of one column, since its last page. Not thread-safe. */
final class ColumnBuffer {

    private static final int RETAINED_BYTES = 16 * 1024;

    private final PrimitiveTypeName primitive;
    private final List<String> path;
    private final Type type;
    private final PageContent content;
    private final int highestDefinition;
    private final LevelEncoder repetitions;
    private final LevelEncoder definitions;
    private final GrowableBuffer values = new GrowableBuffer(RETAINED_BYTES);
    private final MinMax extremes = new MinMax();
    private int entries;
    private long nullCount;
    private int highestSeen;

    ColumnBuffer(ColumnDescriptor descriptor) {
        this.primitive = descriptor.getPrimitiveType().getPrimitiveTypeName();
        this.path = List.of(descriptor.getPath());
        this.type = type(primitive);
        this.content = PageContent.of(descriptor);
        this.highestDefinition = descriptor.getMaxDefinitionLevel();
        this.repetitions = new LevelEncoder(descriptor.getMaxRepetitionLevel());
        this.definitions = new LevelEncoder(highestDefinition);
    }

    /** Adds a null. */
    void addNull(int repetition, int definition) {
        repetitions.add(repetition);
        definitions.add(definition);
        highestSeen = Math.max(highestSeen, definition);
        entries++;
        nullCount++;
    }

    /** Adds the levels of a value, which the caller appends to the returned buffer. */
    GrowableBuffer addValue(int repetition) {
        repetitions.add(repetition);
        definitions.add(highestDefinition);
        highestSeen = highestDefinition;
        entries++;
        return values;
    }

    /** Appends the buffered entries to a page, uncompressed, and clears the buffer. */
    void drainTo(GrowableBuffer page) {
        repetitions.drainTo(page);
        definitions.drainTo(page);
        if (primitive == PrimitiveTypeName.BOOLEAN) {
            packBits(page);
        } else {
            page.append(values);
        }
        values.clear();
        entries = 0;
    }

    /** Packs booleans, which are buffered as one byte each, into bits, the lowest first. */
    private void packBits(GrowableBuffer page) {
        byte[] flags = values.array();
        for (int start = 0; start < values.length(); start += Byte.SIZE) {
            int bits = 0;
            for (int bit = 0; bit < Math.min(Byte.SIZE, values.length() - start); bit++) {
                bits |= flags[start + bit] << bit;
            }
            page.write(bits);
        }
    }

    void clear() {
        repetitions.clear();
        definitions.clear();
        values.clear();
        extremes.clear();
        entries = 0;
        nullCount = 0;
    }

    /**
     * Returns the highest definition level since the last call, also of entries that were cleared: the highest level of
     * the column if it had a value.
     */
    int takeHighestSeen() {
        int seen = highestSeen;
        highestSeen = 0;
        return seen;
    }

    /** Returns the number of values and nulls since the last page. */
    int entries() {
        return entries;
    }

    int valueBytes() {
        return values.length();
    }

    /** Returns the number of nulls since the column was cleared. */
    long nullCount() {
        return nullCount;
    }

    /** Returns the extremes of the values since the column was cleared; only collected for dates and times. */
    MinMax extremes() {
        return extremes;
    }

    List<String> path() {
        return path;
    }

    PageContent content() {
        return content;
    }

    Type type() {
        return type;
    }

    private static Type type(PrimitiveTypeName primitive) {
        return switch (primitive) {
            case BINARY -> Type.BYTE_ARRAY;
            case BOOLEAN -> Type.BOOLEAN;
            case DOUBLE -> Type.DOUBLE;
            case FIXED_LEN_BYTE_ARRAY -> Type.FIXED_LEN_BYTE_ARRAY;
            case INT32 -> Type.INT32;
            case INT64 -> Type.INT64;
            case FLOAT, INT96 -> throw new IllegalArgumentException("No canonical schema uses " + primitive);
        };
    }
}
