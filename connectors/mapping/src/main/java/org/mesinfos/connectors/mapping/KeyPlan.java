package org.mesinfos.connectors.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.api.RecordKey;

/**
 * What makes two rows the same event.
 *
 * @param nativeFields the fields that together are the organisation's reference; empty when it gives none
 * @param naturalFields the fields that together tell an event; empty when the reference is always there
 */
record KeyPlan(List<KeyField> nativeFields, List<KeyField> naturalFields) {

    private static final char SEPARATOR = '\u001f';
    private static final char BESIDE = '\u001e';

    /** The key; empty when the reference is missing and there is no natural key to take its place. */
    Optional<RecordKey> key(SpecificRecord record) {
        if (!nativeFields.isEmpty()) {
            String reference = joined(record, nativeFields, Spelling.AS_DELIVERED);
            if (reference != null) {
                return Optional.of(new RecordKey(RecordKey.Kind.NATIVE, reference));
            }
        }
        return naturalFields.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new RecordKey(RecordKey.Kind.NATURAL, joined(record, naturalFields, Spelling.NORMALISED)));
    }

    /** How texts go into a key. */
    private enum Spelling {
        AS_DELIVERED,
        NORMALISED
    }

    /** Null when a part of a reference is missing. A natural key has an empty place for what is unknown. */
    private static String joined(SpecificRecord record, List<KeyField> fields, Spelling spelling) {
        StringBuilder joined = new StringBuilder(96);
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                joined.append(SEPARATOR);
            }
            int start = joined.length();
            fields.get(i).each(record, value -> {
                if (joined.length() > start) {
                    joined.append(BESIDE);
                }
                append(joined, value, spelling);
            });
            if (joined.length() == start && spelling == Spelling.AS_DELIVERED) {
                return null;
            }
        }
        return joined.toString();
    }

    private static void append(StringBuilder joined, Object value, Spelling spelling) {
        if (value instanceof String text) {
            if (spelling == Spelling.NORMALISED) {
                NormalisedText.append(joined, text);
            } else {
                joined.append(text);
            }
        } else if (value instanceof BigDecimal number) {
            PlainNumber.append(joined, number);
        } else {
            joined.append(value);
        }
    }
}
