package org.mesinfos.pipelines.bundles;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;

/**
 * Removal of fields from rows before records are made of them, so that no merged or derived value comes from a removed one.
 * Other fields of the record that contain the value of a removed one are removed as well: the subject of a row is often the
 * account number or the line. Stateless.
 */
public final class WithheldFields {

    /** Fields of the envelope that may contain values of other fields. */
    private static final Set<Integer> SHARED = Set.of(Envelope.SUBJECT, Envelope.ADDITIONAL, Envelope.DERIVED);

    private WithheldFields() {}

    /**
     * Returns rows without some fields.
     *
     * @param withheld returns the names of the fields to remove, by organisation and record type
     */
    public static AcceptedRows remove(AcceptedRows rows, BiFunction<String, RecordType, Set<String>> withheld) {
        CanonicalCodec codec = new CanonicalCodec();
        return rows.withRecords(batch -> {
            RecordType type = RecordType.valueOf(batch.getRecordType());
            Set<String> fields = withheld.apply(batch.getOrigin().getOrganisation(), type);
            return fields.isEmpty() ? batch : without(batch, type, fields, codec);
        });
    }

    private static RowBatch without(RowBatch batch, RecordType type, Set<String> fields, CanonicalCodec codec) {
        List<EncodedRow> rows = new ArrayList<>(batch.getRows().size());
        for (EncodedRow row : batch.getRows()) {
            ByteBuffer encoded = row.getRecord();
            SpecificRecord record = codec.decode(
                    type, encoded.array(), encoded.arrayOffset() + encoded.position(), encoded.remaining());
            removeFrom(record, ReferenceFields.withOtherForms(record, fields));
            rows.add(EncodedRow.newBuilder(row)
                    .setRecord(ByteBuffer.wrap(codec.encode(record)))
                    .build());
        }
        return new RowBatch(batch.getOrigin(), batch.getRecordType(), rows);
    }

    private static void removeFrom(SpecificRecord record, Set<String> fields) {
        WithheldValues values = new WithheldValues();
        for (String field : fields) {
            int position = record.getSchema().getField(field).pos();
            values.add(record.get(position));
            // The codec writes a null collection as an empty one.
            record.put(position, null);
        }
        if (!values.isEmpty()) {
            List<Schema.Field> others = record.getSchema().getFields().stream()
                    .filter(field -> field.pos() >= Envelope.SIZE || SHARED.contains(field.pos()))
                    .toList();
            List<CharSequence> texts = new ArrayList<>();
            for (Schema.Field field : others) {
                if (record.get(field.pos()) instanceof CharSequence text) {
                    texts.add(text);
                }
            }
            values.addReferences(texts);
            others.forEach(field -> removeFrom(record, field, values));
        }
        if (Envelope.subject(record).isEmpty()) {
            record.put(Envelope.SUBJECT_KIND, null);
        }
    }

    private static void removeFrom(IndexedRecord record, Schema.Field field, WithheldValues values) {
        Object value = record.get(field.pos());
        if (value instanceof CharSequence text && values.isIn(text)) {
            record.put(field.pos(), field.schema().isNullable() ? null : "");
        } else if (value instanceof BigDecimal number
                && values.isIn(number)
                && field.schema().isNullable()) {
            record.put(field.pos(), null);
        } else if (value instanceof Map<?, ?> map) {
            map.values().removeIf(text -> values.isIn(String.valueOf(text)));
        } else if (value instanceof Collection<?> items) {
            items.removeIf(item -> isWithheld(item, values));
            items.forEach(item -> removeFrom(item, values));
        } else {
            removeFrom(value, values);
        }
    }

    private static boolean isWithheld(Object item, WithheldValues values) {
        return (item instanceof CharSequence text && values.isIn(text))
                || (item instanceof Derivation derived && values.isIn(derived.getValue()));
    }

    private static void removeFrom(@Nullable Object value, WithheldValues values) {
        if (value instanceof IndexedRecord record) {
            record.getSchema().getFields().forEach(field -> removeFrom(record, field, values));
        }
    }
}
