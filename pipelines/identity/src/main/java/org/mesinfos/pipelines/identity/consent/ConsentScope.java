package org.mesinfos.pipelines.identity.consent;

import java.util.Optional;
import org.apache.avro.Schema;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;

/**
 * Data that a consent is about: all records, those of one type, or one field of them.
 *
 * @param recordType name of the type, or {@value ConsentGrant#ANY}
 * @param field field of the type; empty for all of a record
 */
record ConsentScope(String recordType, Optional<String> field) {

    /** Returns the scope of a text such as {@code bank-transactions.label}; empty if there is no such type or field. */
    static Optional<ConsentScope> parse(String text) {
        int dot = text.indexOf('.');
        String type = dot < 0 ? text : text.substring(0, dot);
        Optional<String> field = dot < 0 ? Optional.empty() : Optional.of(text.substring(dot + 1));
        if (type.equals(ConsentGrant.ANY)) {
            return field.isEmpty() ? Optional.of(new ConsentScope(type, field)) : Optional.empty();
        }
        return RecordType.ofFileName(type)
                .filter(known -> field.isEmpty() || canBeWithheld(known, field.get()))
                .map(known -> new ConsentScope(type, field));
    }

    /** Returns whether records of a type have a field with delivered values. */
    private static boolean canBeWithheld(RecordType type, String name) {
        Schema.Field field = type.schema().getField(name);
        return field != null
                && (field.pos() >= Envelope.SIZE
                        || field.pos() == Envelope.SUBJECT
                        || field.pos() == Envelope.ADDITIONAL);
    }
}
