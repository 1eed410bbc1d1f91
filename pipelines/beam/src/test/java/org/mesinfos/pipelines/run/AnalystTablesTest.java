package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.identity.KeyPurpose;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.catalog.StoreNames;

/** Tables have the records of all bundles, and follow them. */
final class AnalystTablesTest {

    private static final String HEADER = "account;id;booked;amount";

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void dropDeliveries() {
        inbox = new TestInbox(folder)
                .mapping("mine", "test-bank/entries", TestBank.ENTRIES.replace("kind: account", "kind: customer"))
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2", "per-3;test-bank;C3")
                .tables("tables")
                .drop(
                        "test-bank/one/entries.csv",
                        HEADER,
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

        inbox.drop("test-bank/two/entries.csv", HEADER, "C1;e5;2024-01-06;50").run("store");

        assertThat(rows()).hasSize(5).contains("per-1 e5 2024-01-06 50.0000");
        assertThat(identity("per-2")).isEqualTo(unchanged);
        assertThat(identity("per-1")).isNotEqualTo(changed);

        byte[] table = Files.readAllBytes(file("per-1"));

        erase("per-1");

        assertThat(rows()).containsExactly("per-2 e3 2024-01-04 30.1234", "per-3 e4 2024-01-05 40.0000");
        assertThat(file("per-1")).doesNotExist();
        assertThat(identity("per-2")).isEqualTo(unchanged);
        assertThat(found("per-1")).isEmpty();

        Files.write(file("per-1"), table);

        assertThat(found("per-1"))
                .containsExactly("rows of a table: bank-transactions/" + StoreNames.shardOf("per-1") + ".parquet");
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

    @Test
    void tablesAreOutsideTheInboxAndTheStore() {
        String inside = folder.resolve("inbox/shop/tables").toString();

        assertThatThrownBy(() -> LocationCheck.checkTables(inside, Optional.of(folder + "/inbox"), folder + "/store"))
                .isInstanceOf(MisplacedStoreException.class)
                .hasMessageContaining("are in the inbox");
        assertThatThrownBy(() -> LocationCheck.checkTables(folder + "/store/a", Optional.empty(), folder + "/store"))
                .isInstanceOf(MisplacedStoreException.class)
                .hasMessageContaining("are in the store");
        LocationCheck.checkTables(folder + "/store-tables", Optional.of(folder + "/inbox"), folder + "/store");
    }

    private void erase(String person) throws IOException {
        new PersonErasure(
                        inbox.store("store"),
                        Optional.of(key()),
                        KeyFolder.of(folder.resolve("store").toString(), Optional.empty()),
                        ConnectorRegistry.load(folder.resolve("mine")),
                        inbox.settings())
                .erase(person, "asked for it", LocalDate.of(2026, 11, 27), "erase-1");
    }

    private Path file(String person) {
        return folder.resolve("tables/bank-transactions/" + StoreNames.shardOf(person) + ".parquet");
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
