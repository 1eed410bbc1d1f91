package org.mesinfos.pipelines.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;
import org.mesinfos.pipelines.run.TestInbox;
import org.mesinfos.records.RecordType;
import org.mesinfos.views.FlatView;
import org.mesinfos.views.FlatViewFiles;

/** The files of flat views have the rows of the views in SQL over the records beside them. */
final class FlatViewFilesTest {

    private static final Path SAMPLES = Path.of("../../sample-data");
    private static final Set<RecordType> TYPES =
            EnumSet.of(RecordType.BANK_TRANSACTION, RecordType.METER_READING, RecordType.CONTACT);

    @TempDir
    private Path folder;

    @Tag("slow")
    @Test
    void theFilesOfTheSampleHaveTheRowsOfTheSql() throws IOException, SQLException {
        TestInbox inbox = new TestInbox(folder)
                .registry(Stream.concat(
                                Files.readAllLines(SAMPLES.resolve("registry.csv")).stream()
                                        .skip(1),
                                Stream.of("per-539741;address-books;A1"))
                        .toArray(String[]::new))
                .enrichment(EnrichmentBasis.DEFAULT.withViews(FlatViewFiles.PARQUET))
                .drop("address-books/one/delivery.yaml", "customer: A1")
                .drop("address-books/one/contacts.vcf", Files.readString(SAMPLES.resolve("standard/vcard/carnet.vcf")));
        for (String organisation : List.of("banque-atlantide", "credit-boreal", "enedis")) {
            copy(SAMPLES.resolve("inbox").resolve(organisation), inbox.inbox().resolve(organisation));
        }
        inbox.run("store");

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    FlatViews.of(inbox.path("store").toString(), "*", TYPES, EnrichmentBasis.DEFAULT.zones()));
            for (FlatView view : FlatView.values()) {
                String files = "(SELECT * FROM read_parquet('" + inbox.path("store") + "/bundles/*/*/" + view.fileName()
                        + ".*.parquet'))";
                String sql = "(SELECT * FROM " + view.viewName() + ")";
                assertThat(count(statement, "SELECT * FROM " + files))
                        .as(view.viewName())
                        .isPositive();
                assertThat(count(statement, files + " EXCEPT ALL " + sql))
                        .as(view + " rows that only the files have")
                        .isZero();
                assertThat(count(statement, sql + " EXCEPT ALL " + files))
                        .as(view + " rows that only the SQL has")
                        .isZero();
                assertThat(columns(statement, files)).isEqualTo(columns(statement, sql));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    private static long count(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM (" + query + ")")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<String> columns(Statement statement, String query) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("DESCRIBE " + query)) {
            while (rows.next()) {
                columns.add(rows.getString("column_name") + " " + rows.getString("column_type"));
            }
        }
        return columns;
    }
}
