package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.run.TestInbox;
import org.mesinfos.pipelines.run.VersionedMapping;

/** Commands for applications that read bundles: the change feed and the flat views. */
final class ApplicationCommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void anApplicationReadsOnlyWhatChangedSinceItsLastSnapshot() throws IOException, SQLException {
        TestInbox inbox = new TestInbox(folder)
                .mapping("mine", VersionedMapping.ID, VersionedMapping.LABEL_OPTIONAL)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2")
                .drop(
                        "test-bank/first.csv",
                        VersionedMapping.HEADER,
                        "C1;m1;2024-01-02;;-12.30;EUR;CAFE",
                        "C2;m2;2024-01-03;;-99.99;EUR;OTHER");
        inbox.run("store");
        Path store = inbox.path("store");
        Terminal all = ProgramProcess.run("changes", "--store", store);
        JsonNode first = JSON.readTree(all.lines().get(0));
        inbox.drop("test-bank/second.csv", VersionedMapping.HEADER, "C2;m3;2024-02-03;;-1.00;EUR;MORE");
        inbox.run("store");

        Terminal since =
                Terminal.run("changes", "--since", first.path("snapshot").asText(), "--store", store);
        Terminal unknown = Terminal.run("changes", "--since", "0".repeat(32), "--store", store);

        assertThat(all.err()).isEmpty();
        assertThat(first.path("complete").asBoolean()).isTrue();
        assertThat(all.lines()).hasSize(3);
        assertThat(since.lines()).hasSize(2);
        assertThat(since.lines().get(0)).contains("\"complete\":false");
        assertThat(since.lines().get(1))
                .startsWith("{\"person\":\"per-2\",\"change\":\"CHANGED\",\"bundleHash\":\"sha256:")
                .endsWith("\"recordTypes\":[\"bank-transactions\"]}");
        assertThat(unknown.lines()).hasSize(3);
        assertThat(unknown.lines().get(0)).contains("\"complete\":true");
        assertThat(spent(ProgramProcess.run("sql", "--store", store, "--person", "per-2")
                        .out()))
                .isEqualTo("100.9900");
    }

    private static String spent(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            try (ResultSet sum = statement.executeQuery("SELECT sum(spent) FROM spending_by_month")) {
                sum.next();
                return sum.getString(1);
            }
        }
    }

    @Test
    void refusesAnIdThatIsNone() throws IOException {
        Path store = Files.createDirectories(folder.resolve("store"));
        Files.writeString(store.resolve("CURRENT"), "{\"format\":2,\"snapshot\":\"empty\",\"previous\":\"empty\"}\n");

        assertThat(Terminal.run("changes", "--since", "yesterday", "--store", store)
                        .err())
                .contains("Not the id of a snapshot.");
        assertThat(Terminal.run("sql", "--person", "'; drop", "--store", store).err())
                .contains("Not a person id.");
    }
}
