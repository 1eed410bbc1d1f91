package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.samples.Population;
import org.mesinfos.samples.Sample;

/** Bundles are read by DuckDB, an independent Parquet reader. */
final class DuckDbReadsBundlesTest {

    private static final Sample SAMPLE = Population.of(7, 20, 2).deliver();

    @TempDir
    private static Path folder;

    private static Path store;

    @BeforeAll
    static void runOnce() throws IOException {
        SampleInbox sampleInbox = new SampleInbox(folder, SAMPLE);
        store = folder.resolve("store");
        sampleInbox.run(sampleInbox.inbox("inbox", SampleInbox.drops(SAMPLE)), store);
    }

    @Test
    void columnsHaveTheDocumentedTypes() throws SQLException {
        Map<String, String> transactions = types("bank-transactions");
        Map<String, String> communications = types("communications");
        Map<String, String> receipts = types("receipts");

        assertThat(transactions)
                .containsEntry("amount", "DECIMAL(19,4)")
                .containsEntry("booking_date", "DATE")
                .containsEntry("label", "VARCHAR")
                .containsEntry("subject_kind", "VARCHAR")
                .containsEntry("additional", "MAP(VARCHAR, VARCHAR)");
        assertThat(transactions.get("sightings")).startsWith("STRUCT(").endsWith("[]");
        assertThat(communications).containsEntry("instant", "TIMESTAMP WITH TIME ZONE");
        assertThat(receipts.get("lines")).startsWith("STRUCT(").endsWith("[]");
    }

    @Test
    void readsEveryTransactionWithItsAmount() throws SQLException {
        List<String> expected = new ArrayList<>();
        for (Map.Entry<String, List<String>> person : SAMPLE.truth().entrySet()) {
            for (String line : person.getValue()) {
                if (line.startsWith("{\"record\":\"BankTransaction\"")) {
                    expected.add(person.getKey() + " " + field(line, "amount") + " " + field(line, "booking_date"));
                }
            }
        }

        List<String> found =
                query("SELECT person_id || ' ' || CAST(amount AS DECIMAL(19,2)) || ' ' || booking_date FROM "
                        + files("bank-transactions"));

        assertThat(found).hasSizeGreaterThan(100).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void bundleContainsOnePersonOnly() throws SQLException {
        assertThat(query("SELECT DISTINCT filename FROM read_parquet('" + store
                        + "/bundles/*/*/*.parquet', filename = true, union_by_name = true)"
                        + " WHERE NOT contains(filename, '/' || person_id || '/')"))
                .isEmpty();
    }

    private static String field(String line, String name) {
        int start = line.indexOf("\"" + name + "\":\"") + name.length() + 4;
        return line.substring(start, line.indexOf('"', start));
    }

    private static String files(String type) {
        return "read_parquet('" + store + "/bundles/*/*/" + type + ".*.parquet')";
    }

    private static Map<String, String> types(String type) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery("DESCRIBE SELECT * FROM " + files(type))) {
            while (columns.next()) {
                types.put(columns.getString("column_name"), columns.getString("column_type"));
            }
        }
        return types;
    }

    private static List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
