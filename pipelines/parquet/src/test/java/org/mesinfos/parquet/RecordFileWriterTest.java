package org.mesinfos.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Communication;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.PostalAddress;
import org.mesinfos.records.Receipt;
import org.mesinfos.records.ReceiptLine;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.Sighting;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.records.TransactionStatus;
import org.mesinfos.records.TrustedClasses;

class RecordFileWriterTest {

    static {
        TrustedClasses.declare();
    }

    @TempDir
    Path folder;

    private Connection duckdb;

    @BeforeEach
    void openDatabase() throws SQLException {
        duckdb = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = duckdb.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
        }
    }

    @AfterEach
    void closeDatabase() throws SQLException {
        duckdb.close();
    }

    @Test
    void columnsHaveStandardTypes() throws Exception {
        BankTransaction transaction = transaction(1);
        transaction.setEntryPosition(3);
        Map<String, String> types = types(RecordType.BANK_TRANSACTION, transaction);
        Map<String, String> communication = types(
                RecordType.COMMUNICATION,
                Communication.newBuilder()
                        .setOrganisation("telecom")
                        .setLocalTime(LocalDateTime.of(2024, 1, 5, 10, 0))
                        .setLatitude(45.1)
                        .setDurationSeconds(12L)
                        .build());

        assertThat(types)
                .containsEntry("record_id", "VARCHAR")
                .containsEntry("subject_kind", "VARCHAR")
                .containsEntry("status", "VARCHAR")
                .containsEntry("amount", "DECIMAL(19,4)")
                .containsEntry("booking_date", "DATE")
                .containsEntry("booking_instant", "TIMESTAMP WITH TIME ZONE")
                .containsEntry("reversal", "BOOLEAN")
                .containsEntry("entry_position", "INTEGER")
                .containsEntry("additional", "MAP(VARCHAR, VARCHAR)")
                .containsEntry(
                        "sightings",
                        "STRUCT(delivery VARCHAR, file_sha256 VARCHAR, page INTEGER, line BIGINT, path VARCHAR, "
                                + "connector VARCHAR, connector_version INTEGER)[]")
                .containsEntry(
                        "derived",
                        "STRUCT(\"name\" VARCHAR, \"value\" VARCHAR, \"source\" VARCHAR, confidence DOUBLE)[]");
        assertThat(communication)
                .containsEntry("local_time", "TIMESTAMP")
                .containsEntry("latitude", "DOUBLE")
                .containsEntry("duration_seconds", "BIGINT");
    }

    @Test
    void fileHasCoreColumnsAndColumnsWithValuesOnly() throws Exception {
        BankTransaction transaction = BankTransaction.newBuilder()
                .setOrganisation("b")
                .setCounterpartyAddress(
                        PostalAddress.newBuilder().setCity("Lyon").build())
                .build();

        assertThat(rows("path_in_schema", "parquet_metadata('" + file(RecordType.BANK_TRANSACTION, transaction) + "')"))
                .containsExactly(
                        "record_id",
                        "person_id",
                        "organisation",
                        "subject",
                        "subject_kind",
                        "sightings, list, element, delivery",
                        "sightings, list, element, file_sha256",
                        "sightings, list, element, line",
                        "sightings, list, element, connector",
                        "additional, key_value, key",
                        "additional, key_value, value",
                        "derived, list, element, name",
                        "derived, list, element, value",
                        "derived, list, element, source",
                        "derived, list, element, confidence",
                        "account_number",
                        "booking_date",
                        "amount",
                        "currency",
                        "label",
                        "counterparty_address, city");
    }

    @Test
    void presentGroupWithoutValuesDiffersFromNull() throws Exception {
        BankTransaction withEmptyAddress = BankTransaction.newBuilder()
                .setOrganisation("b")
                .setCounterpartyAddress(PostalAddress.newBuilder().build())
                .build();
        BankTransaction withoutAddress =
                BankTransaction.newBuilder().setOrganisation("b").build();

        assertThat(RecordFileReader.read(
                        RecordType.BANK_TRANSACTION,
                        write(RecordType.BANK_TRANSACTION, withEmptyAddress, withoutAddress)))
                .containsExactly(withEmptyAddress, withoutAddress);
    }

    @Test
    void allRowGroupsHaveColumnsThatOnlyTheLastOneFills() throws Exception {
        List<SpecificRecord> many = new ArrayList<>(IntStream.range(0, 1000)
                .<SpecificRecord>mapToObj(RecordFileWriterTest::transaction)
                .toList());
        ((BankTransaction) many.get(999)).setNote("last");
        byte[] parquet;
        try (RecordFileWriter writer = new RecordFileWriter(16 * 1024)) {
            parquet = writer.write(RecordType.BANK_TRANSACTION, many);

            assertThat(writer.write(RecordType.BANK_TRANSACTION, List.of(transaction(1))))
                    .isEqualTo(write(RecordType.BANK_TRANSACTION, transaction(1)));
        }
        Path file = Files.write(folder.resolve("groups.parquet"), parquet);

        assertThat(RecordFileReader.read(RecordType.BANK_TRANSACTION, parquet)).hasSize(1000);
        assertThat(rows("count(note), max(note), count(DISTINCT record_id)", file))
                .containsExactly("1|last|1000");
        assertThat(rows("count(DISTINCT row_group_id) > 1", "parquet_metadata('" + file + "')"))
                .containsExactly("true");
    }

    @Test
    void readsFilesWithDifferentColumnsByName() throws Exception {
        BankTransaction first = transaction(1);
        first.setNote("n");
        BankTransaction second = transaction(2);
        second.setCounterpartyAddress(PostalAddress.newBuilder().setCity("Lyon").build());
        BankTransaction third = transaction(3);
        third.setCounterpartyAddress(
                PostalAddress.newBuilder().setPostcode("69001").build());
        List<Path> files = new ArrayList<>();
        for (BankTransaction record : List.of(first, second, third)) {
            files.add(Files.write(
                    folder.resolve(record.getRecordId() + ".parquet"), write(RecordType.BANK_TRANSACTION, record)));
        }

        assertThat(rows(
                        "record_id, note, counterparty_address.city, counterparty_address.postcode, sightings[1].line",
                        "read_parquet("
                                + files.stream().map(file -> "'" + file + "'").toList()
                                + ", union_by_name = true) ORDER BY record_id"))
                .containsExactly("id1|n|null|null|7", "id2|null|Lyon|null|7", "id3|null|null|69001|7");
    }

    @Test
    void readsBackValues() throws Exception {
        BankTransaction empty =
                BankTransaction.newBuilder().setOrganisation("b").build();

        assertThat(rows(
                        "record_id, subject_kind, amount, booking_date, booking_instant, reversal, status, "
                                + "additional['b'], sightings[1].line, sightings[2].page, derived[1].confidence",
                        RecordType.BANK_TRANSACTION,
                        transaction(1),
                        empty))
                .containsExactly(
                        "id1|ACCOUNT|-12.3000|2024-01-05|2024-01-05T17:22:10.123456Z|true|BOOKED|2|7|3|1.0",
                        "null|null|null|null|null|null|null|null|null|null|null");
    }

    @Test
    void readsBackLargestAndSmallestDecimals() throws Exception {
        List<SpecificRecord> extremes = new ArrayList<>();
        for (String amount :
                List.of("999999999999999.9999", "-999999999999999.9999", "0", "0.0001", "-0.0001", "1E+2")) {
            extremes.add(BankTransaction.newBuilder()
                    .setOrganisation("b")
                    .setAmount(new BigDecimal(amount))
                    .build());
        }

        assertThat(rows("amount", RecordType.BANK_TRANSACTION, extremes.toArray(SpecificRecord[]::new)))
                .containsExactly(
                        "999999999999999.9999", "-999999999999999.9999", "0.0000", "0.0001", "-0.0001", "100.0000");
    }

    @Test
    void readsBackLocalTimesAndNestedLines() throws Exception {
        Receipt receipt = Receipt.newBuilder()
                .setOrganisation("m")
                .setLocalTime(LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000))
                .setLines(List.of(
                        ReceiptLine.newBuilder()
                                .setLabel("PÂTES")
                                .setQuantity(new BigDecimal("2"))
                                .build(),
                        ReceiptLine.newBuilder().build()))
                .build();

        assertThat(rows("local_time, len(lines), lines[1].label, lines[2].label", RecordType.RECEIPT, receipt))
                .containsExactly("1969-12-31 23:59:59.999999|2|PÂTES|null");
    }

    @Test
    void bytesDoNotDependOnMapOrder() {
        BankTransaction forward = transaction(1);
        BankTransaction backward = transaction(1);
        backward.setAdditional(new LinkedHashMap<>());
        List<String> keys = new ArrayList<>(forward.getAdditional().keySet());
        Collections.reverse(keys);
        keys.forEach(
                key -> backward.getAdditional().put(key, forward.getAdditional().get(key)));

        assertThat(write(RecordType.BANK_TRANSACTION, backward)).isEqualTo(write(RecordType.BANK_TRANSACTION, forward));
    }

    @Test
    void bytesDoNotDependOnThreadOrRepetition() {
        List<SpecificRecord> many = IntStream.range(0, 3000)
                .<SpecificRecord>mapToObj(RecordFileWriterTest::transaction)
                .toList();
        byte[] expected = write(RecordType.BANK_TRANSACTION, many.toArray(SpecificRecord[]::new));
        ThreadLocal<RecordFileWriter> writers = ThreadLocal.withInitial(RecordFileWriter::new);

        assertThat(IntStream.range(0, 12)
                        .parallel()
                        .mapToObj(i -> writers.get().write(RecordType.BANK_TRANSACTION, many))
                        .toList())
                .allSatisfy(bytes -> assertThat(bytes).isEqualTo(expected));
    }

    @Test
    void failedWriteDoesNotAffectNextFile() {
        BankTransaction unsuitable = transaction(2);
        unsuitable.setAmount(new BigDecimal("1e40"));
        try (RecordFileWriter writer = new RecordFileWriter()) {
            assertThatThrownBy(() -> writer.write(RecordType.BANK_TRANSACTION, List.of(transaction(1), unsuitable)))
                    .isInstanceOf(ArithmeticException.class);

            assertThat(writer.write(RecordType.BANK_TRANSACTION, List.of(transaction(1))))
                    .isEqualTo(write(RecordType.BANK_TRANSACTION, transaction(1)));
        }
    }

    @ParameterizedTest
    @EnumSource(RecordType.class)
    void writesAndReadsEveryRecordType(RecordType type) throws Exception {
        SpecificRecord record = type.newRecord();
        Envelope.setOrganisation(record, "o");

        assertThat(rows("organisation", type, record)).containsExactly("o");
    }

    @Test
    void readsBackFilesWithManyPagesAndRowGroups() throws Exception {
        String label = "é".repeat(1000);
        SpecificRecord[] many = IntStream.range(0, 5_000)
                .mapToObj(number -> {
                    BankTransaction record = transaction(number);
                    record.setReversal(number % 3 == 0);
                    record.setLabel(number % 2 == 0 ? label + number : null);
                    return record;
                })
                .toArray(SpecificRecord[]::new);
        Path file = folder.resolve("large.parquet");
        try (RecordFileWriter writer = new RecordFileWriter(512 * 1024)) {
            Files.write(file, writer.write(RecordType.BANK_TRANSACTION, List.of(many)));
        }

        assertThat(rows(
                        "count(*), count(label), sum(cast(replace(label, 'é', '') as bigint)), count_if(reversal), "
                                + "sum(len(sightings)), sum(amount), min(booking_date), max(booking_instant)",
                        file))
                .containsExactly("5000|2500|6247500|1667|10000|12431000.0000|2024-01-05|2024-01-05T17:22:10.123456Z");
        assertThat(rows("count(DISTINCT row_group_id) > 1", "parquet_metadata('" + file + "')"))
                .containsExactly("true");
    }

    @Test
    void writesFileWithoutRecords() throws Exception {
        assertThat(rows("count(*)", RecordType.SCORE)).containsExactly("0");
    }

    private static BankTransaction transaction(int number) {
        BankTransaction record = BankTransaction.newBuilder()
                .setOrganisation("banque")
                .setRecordId("id" + number)
                .setAmount(new BigDecimal("-12.3").add(BigDecimal.valueOf(number - 1L)))
                .setBookingDate(LocalDate.of(2024, 1, 5))
                .setBookingInstant(Instant.parse("2024-01-05T17:22:10.123456Z"))
                .setReversal(true)
                .setStatus(TransactionStatus.BOOKED)
                .setAdditional(new LinkedHashMap<>(Map.of("a", "1", "b", "2", "c", "3", "d", "4")))
                .setSightings(List.of(
                        new Sighting("d1", "f1", null, 7L, null, "banque/operations", 1, null),
                        new Sighting("d2", "f2", 3, null, "/a", "banque/releve", 2, null)))
                .setDerived(List.of(new Derivation("iban.valid", "true", "ISO 13616", 1.0)))
                .build();
        Envelope.setSubject(record, SubjectKind.ACCOUNT, "FR76");
        return record;
    }

    private static byte[] write(RecordType type, SpecificRecord... records) {
        try (RecordFileWriter writer = new RecordFileWriter()) {
            return writer.write(type, List.of(records));
        }
    }

    private Path file(RecordType type, SpecificRecord... records) throws IOException {
        return Files.write(folder.resolve(type.fileName() + ".parquet"), write(type, records));
    }

    private Map<String, String> types(RecordType type, SpecificRecord... records) throws Exception {
        Map<String, String> types = new LinkedHashMap<>();
        String describe = "DESCRIBE SELECT * FROM '" + file(type, records) + "'";
        try (Statement statement = duckdb.createStatement();
                ResultSet columns = statement.executeQuery(describe)) {
            while (columns.next()) {
                types.put(columns.getString("column_name"), columns.getString("column_type"));
            }
        }
        return types;
    }

    /** Returns each row as DuckDB prints its columns, joined by bars. */
    private List<String> rows(String columns, RecordType type, SpecificRecord... records) throws Exception {
        return rows(columns, file(type, records));
    }

    private List<String> rows(String columns, Path file) throws SQLException {
        return rows(columns, "'" + file + "'");
    }

    private List<String> rows(String columns, String table) throws SQLException {
        String query = "SELECT " + columns + " FROM " + table;
        List<String> rows = new ArrayList<>();
        try (Statement statement = duckdb.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    values.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }
}
