package org.mesinfos.pipelines.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.parquet.RecordFileWriter;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.DateRange;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntries;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.PersonDeliveryCounts;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SchemaCatalogue;

/** Test that runs the queries of {@code docs/bundle-format.md} on a store that still contains superseded files. */
class BundleFormatPageTest {

    private static final Path PAGE = Path.of("../../docs/bundle-format.md");
    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @BeforeEach
    void publishTwice() throws IOException {
        publish("12.50");
        publish("12.50", "-2.00");
    }

    @Test
    void queriesOfThePageReturnTheDocumentedResults() throws IOException, SQLException {
        List<String> results = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String sql : queries()) {
                if (statement.execute(sql)) {
                    results.add(text(statement.getResultSet()));
                }
            }
        }
        assertThat(results).containsExactly("bank-transactions|2|2024-01-02|2024-01-31", "p-ana|10.5000");
    }

    private List<String> queries() throws IOException {
        List<String> queries = new ArrayList<>();
        for (MatchResult block : SQL.matcher(Files.readString(PAGE)).results().toList()) {
            for (String sql : block.group(1).split(";", -1)) {
                if (!sql.isBlank()) {
                    queries.add(sql.replace("'store/", "'" + folder + "/"));
                }
            }
        }
        return queries;
    }

    private static String text(ResultSet rows) throws SQLException {
        StringBuilder text = new StringBuilder();
        while (rows.next()) {
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                text.append(column == 1 ? "" : "|").append(rows.getString(column));
            }
        }
        return text.toString();
    }

    private void publish(String... amounts) throws IOException {
        String delivery = "0".repeat(64);
        try (WriteSession session = StoreFiles.plain(folder).openWriteSession("run");
                RecordFileWriter writer = new RecordFileWriter()) {
            ContentStore content = session.store().content();
            BundleFile file = content.writeBundleFile(
                    "p-ana",
                    new BundleFileContent(
                            RecordType.BANK_TRANSACTION.fileName(),
                            SchemaCatalogue.schema(RecordType.BANK_TRANSACTION),
                            writer.write(RecordType.BANK_TRANSACTION, transactions(amounts)),
                            amounts.length,
                            Optional.of(new DateRange(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 31)))));
            ContentFile accepted = content.writeAccepted("p-ana", new byte[] {(byte) amounts.length});
            PersonDeliveryCounts counts = new PersonDeliveryCounts(delivery, amounts.length, amounts.length, 0, 0);
            PersonEntry person =
                    new PersonEntry("p-ana", accepted, List.of(file), List.of(counts), List.of(), List.of());
            session.publish(session.audit(session.draft()
                    .put(content.writeShard(StoreNames.shardOf("p-ana"), List.of(person)))
                    .put(delivery(delivery, amounts.length))));
        }
    }

    private static DeliveryEntry delivery(String id, long rows) {
        FileEntry file =
                FileEntries.of(id).connector("bank/lines").rows(rows, rows).entry();
        return new DeliveryEntry(id, "bank", DeliveryMode.APPEND, 0, List.of(file));
    }

    private static List<SpecificRecord> transactions(String... amounts) {
        List<SpecificRecord> records = new ArrayList<>();
        for (String amount : amounts) {
            BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
            transaction.setOrganisation("bank");
            transaction.setPersonId("p-ana");
            transaction.setRecordId("r" + records.size());
            transaction.setAmount(new BigDecimal(amount).setScale(4));
            records.add(transaction);
        }
        return records;
    }
}
