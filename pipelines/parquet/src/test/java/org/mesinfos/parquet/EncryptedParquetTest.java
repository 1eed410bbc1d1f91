package org.mesinfos.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.crypto.FileDecryptionProperties;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;

/** Encrypted files are read by DuckDB and parquet-java, and decryption restores the bytes of the writer. */
final class EncryptedParquetTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private static byte[] file(PageSplit split, int rows) {
        List<SpecificRecord> records = IntStream.range(0, rows)
                .mapToObj(number -> (SpecificRecord) BankTransaction.newBuilder()
                        .setOrganisation("banque")
                        .setRecordId("id" + number)
                        .setBookingDate(LocalDate.of(2024, 1, 1).plusDays(number % 300))
                        .setLabel("CANARY " + number * 7919L)
                        .setAdditional(Map.of())
                        .setSightings(List.of())
                        .setDerived(List.of())
                        .build())
                .toList();
        try (RecordFileWriter writer = new RecordFileWriter(512 * 1024, split)) {
            return writer.write(RecordType.BANK_TRANSACTION, records);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 200, 60_000})
    void restoresTheBytesOfTheWriter(int rows) throws IOException {
        for (PageSplit split : PageSplit.values()) {
            byte[] plain = file(split, rows);

            byte[] encrypted = EncryptedParquet.encrypt(plain, KEY);

            assertThat(EncryptedParquet.decrypt(encrypted, KEY)).isEqualTo(plain);
            assertThat(EncryptedParquet.isEncrypted(encrypted)).isTrue();
            assertThat(EncryptedParquet.isEncrypted(plain)).isFalse();
            assertThat(new String(encrypted, StandardCharsets.ISO_8859_1))
                    .startsWith("PARE")
                    .endsWith("PARE")
                    .doesNotContain("CANARY")
                    .doesNotContain("label");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200, 60_000})
    void isReadByDuckDbWithTheKey(int rows) throws Exception {
        Path file = folder.resolve("encrypted.parquet");
        Files.write(file, EncryptedParquet.encrypt(file(PageSplit.NONE, rows), KEY));

        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            statement.execute(
                    "PRAGMA add_parquet_key('bundle', '" + Base64.getEncoder().encodeToString(KEY) + "')");
            try (ResultSet result = statement.executeQuery(
                    "SELECT count(*), count(DISTINCT label), min(booking_date) FROM read_parquet('" + file
                            + "', encryption_config = {footer_key: 'bundle'})")) {
                result.next();
                assertThat(result.getLong(1)).isEqualTo(rows);
                assertThat(result.getLong(2)).isEqualTo(rows);
                assertThat(result.getString(3)).isEqualTo("2024-01-01");
            }
            assertThatThrownBy(() -> statement.executeQuery("SELECT count(*) FROM '" + file + "'"))
                    .hasMessageContaining("encrypted");
        }
    }

    @Test
    void isReadByParquetJavaWithTheKey() throws IOException {
        Path file = folder.resolve("encrypted.parquet");
        for (PageSplit split : PageSplit.values()) {
            Files.write(file, EncryptedParquet.encrypt(file(split, 60_000), KEY));

            long rows = 0;
            try (ParquetReader<GenericRecord> reader = AvroParquetReader.<GenericRecord>builder(
                            new LocalInputFile(file), new PlainParquetConfiguration())
                    .withDecryption(FileDecryptionProperties.builder()
                            .withFooterKey(KEY)
                            .build())
                    .build()) {
                for (GenericRecord read = reader.read(); read != null; read = reader.read()) {
                    assertThat(String.valueOf(read.get("label"))).isEqualTo("CANARY " + rows * 7919L);
                    rows++;
                }
            }
            assertThat(rows).isEqualTo(60_000);
        }
    }

    @Test
    void detectsEveryChangedByteOfAModule() {
        byte[] encrypted = EncryptedParquet.encrypt(file(PageSplit.NONE, 3), KEY);

        for (int i = 4; i < encrypted.length - 4; i++) {
            byte[] changed = encrypted.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> EncryptedParquet.decrypt(changed, KEY))
                    .as("byte " + i)
                    .isInstanceOf(IOException.class);
        }
    }

    /** Some of these bytes may have other values with the same meaning, for example the end of a structure. */
    @Test
    void returnsNoOtherContentForAnyByteOfTheEncryptionParameters() {
        byte[] plain = file(PageSplit.NONE, 3);
        byte[] encrypted = EncryptedParquet.encrypt(plain, KEY);
        int end = encrypted.length - 8;
        int parameters =
                end - ByteBuffer.wrap(encrypted).order(ByteOrder.LITTLE_ENDIAN).getInt(end);

        int detected = 0;
        for (int i = parameters; i < parameters + 32; i++) {
            for (int value = 0; value < 256; value++) {
                byte[] changed = encrypted.clone();
                changed[i] = (byte) value;
                try {
                    assertThat(EncryptedParquet.decrypt(changed, KEY))
                            .as("byte %d of the parameters = %d", i - parameters, value)
                            .isEqualTo(plain);
                } catch (IOException expected) {
                    detected++;
                }
            }
        }
        assertThat(detected).isGreaterThan(28 * 255);
    }

    @Test
    void differsEachTimeAndNeedsTheKey() {
        byte[] plain = file(PageSplit.NONE, 3);
        byte[] encrypted = EncryptedParquet.encrypt(plain, KEY);

        assertThat(EncryptedParquet.encrypt(plain, KEY)).isNotEqualTo(encrypted);
        byte[] other = KEY.clone();
        other[0] ^= 1;
        assertThatThrownBy(() -> EncryptedParquet.decrypt(encrypted, other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another key");
    }
}
