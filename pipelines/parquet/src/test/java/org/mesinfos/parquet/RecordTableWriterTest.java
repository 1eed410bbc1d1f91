package org.mesinfos.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.TrustedClasses;

/** Tables of the records of many people, read by DuckDB. */
final class RecordTableWriterTest {

    static {
        TrustedClasses.declare();
    }

    @TempDir
    private Path folder;

    @Test
    void filesWithDifferentValuesHaveTheSameColumns() throws Exception {
        BankTransaction labelled = transaction("per-1", 1);
        labelled.setLabel("CB BOULANGERIE");
        write("a.parquet", labelled, transaction("per-1", 2), transaction("per-2", 3));
        write("b.parquet", transaction("per-3", 4));

        // Without union_by_name, so the columns of the first file are those of the table.
        assertThat(query("SELECT concat_ws(' ', person_id, amount, booking_date, coalesce(label, '-'))"
                        + " FROM read_parquet('" + folder + "/*.parquet')"))
                .containsExactly(
                        "per-1 1.5000 2024-01-02 CB BOULANGERIE",
                        "per-1 2.5000 2024-01-03 -",
                        "per-2 3.5000 2024-01-04 -",
                        "per-3 4.5000 2024-01-05 -");
        assertThat(query("SELECT count(DISTINCT name) || ' ' || count(*) FROM parquet_schema('" + folder
                        + "/b.parquet')"))
                .isEqualTo(query("SELECT count(DISTINCT name) || ' ' || count(*) FROM parquet_schema('" + folder
                        + "/a.parquet')"));
    }

    @Test
    void rowGroupsStateTheirFirstAndLastPerson() throws Exception {
        List<BankTransaction> records = new ArrayList<>();
        for (int row = 0; row < 300; row++) {
            records.add(transaction("per-" + (100 + row / 3), row % 20));
        }

        write("table.parquet", records.toArray(BankTransaction[]::new));

        assertThat(query("SELECT concat_ws(' ', row_group_id, stats_min_value, stats_max_value) FROM parquet_metadata('"
                        + folder + "/table.parquet') WHERE path_in_schema = 'person_id' ORDER BY row_group_id"))
                .containsExactly("0 per-100 per-142", "1 per-142 per-185", "2 per-185 per-199");
        assertThat(query("SELECT count(*) FROM '" + folder + "/table.parquet' WHERE person_id = 'per-142'"))
                .containsExactly("3");
    }

    @Test
    void refusesPeopleThatAreNotSorted() {
        try (RecordTableWriter writer = new RecordTableWriter(RecordType.BANK_TRANSACTION)) {
            writer.add(transaction("per-2", 1));

            assertThatThrownBy(() -> writer.add(transaction("per-1", 2))).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> writer.add(new BankTransaction())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void write(String file, BankTransaction... records) throws Exception {
        try (RecordTableWriter writer = new RecordTableWriter(RecordType.BANK_TRANSACTION, 1)) {
            for (BankTransaction record : records) {
                writer.add(record);
            }
            Files.write(folder.resolve(file), writer.toParquet());
        }
    }

    private List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private static BankTransaction transaction(String person, int number) {
        BankTransaction transaction = BankTransaction.newBuilder()
                .setOrganisation("bank")
                .setPersonId(person)
                .setRecordId("rec-" + number)
                .setBookingDate(LocalDate.of(2024, 1, 1).plusDays(number))
                .setAmount(new BigDecimal(number + ".5000"))
                .build();
        return transaction;
    }
}
