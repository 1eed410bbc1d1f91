package org.mesinfos.pipelines.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mesinfos.pipelines.rows.SampleRows.batch;
import static org.mesinfos.pipelines.rows.SampleRows.origin;
import static org.mesinfos.pipelines.rows.SampleRows.row;
import static org.mesinfos.pipelines.rows.SampleRows.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.file.SeekableByteArrayInput;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.RecordType;

class AcceptedRowFileTest {

    private static final RowBatch FIRST = batch(origin("d1", "f1", 1), row(1, "A", "a"), row(2, "A", "b"));
    private static final RowBatch SECOND = batch(origin("d2", "f2", 1), row(1, "B", "c"));

    @Test
    void readsBackWhatWasWritten() throws IOException {
        assertThat(AcceptedRowFile.read(AcceptedRowFile.write(rows(FIRST, SECOND)), WriterSchemas.NONE))
                .isEqualTo(rows(FIRST, SECOND));
    }

    @Test
    void writesFileWithoutRows() throws IOException {
        assertThat(AcceptedRowFile.read(AcceptedRowFile.write(AcceptedRows.none()), WriterSchemas.NONE)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void equalRowsGiveEqualBytes() {
        assertThat(AcceptedRowFile.write(rows(SECOND, FIRST))).isEqualTo(AcceptedRowFile.write(rows(FIRST, SECOND)));
    }

    @Test
    void rejectsNewerFormatWithAdvice() throws IOException {
        byte[] newer = fileOfFormat(AcceptedRowFile.FORMAT + 1);

        assertThatThrownBy(() -> AcceptedRowFile.read(newer, WriterSchemas.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage("Accepted rows are in format 3, this version reads 1 to 2: "
                        + "run the version that wrote them or a newer one");
    }

    @Test
    void onlyFilesWithRowsOfJointAccountsUseTheNewerFormat() throws IOException {
        RowBatch alone = batch(FIRST.getOrigin(), row(1, "A1", "x"));
        RowBatch first = batch(FIRST.getOrigin(), JointAccountRow.first(row(1, "A1", "x"), 2));
        RowBatch further = batch(FIRST.getOrigin(), JointAccountRow.copy(row(1, "A1", "x")));

        assertThat(format(AcceptedRowFile.write(rows(alone)))).isEqualTo(1);
        assertThat(format(AcceptedRowFile.write(rows(first)))).isEqualTo(2);
        assertThat(format(AcceptedRowFile.write(rows(further)))).isEqualTo(2);
        assertThat(AcceptedRowFile.read(AcceptedRowFile.write(rows(further)), WriterSchemas.NONE))
                .isEqualTo(rows(further));
    }

    private static long format(byte[] file) throws IOException {
        try (DataFileReader<Object> reader =
                new DataFileReader<>(new SeekableByteArrayInput(file), new GenericDatumReader<>())) {
            return reader.getMetaLong(AcceptedRowFile.FORMAT_KEY);
        }
    }

    @Test
    void detectsTruncationAtAnyLength() {
        byte[] whole = AcceptedRowFile.write(rows(FIRST, SECOND));

        for (int length = 0; length < whole.length - 16; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> AcceptedRowFile.read(cut, WriterSchemas.NONE))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void detectsChangedBytes() {
        byte[] changed = AcceptedRowFile.write(rows(FIRST, SECOND));
        changed[changed.length - 30]++;

        assertThatThrownBy(() -> AcceptedRowFile.read(changed, WriterSchemas.NONE))
                .isInstanceOf(IOException.class);
    }

    @Test
    void rejectsOtherRecordSchemasWithAdvice() {
        byte[] foreign = new String(AcceptedRowFile.write(rows(FIRST)), StandardCharsets.ISO_8859_1)
                .replace(RecordSchemaFingerprints.fingerprint(RecordType.BANK_TRANSACTION), "0123456789abcdef")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> AcceptedRowFile.read(foreign, WriterSchemas.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Accepted rows contain BANK_TRANSACTION records of schema 0123456789abcdef");
    }

    @Test
    void convertsRecordsOfAnEarlierSchema() throws IOException {
        Schema current = RecordType.BANK_TRANSACTION.schema();
        Schema earlier = without(current, "label");
        String fingerprint = RecordSchemaFingerprints.fingerprint(earlier);
        BankTransaction record = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        record.setOrganisation("banque");
        record.setAmount(new BigDecimal("-12.3000"));
        record.setLabel("BAKERY");
        EncodedRow row = EncodedRow.newBuilder(row(1, "A", "a"))
                .setRecord(ByteBuffer.wrap(new CanonicalCodec().encode(record)))
                .build();
        AcceptedRows rows = rows(batch(origin("d1", "f1", 1), row));
        byte[] file = new String(AcceptedRowFile.write(withSchema(rows, current, earlier)), StandardCharsets.ISO_8859_1)
                .replace(RecordSchemaFingerprints.fingerprint(RecordType.BANK_TRANSACTION), fingerprint)
                .getBytes(StandardCharsets.ISO_8859_1);

        AcceptedRows read = AcceptedRowFile.read(
                file, wanted -> wanted.equals(fingerprint) ? Optional.of(earlier) : Optional.empty());

        record.setLabel(null);
        assertThat(read.stream())
                .singleElement()
                .satisfies(one -> assertThat(one.decode(new CanonicalCodec())).isEqualTo(record));
    }

    /** Returns a schema without one of its fields. */
    private static Schema without(Schema schema, String field) {
        List<Schema.Field> fields = schema.getFields().stream()
                .filter(each -> !each.name().equals(field))
                .map(each -> new Schema.Field(each, each.schema()))
                .toList();
        return Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
    }

    /** Returns rows whose records are encoded by another schema. */
    private static AcceptedRows withSchema(AcceptedRows rows, Schema from, Schema to) throws IOException {
        List<RowBatch> batches = new ArrayList<>();
        for (RowBatch batch : rows.batches()) {
            List<EncodedRow> encoded = new ArrayList<>();
            for (EncodedRow row : batch.getRows()) {
                byte[] record = new byte[row.getRecord().remaining()];
                row.getRecord().duplicate().get(record);
                Object value = new GenericDatumReader<>(from, to)
                        .read(null, DecoderFactory.get().binaryDecoder(record, null));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
                new GenericDatumWriter<>(to).write(value, encoder);
                encoder.flush();
                encoded.add(EncodedRow.newBuilder(row)
                        .setRecord(ByteBuffer.wrap(bytes.toByteArray()))
                        .build());
            }
            batches.add(new RowBatch(batch.getOrigin(), batch.getRecordType(), encoded));
        }
        return AcceptedRows.of(batches);
    }

    private static byte[] fileOfFormat(long format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataFileWriter<RowBatch> writer = new DataFileWriter<>(new SpecificDatumWriter<>())) {
            writer.setMeta(AcceptedRowFile.FORMAT_KEY, format);
            writer.create(RowBatch.getClassSchema(), bytes);
        }
        return bytes.toByteArray();
    }
}
