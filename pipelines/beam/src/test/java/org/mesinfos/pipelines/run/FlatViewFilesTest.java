package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.parquet.RecordFileReader;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;
import org.mesinfos.pipelines.run.comparison.RecordDifferences;
import org.mesinfos.pipelines.run.comparison.StoreComparison;
import org.mesinfos.pipelines.run.comparison.StoreDifference;
import org.mesinfos.pipelines.run.erasure.ErasureProof;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.views.FlatView;
import org.mesinfos.views.FlatViewFiles;
import org.mesinfos.views.SpendingByMonth;

/** Files of flat views follow the records of their bundle through all changes of a store. */
@Tag("slow")
final class FlatViewFilesTest {

    private static final EnrichmentBasis WITH_VIEWS = EnrichmentBasis.DEFAULT.withViews(FlatViewFiles.PARQUET);

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void dropDeliveries() {
        inbox = TestBank.inbox(folder, 2)
                .drop(
                        "test-bank/one/entries.csv",
                        TestBank.HEADER,
                        "C1;e1;2024-01-02;-1",
                        "C1;e2;2024-01-03;-2.50",
                        "C2;e3;2024-02-04;7");
    }

    @Test
    void bundlesHaveNoViewsByDefault() throws IOException {
        inbox.run("store");

        assertThat(files("store")).noneMatch(file -> file.contains("view-"));
    }

    @Test
    void aViewIsAFileBesideTheRecordsAndMarkedAsDerived() throws IOException {
        inbox.enrichment(WITH_VIEWS).run("store");

        assertThat(spending("store", "per-1")).containsExactly("2024-01-01 spent 3.5000 received 0.0000 of 2");
        assertThat(spending("store", "per-2")).containsExactly("2024-02-01 spent 0.0000 received 7.0000 of 1");
        assertThat(Files.readString(bundle("store", "per-1").resolve("datapackage.json")))
                .containsPattern("\\{\"name\":\"view-spending-by-month\","
                        + "\"path\":\"view-spending-by-month\\.[0-9a-f]{32}\\.parquet\",.*\"rows\":1,"
                        + "\"view\":\"spending_by_month\",\"viewVersion\":3,\"derived\":true,"
                        + "\"schemaHash\":\"sha256:[0-9a-f]{64}\"\\}");
        assertThat(inbox.snapshot("store").totals().records()).isEqualTo(3);
    }

    @Test
    void runsOneAfterTheOtherGiveTheStoreOfASingleRun() throws IOException {
        inbox.enrichment(WITH_VIEWS).run("store");

        inbox.drop("test-bank/two/entries.csv", TestBank.HEADER, "C1;e4;2024-01-05;-10")
                .run("store");

        assertThat(spending("store", "per-1")).containsExactly("2024-01-01 spent 13.5000 received 0.0000 of 3");
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void switchingViewsOnOrOffGivesTheStoreOfASingleRun() throws IOException {
        inbox.run("store");
        String without = inbox.hash("store");

        inbox.enrichment(WITH_VIEWS).run("store");
        inbox.run("fresh");

        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh")).isNotEqualTo(without);
        inbox.enrichment(EnrichmentBasis.DEFAULT).run("store");
        assertThat(inbox.hash("store")).isEqualTo(without);
    }

    @Test
    void theComparisonOfSnapshotsCountsRowsOfViews() throws IOException {
        inbox.enrichment(WITH_VIEWS).run("store");
        var before = inbox.snapshot("store");
        inbox.drop("test-bank/two/entries.csv", TestBank.HEADER, "C1;e4;2024-01-05;-10", "C1;e5;2024-03-05;-1")
                .run("store");

        StoreDifference difference =
                new StoreComparison(inbox.store("store").content()).compare(before, inbox.snapshot("store"));

        assertThat(difference.records().keySet()).containsExactly("bank-transactions", "view-spending-by-month");
        RecordDifferences view = difference.records().get("view-spending-by-month");
        assertThat(view.added()).isEqualTo(1);
        assertThat(view.removed()).isZero();
        assertThat(view.changedFields()).isEqualTo(new TreeMap<>(Map.of("spent", 1L, "transactions", 1L)));
        assertThat(view.recordIds()).singleElement().asString().matches("[0-9a-f]{32}");
    }

    @Test
    void theViewsOfAReaderApplicationAreMadeOfWhatItSees() throws IOException {
        inbox.enrichment(WITH_VIEWS)
                .reader("budget")
                .reader("other")
                .consents(
                        "per-1;*;*;*;;;v1",
                        "per-1;*;bank-transactions.amount;budget;;2020-01-01;v1",
                        "per-2;*;*;budget;;;v1")
                .run("store");

        assertThat(spending("store", "per-1")).containsExactly("2024-01-01 spent 3.5000 received 0.0000 of 2");
        assertThat(spendingIn("budget", "per-1")).containsExactly("2024-01-01 spent null received null of 2");
        assertThat(spendingIn("budget", "per-2")).containsExactly("2024-02-01 spent 0.0000 received 7.0000 of 1");
        assertThat(spendingIn("other", "per-1")).containsExactly("2024-01-01 spent 3.5000 received 0.0000 of 2");
        assertThat(files("other")).noneMatch(file -> file.contains("per-2"));
    }

    @Test
    void anErasureRemovesTheViewsOfThePersonAlone() throws IOException {
        inbox.enrichment(WITH_VIEWS).run("store");

        Optional<ErasureProof> proof = TestErasure.erase(inbox, "store", "per-1");

        assertThat(proof).isPresent();
        assertThat(files("store"))
                .filteredOn(file -> file.contains("view-"))
                .singleElement()
                .asString()
                .contains("per-2");
        assertThat(inbox.hash("store")).isNotEmpty();
    }

    @Test
    void viewsAreEncryptedWithTheirBundle() throws IOException {
        inbox.enrichment(WITH_VIEWS).encryptedBundles().run("store");

        Path file = folder.resolve("store")
                .resolve(files("store").stream()
                        .filter(name -> name.contains("per-1/view-"))
                        .findFirst()
                        .orElseThrow());
        assertThat(new String(Files.readAllBytes(file), 0, 4, StandardCharsets.US_ASCII))
                .isEqualTo("PARE");
        assertThat(spending("store", "per-1")).containsExactly("2024-01-01 spent 3.5000 received 0.0000 of 2");
        assertThat(inbox.hash("store")).isNotEmpty();
    }

    private List<String> spending(String storeName, String person) throws IOException {
        Store store = inbox.store(storeName);
        PersonEntry entry = store.findPerson(store.currentSnapshot(), person).orElseThrow();
        List<String> rows = new ArrayList<>();
        for (BundleFile file : entry.files()) {
            if (file.recordType().equals(FlatView.SPENDING_BY_MONTH.fileName())) {
                rows.addAll(text(store.content().read(file.file())));
            }
        }
        return rows;
    }

    private List<String> spendingIn(String reader, String person) throws IOException {
        List<String> rows = new ArrayList<>();
        for (String file : files(reader)) {
            if (file.contains(person + "/" + FlatView.SPENDING_BY_MONTH.fileName())) {
                rows.addAll(text(Files.readAllBytes(folder.resolve(reader).resolve(file))));
            }
        }
        return rows;
    }

    private static List<String> text(byte[] parquet) throws IOException {
        List<String> rows = new ArrayList<>();
        for (SpecificRecord record : RecordFileReader.read(FlatView.SPENDING_BY_MONTH, parquet)) {
            SpendingByMonth row = (SpendingByMonth) record;
            rows.add(row.getMonth() + " spent " + row.getSpent() + " received " + row.getReceived() + " of "
                    + row.getTransactions());
        }
        return rows;
    }

    private Path bundle(String store, String person) {
        return files(store).stream()
                .filter(file -> file.endsWith(person + "/datapackage.json"))
                .map(file -> folder.resolve(store).resolve(file).getParent())
                .findFirst()
                .orElseThrow();
    }

    /** Returns the files of the bundles of a folder, as paths in it. */
    private List<String> files(String name) {
        Path root = folder.resolve(name);
        try (Stream<Path> files = Files.walk(root.resolve("bundles"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
