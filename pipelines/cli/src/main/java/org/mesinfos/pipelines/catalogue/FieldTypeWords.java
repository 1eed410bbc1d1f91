package org.mesinfos.pipelines.catalogue;

import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.mesinfos.pipelines.language.LocalisedTexts;

/** Types of fields in words, the same as in the documentation of bundles. Immutable. */
final class FieldTypeWords {

    private final LocalisedTexts texts;

    FieldTypeWords(LocalisedTexts texts) {
        this.texts = texts;
    }

    /** Returns a type in words: {@code list of TaxLine}, {@code amount, decimal(19,4)}. */
    String of(Schema schema) {
        return switch (schema.getType()) {
            case UNION -> of(schema.getTypes().get(1));
            case ARRAY -> texts.text("type.list", of(schema.getElementType()));
            case MAP -> texts.text("type.map", of(schema.getValueType()));
            case RECORD -> schema.getName();
            case ENUM -> texts.text("type.code", schema.getName());
            case FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> scalar(schema);
        };
    }

    private String scalar(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        if (logical instanceof LogicalTypes.Decimal decimal) {
            return texts.text("type.decimal", decimal.getPrecision(), decimal.getScale());
        }
        return texts.text("type." + (logical == null ? schema.getType().getName() : logical.getName()));
    }
}
