package org.mesinfos.pipelines.access;

import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** Kind of a spreadsheet cell, by the type that the schema of a record gives to a flat name. */
enum CellKind {
    TEXT,
    NUMBER,
    DATE;

    /**
     * Returns the kind of the values under a flat name.
     *
     * @param record schema of the record
     * @param flatName a name of {@link FlatRecord}: {@code amount}, {@code lines[2].quantity}
     * @return {@link #TEXT} for names that are not fields, such as keys of a map
     */
    static CellKind of(Schema record, String flatName) {
        Schema schema = record;
        for (String part : flatName.replaceAll("\\[\\d+]", "").split("\\.", -1)) {
            Schema.Field field = schema.getType() == Schema.Type.RECORD ? schema.getField(part) : null;
            if (field == null) {
                return TEXT;
            }
            schema = withoutNullAndList(field.schema());
        }
        return ofType(schema);
    }

    private static CellKind ofType(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        if (logical instanceof LogicalTypes.Decimal) {
            return NUMBER;
        }
        if (logical instanceof LogicalTypes.Date) {
            return DATE;
        }
        boolean isNumber = logical == null
                && (schema.getType() == Schema.Type.INT
                        || schema.getType() == Schema.Type.LONG
                        || schema.getType() == Schema.Type.DOUBLE);
        return isNumber ? NUMBER : TEXT;
    }

    private static Schema withoutNullAndList(Schema schema) {
        Schema inner = schema;
        if (inner.getType() == Schema.Type.UNION) {
            inner = inner.getTypes().stream()
                    .filter(type -> type.getType() != Schema.Type.NULL)
                    .findFirst()
                    .orElse(inner);
        }
        return inner.getType() == Schema.Type.ARRAY ? withoutNullAndList(inner.getElementType()) : inner;
    }
}
