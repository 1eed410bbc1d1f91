package org.mesinfos.connectors.mapping.layout;

import org.apache.avro.Schema;

/** Kind of a delivered value. */
public enum ValueKind {
    TEXT,
    DATE,
    DATE_TIME,
    /** Number with a fraction. */
    DECIMAL,
    WHOLE_NUMBER,
    /** Hours, minutes and seconds. */
    DURATION,
    YES_NO,
    /** One of a list of codes. */
    CODE;

    /** Returns the kind of a field, from its type without null. */
    static ValueKind of(Schema type) {
        String logical =
                type.getLogicalType() == null ? "" : type.getLogicalType().getName();
        return switch (logical) {
            case "date" -> DATE;
            case "timestamp-micros", "local-timestamp-micros" -> DATE_TIME;
            case "decimal" -> DECIMAL;
            default ->
                switch (type.getType()) {
                    case BOOLEAN -> YES_NO;
                    case INT, LONG -> WHOLE_NUMBER;
                    case DOUBLE, FLOAT -> DECIMAL;
                    case ENUM -> CODE;
                    default -> TEXT;
                };
        };
    }
}
