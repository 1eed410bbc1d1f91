package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.hadoop.HadoopTables;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.parquet.ParquetSchemaUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesinfos.parquet.RecordTableWriter;
import org.mesinfos.pipelines.identity.KeyPurpose;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.records.RecordType;

/** Tables have the records of all bundles, and follow them. */
final class AnalystTablesTest {

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void dropDeliveries() {
        inbox = TestBank.inbox(folder, 3)
                .tables("tables")
                .drop(
                        "test-bank/one/entries.csv",
                        TestBank.HEADER,
                        "C2;e3;2024-01-04;30.1234",
                        "C1;e2;2024-01-03;-20",
                        "C1;e1;2024-01-02;10",
                        "C3;e4;2024-01-05;40");
    }

    @Test
    void tablesFollowTheBundles() throws Exception {
        inbox.run("store");

        assertThat(rows())
                .containsExactly(
                        "per-1 e1 2024-01-02 10.0000",
                        "per-1 e2 2024-01-03 -20.0000",
                        "per-2 e3 2024-01-04 30.1234",
                        "per-3 e4 2024-01-05 40.0000");
        Object unchanged = identity("per-2");
        Object changed = identity("per-1");

        inbox.drop("test-bank/two/entries.csv", TestBank.HEADER, "C1;e5;2024-01-06;50")
                .run("store");

        assertThat(rows()).hasSize(5).contains("per-1 e5 2024-01-06 50.0000");
        assertThat(identity("per-2")).isEqualTo(unchanged);
        assertThat(identity("per-1")).isNotEqualTo(changed);

        Path file = file("per-1");
        byte[] table = Files.readAllBytes(file);

        erase("per-1");

        assertThat(rows()).containsExactly("per-2 e3 2024-01-04 30.1234", "per-3 e4 2024-01-05 40.0000");
        assertThat(file).doesNotExist();
        assertThat(identity("per-2")).isEqualTo(unchanged);
        assertThat(found("per-1")).isEmpty();

        Files.write(file, table);

        assertThat(found("per-1")).containsExactly("rows of a table: bank-transactions/" + file.getFileName());
    }

    @Test
    void icebergReadsTheCurrentFilesAlone() throws Exception {
        inbox.run("store");

        assertThat(icebergRows())
                .containsExactly(
                        "per-1 e1 2024-01-02 10.0000",
                        "per-1 e2 2024-01-03 -20.0000",
                        "per-2 e3 2024-01-04 30.1234",
                        "per-3 e4 2024-01-05 40.0000");
        List<String> metadata = new ArrayList<>(metadata());
        assertThat(metadata).hasSize(4).contains("v1.metadata.json", "version-hint.text");

        inbox.drop("test-bank/two/entries.csv", TestBank.HEADER, "C1;e5;2024-01-06;50")
                .run("store");

        assertThat(icebergRows()).hasSize(5).contains("per-1 e5 2024-01-06 50.0000");
        assertThat(metadata()).hasSize(4).contains("v2.metadata.json");

        erase("per-1");

        assertThat(icebergRows()).containsExactly("per-2 e3 2024-01-04 30.1234", "per-3 e4 2024-01-05 40.0000");
        assertThat(metadata()).hasSize(4).contains("v3.metadata.json");
        metadata.remove("version-hint.text");
        assertThat(metadata()).doesNotContainAnyElementsOf(metadata);
    }

    @ParameterizedTest
    @EnumSource(RecordType.class)
    void columnsHaveTheIdsOfIceberg(RecordType type) {
        Schema columns = ParquetSchemaUtil.convert(RecordTableWriter.schema(type));

        assertThat(columns.sameSchema(TableMetadata.newTableMetadata(
                                columns, PartitionSpec.unpartitioned(), "file:///tables", Map.of())
                        .schema()))
                .isTrue();
    }

    @Test
    void unchangedTablesKeepTheirMetadata() throws Exception {
        inbox.run("store");
        List<String> metadata = metadata();

        inbox.drop("test-bank/two/entries.csv", TestBank.HEADER, "C1;e9;2024-02-30;50")
                .run("store");

        assertThat(metadata()).isEqualTo(metadata);
    }

    @Test
    void lostDataFilesAndTheNumberOfTheMetadataAreWrittenAgain() throws Exception {
        inbox.run("store");
        Path file = file("per-1");
        byte[] before = Files.readAllBytes(file);
        Files.delete(file);
        Files.writeString(folder.resolve("tables/bank-transactions/metadata/version-hint.text"), "damaged");

        inbox.drop("test-bank/two/entries.csv", TestBank.HEADER, "C1;e9;2024-02-30;50")
                .run("store");

        assertThat(file).hasBinaryContent(before);
        assertThat(icebergRows()).hasSize(4);
    }

    @Test
    void filesOfAnEarlierVersionAreReplaced() throws Exception {
        inbox.run("store");
        Path file = file("per-1");
        String shard = StoreNames.shardOf("per-1");
        Files.move(file, file.resolveSibling(shard + ".parquet"));
        Files.writeString(folder.resolve("tables/basis/" + shard + ".json"), "{\"bank-transactions\":\"5d0c\"}");

        inbox.drop("test-bank/two/entries.csv", TestBank.HEADER, "C2;e5;2024-01-06;50")
                .run("store");

        assertThat(rows()).hasSize(5);
        assertThat(file("per-1")).isEqualTo(file);
    }

    /** Returns the names of the files of metadata, sorted. */
    private List<String> metadata() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("tables/bank-transactions/metadata"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".crc"))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the rows of the table of transactions as Iceberg reads them, in the order of people and references. */
    private List<String> icebergRows() throws IOException {
        Table table = new HadoopTables(new Configuration())
                .load(folder.resolve("tables/bank-transactions").toString());
        List<String> rows = new ArrayList<>();
        try (CloseableIterable<Record> records = IcebergGenerics.read(table).build()) {
            for (Record row : records) {
                rows.add(row.getField("person_id") + " " + row.getField("bank_reference") + " "
                        + row.getField("booking_date") + " " + row.getField("amount"));
            }
        }
        rows.sort(null);
        return rows;
    }

    /** Returns the places in which a search finds an erased person. */
    private List<String> found(String person) throws IOException {
        return ErasureSearch.search(
                        inbox.store("store"),
                        key().derive(KeyPurpose.SUPPRESSION),
                        person,
                        Map.of(),
                        inbox.settings().tables())
                .orElseThrow()
                .found();
    }

    private PersonKey key() throws IOException {
        return PersonKey.parse(Files.readString(folder.resolve("person.key")));
    }

    @Test
    void rowsWithoutConsentAreInNoTable() throws Exception {
        inbox.consents("per-2;*;*;*;;;v1", "per-3;*;*;*;;2020-01-01;v1").run("store");

        assertThat(rows()).containsExactly("per-2 e3 2024-01-04 30.1234");
    }

    private void erase(String person) throws IOException {
        TestErasure.erase(inbox, "store", inbox.store("store"), inbox.settings(), "erase-1", person);
    }

    private Path file(String person) throws IOException {
        String shard = StoreNames.shardOf(person);
        try (Stream<Path> files = Files.list(folder.resolve("tables/bank-transactions"))) {
            List<Path> ofShard = files.filter(
                            file -> file.getFileName().toString().startsWith(shard))
                    .toList();
            assertThat(ofShard).hasSize(1);
            return ofShard.get(0);
        }
    }

    /** Returns a value that differs if the file was written again. */
    private Object identity(String person) throws IOException {
        return Files.readAttributes(file(person), BasicFileAttributes.class).fileKey();
    }

    /** Returns the rows of the table of transactions in the order of its files and rows. */
    private List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                ResultSet result =
                        statement.executeQuery("SELECT concat_ws(' ', person_id, bank_reference, booking_date, amount)"
                                + " FROM read_parquet('" + folder + "/tables/bank-transactions/*.parquet')"
                                + " ORDER BY person_id, bank_reference")) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
