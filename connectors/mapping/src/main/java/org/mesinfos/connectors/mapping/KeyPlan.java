package org.mesinfos.connectors.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.mapping.value.NormalisedText;
import org.mesinfos.connectors.mapping.value.PlainNumber;
import org.mesinfos.connectors.mapping.value.RecordKeyBuilder;

/**
 * Plan for the key that identifies the event of a row.
 *
 * @param nativeFields fields that together form the organisation's reference; empty if it issues none
 * @param naturalFields fields that together identify an event; empty if the reference is always delivered
 */
record KeyPlan(List<KeyField> nativeFields, List<KeyField> naturalFields) {

    private static final char ITEM_SEPARATOR = '\u001e';

    /** Returns the key; empty if the reference is missing and no natural key is declared. */
    Optional<RecordKey> key(SpecificRecord record) {
        if (!nativeFields.isEmpty()) {
            String reference = joined(record, nativeFields, Spelling.AS_DELIVERED);
            if (reference != null) {
                return Optional.of(new RecordKey(RecordKey.Kind.NATIVE, reference));
            }
        }
        return naturalFields.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordKey(
                        RecordKey.Kind.NATURAL,
                        Objects.requireNonNull(
                                joined(record, naturalFields, Spelling.NORMALISED),
                                "a natural key may have empty parts")));
    }

    /** Treatment of texts in a key. */
    private enum Spelling {
        AS_DELIVERED,
        NORMALISED
    }

    /**
     * Joins the values of key fields. Returns null if a part of a reference is missing. In a natural key, a null leaves
     * an empty part.
     */
    private static @Nullable String joined(SpecificRecord record, List<KeyField> fields, Spelling spelling) {
        StringBuilder joined = new StringBuilder(96);
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                joined.append(RecordKeyBuilder.SEPARATOR);
            }
            int start = joined.length();
            fields.get(i).forEachValue(record, value -> {
                if (joined.length() > start) {
                    joined.append(ITEM_SEPARATOR);
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
