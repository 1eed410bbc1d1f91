package org.mesinfos.parquet;

import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.format.Type;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * What has been put into one column since its last page: levels and the values that are there, in the PLAIN encoding.
 * For one thread.
 */
final class Column {

    private static final int KEPT_BYTES = 16 * 1024;

    private final PrimitiveTypeName primitive;
    private final List<String> path;
    private final Type type;
    private final int highestDefinition;
    private final boolean time;
    private final LevelRuns repetitions;
    private final LevelRuns definitions;
    private final ByteSink values = new ByteSink(KEPT_BYTES);
    private final Extremes extremes = new Extremes();
    private int entries;
    private long absentees;

    Column(ColumnDescriptor descriptor) {
        this.primitive = descriptor.getPrimitiveType().getPrimitiveTypeName();
        this.path = List.of(descriptor.getPath());
        this.type = type(primitive);
        this.highestDefinition = descriptor.getMaxDefinitionLevel();
        this.time = isTime(descriptor.getPrimitiveType().getLogicalTypeAnnotation());
        this.repetitions = new LevelRuns(descriptor.getMaxRepetitionLevel());
        this.definitions = new LevelRuns(highestDefinition);
    }

    /** There is no value. */
    void absent(int repetition, int definition) {
        repetitions.add(repetition);
        definitions.add(definition);
        entries++;
        absentees++;
    }

    /** There is a value, which the caller writes next. */
    ByteSink present(int repetition) {
        repetitions.add(repetition);
        definitions.add(highestDefinition);
        entries++;
        return values;
    }

    /** Moves what was put in since the last page to that page, uncompressed. */
    void moveTo(ByteSink page) {
        repetitions.moveTo(page);
        definitions.moveTo(page);
        if (primitive == PrimitiveTypeName.BOOLEAN) {
            packBits(page);
        } else {
            page.append(values);
        }
        values.clear();
        entries = 0;
    }

    /** Booleans wait as a byte each; in a page they are bits, the lowest first. */
    private void packBits(ByteSink page) {
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
        absentees = 0;
    }

    /** Values and absences since the last page. */
    int entries() {
        return entries;
    }

    int valueBytes() {
        return values.length();
    }

    /** Absences since the column was cleared. */
    long absentees() {
        return absentees;
    }

    /** Of the values since the column was cleared; only filled for dates and times. */
    Extremes extremes() {
        return extremes;
    }

    /** Whether the column says when something happened. */
    boolean isTime() {
        return time;
    }

    List<String> path() {
        return path;
    }

    Type type() {
        return type;
    }

    private static boolean isTime(LogicalTypeAnnotation logicalType) {
        return logicalType instanceof DateLogicalTypeAnnotation
                || logicalType instanceof TimestampLogicalTypeAnnotation;
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
