package org.mesinfos.pipelines.bundles;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.RecordType;

/**
 * Removal of fields from rows before records are made of them, so that no merged or derived value comes from a removed one.
 * Stateless.
 */
public final class WithheldFields {

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
            for (String field : fields) {
                // The codec writes a null collection as an empty one.
                record.put(type.schema().getField(field).pos(), null);
            }
            rows.add(EncodedRow.newBuilder(row)
                    .setRecord(ByteBuffer.wrap(codec.encode(record)))
                    .build());
        }
        return new RowBatch(batch.getOrigin(), batch.getRecordType(), rows);
    }
}
