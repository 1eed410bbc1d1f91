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

class AcceptedFileTest {

    private static final RowBatch FIRST = batch(origin("d1", "f1", 1), row(1, "A", "a"), row(2, "A", "b"));
    private static final RowBatch SECOND = batch(origin("d2", "f2", 1), row(1, "B", "c"));

    @Test
    void readsBackWhatWasWritten() throws IOException {
        assertThat(AcceptedFile.read(AcceptedFile.write(rows(FIRST, SECOND)))).isEqualTo(rows(FIRST, SECOND));
    }

    @Test
    void writesFileWithoutRows() throws IOException {
        assertThat(AcceptedFile.read(AcceptedFile.write(AcceptedRows.none())).isEmpty())
                .isTrue();
    }

    @Test
    void equalRowsGiveEqualBytes() {
        assertThat(AcceptedFile.write(rows(SECOND, FIRST))).isEqualTo(AcceptedFile.write(rows(FIRST, SECOND)));
    }

    @Test
    void rejectsNewerFormatWithAdvice() throws IOException {
        byte[] newer = fileOfFormat(AcceptedFile.FORMAT + 1);

        assertThatThrownBy(() -> AcceptedFile.read(newer))
                .isInstanceOf(IOException.class)
                .hasMessage("Accepted rows are in format 3, this version reads 1 to 2: "
                        + "run the version that wrote them or a newer one");
    }

    @Test
    void onlyFilesWithRowsOfJointAccountsUseTheNewerFormat() throws IOException {
        RowBatch alone = batch(FIRST.getOrigin(), row(1, "A1", "x"));
        RowBatch first = batch(FIRST.getOrigin(), JointRow.first(row(1, "A1", "x"), 2));
        RowBatch further = batch(FIRST.getOrigin(), JointRow.copy(row(1, "A1", "x")));

        assertThat(format(AcceptedFile.write(rows(alone)))).isEqualTo(1);
        assertThat(format(AcceptedFile.write(rows(first)))).isEqualTo(2);
        assertThat(format(AcceptedFile.write(rows(further)))).isEqualTo(2);
        assertThat(AcceptedFile.read(AcceptedFile.write(rows(further)))).isEqualTo(rows(further));
    }

    private static long format(byte[] file) throws IOException {
        try (DataFileReader<Object> reader =
                new DataFileReader<>(new SeekableByteArrayInput(file), new GenericDatumReader<>())) {
            return reader.getMetaLong(AcceptedFile.FORMAT_KEY);
        }
    }

    @Test
    void detectsTruncationAtAnyLength() {
        byte[] whole = AcceptedFile.write(rows(FIRST, SECOND));

        for (int length = 0; length < whole.length - 16; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> AcceptedFile.read(cut)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void detectsChangedBytes() {
        byte[] changed = AcceptedFile.write(rows(FIRST, SECOND));
        changed[changed.length - 30]++;

        assertThatThrownBy(() -> AcceptedFile.read(changed)).isInstanceOf(IOException.class);
    }

    @Test
    void rejectsOtherRecordSchemasWithAdvice() {
        byte[] foreign = new String(AcceptedFile.write(rows(FIRST)), StandardCharsets.ISO_8859_1)
                .replace(RecordSchemas.fingerprint(RecordType.BANK_TRANSACTION), "0123456789abcdef")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> AcceptedFile.read(foreign))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Accepted rows contain BANK_TRANSACTION records of schema 0123456789abcdef");
    }

    private static byte[] fileOfFormat(long format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataFileWriter<RowBatch> writer = new DataFileWriter<>(new SpecificDatumWriter<>())) {
            writer.setMeta(AcceptedFile.FORMAT_KEY, format);
            writer.create(RowBatch.getClassSchema(), bytes);
        }
        return bytes.toByteArray();
    }
}
