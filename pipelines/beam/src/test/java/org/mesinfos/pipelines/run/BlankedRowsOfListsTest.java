package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.KilledStore;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.RejectedTraces;

/**
 * Lists of contracts in which a row of an erased person was rejected, and is blank in the kept bytes. The references
 * that it showed remain known, also if changed rules read the file again.
 */
final class BlankedRowsOfListsTest {

    private static final String STOCK = """
            connector: test-bank/stock
            version: 1
            title: Contracts of a bank made up for tests
            format: csv
            deliveries: snapshot
            csv:
              delimiter: ";"
            record: Contract
            subject: {kind: customer, from: customer}
            key: {native: number}
            links:
              - {kind: contract, from: number}
            fields:
              number: {column: number, required: true}
              start_date: {column: start, required: true}
            """;

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void deliver() {
        inbox = new TestInbox(folder)
                .mapping("mine", "test-bank/stock", STOCK)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2", "per-3;test-bank;C3");
        list(1, "C1;K1;2024-01-02", "C2;K2;2024-01-03", "C3;K3;2024-01-04");
        list(2, "C1;K1;no date", "C2;K2;2024-01-03");
        inbox.run("store");
    }

    private void list(int sequence, String... rows) {
        inbox.drop(
                        "test-bank/list-" + sequence + "/contracts.csv",
                        Stream.concat(Stream.of("customer;number;start"), Stream.of(rows))
                                .toArray(String[]::new))
                .drop("test-bank/list-" + sequence + "/delivery.yaml", "sequence: " + sequence);
    }

    private void erase(String person) throws IOException {
        erase(person, "store", inbox.store("store"));
    }

    private void erase(String person, String store, Store opened) throws IOException {
        PersonKey key = PersonKey.parse(Files.readString(folder.resolve("person.key")));
        new PersonErasure(
                        opened,
                        Optional.of(key),
                        KeyFolder.of(folder.resolve(store).toString(), Optional.empty()),
                        ConnectorRegistry.load(folder.resolve("mine")),
                        Settings.NONE)
                .erase(List.of(person), "asked for it", LocalDate.of(2026, 11, 27), "erase-1");
    }

    private String hashOfNewStore() throws IOException {
        copy("store.keys", "fresh.keys");
        inbox.run("fresh");
        return inbox.hash("fresh");
    }

    private List<String> shown() throws IOException {
        return shown("store");
    }

    /** Returns the digests in the ledger of both lists. */
    private List<String> shown(String store) throws IOException {
        return inbox.snapshot(store).deliveries().stream()
                .flatMap(delivery -> delivery.files().stream())
                .map(FileEntry::rejectedTraces)
                .map(RejectedTraces::digests)
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start_date: {column: start, lenient: true}",
                "start_date: {column: start, required: true}\n  currency: {constant: EUR}"
            })
    void rowShowsTheSameWhateverChangedRulesWouldDoWithIt(String rules) throws IOException {
        List<String> before = shown();
        erase("per-1");

        inbox.mapping("mine", "test-bank/stock", STOCK.replace("start_date: {column: start, required: true}", rules))
                .run("store");

        assertThat(before).isNotEmpty();
        assertThat(shown()).isEqualTo(before);
        assertThat(inbox.hash("store")).isEqualTo(hashOfNewStore());
    }

    @Test
    void rowOfALaterDeliveryShowsTheSame() throws IOException {
        erase("per-1");
        list(3, "C1;K1;no date", "C3;K3;2024-01-04");
        inbox.run("store");
        List<String> before = shown();

        inbox.mapping(
                        "mine",
                        "test-bank/stock",
                        STOCK.replace(
                                "start_date: {column: start, required: true}",
                                "start_date: {column: start, lenient: true}"))
                .run("store");

        assertThat(shown()).isEqualTo(before);
        assertThat(inbox.hash("store")).isEqualTo(hashOfNewStore());
    }

    @Test
    @Tag("slow")
    void rowShowsTheSameAfterAnErasureThatWasKilledAtAnyChange() throws IOException {
        List<String> before = shown();
        copy("store", "undisturbed");
        copy("store.keys", "undisturbed.keys");
        erase("per-1", "undisturbed", inbox.store("undisturbed"));
        inbox.mapping("mine", "test-bank/stock", STOCK.replace("start, required: true", "start, lenient: true"))
                .run("undisturbed");
        String hash = inbox.hash("undisturbed");
        int change = 0;
        boolean killed = true;
        while (killed) {
            change++;
            String store = "killed-" + change;
            copy("store", store);
            copy("store.keys", store + ".keys");
            inbox.mapping("mine", "test-bank/stock", STOCK);
            killed = KilledStore.killedAt(change, folder.resolve(store), opened -> erase("per-1", store, opened));
            erase("per-1", store, inbox.store(store));

            inbox.mapping("mine", "test-bank/stock", STOCK.replace("start, required: true", "start, lenient: true"))
                    .run(store);

            assertThat(shown(store)).as("after the kill at change %d", change).isEqualTo(before);
            assertThat(inbox.hash(store))
                    .as("after the kill at change %d", change)
                    .isEqualTo(hash);
        }
        assertThat(change).isGreaterThan(10);
    }

    private void copy(String from, String to) throws IOException {
        try (Stream<Path> paths = Files.walk(folder.resolve(from))) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.copy(
                        path,
                        folder.resolve(to)
                                .resolve(folder.resolve(from).relativize(path).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
