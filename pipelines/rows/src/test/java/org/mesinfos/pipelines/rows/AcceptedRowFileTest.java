package org.mesinfos.pipelines.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mesinfos.pipelines.rows.SampleRows.batch;
import static org.mesinfos.pipelines.rows.SampleRows.origin;
import static org.mesinfos.pipelines.rows.SampleRows.row;
import static org.mesinfos.pipelines.rows.SampleRows.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.file.SeekableByteArrayInput;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.RecordType;

class AcceptedRowFileTest {

    private static final RowBatch FIRST = batch(origin("d1", "f1", 1), row(1, "A", "a"), row(2, "A", "b"));
    private static final RowBatch SECOND = batch(origin("d2", "f2", 1), row(1, "B", "c"));

    @Test
    void readsBackWhatWasWritten() throws IOException {
        assertThat(AcceptedRowFile.read(AcceptedRowFile.write(rows(FIRST, SECOND))))
                .isEqualTo(rows(FIRST, SECOND));
    }

    @Test
    void writesFileWithoutRows() throws IOException {
        assertThat(AcceptedRowFile.read(AcceptedRowFile.write(AcceptedRows.none()))
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

        assertThatThrownBy(() -> AcceptedRowFile.read(newer))
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
        assertThat(AcceptedRowFile.read(AcceptedRowFile.write(rows(further)))).isEqualTo(rows(further));
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
            assertThatThrownBy(() -> AcceptedRowFile.read(cut)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void detectsChangedBytes() {
        byte[] changed = AcceptedRowFile.write(rows(FIRST, SECOND));
        changed[changed.length - 30]++;

        assertThatThrownBy(() -> AcceptedRowFile.read(changed)).isInstanceOf(IOException.class);
    }

    @Test
    void rejectsOtherRecordSchemasWithAdvice() {
        byte[] foreign = new String(AcceptedRowFile.write(rows(FIRST)), StandardCharsets.ISO_8859_1)
                .replace(RecordSchemaFingerprints.fingerprint(RecordType.BANK_TRANSACTION), "0123456789abcdef")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> AcceptedRowFile.read(foreign))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Accepted rows contain BANK_TRANSACTION records of schema 0123456789abcdef");
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
