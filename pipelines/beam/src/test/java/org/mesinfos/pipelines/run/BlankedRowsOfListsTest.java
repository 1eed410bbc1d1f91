package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.KilledStore;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.RejectedTraces;

/**
 * Lists of contracts in which a row of an erased person was rejected, and is blank in the kept bytes. The references
 * that it showed remain known, also if changed rules read the file again.
 */
final class BlankedRowsOfListsTest {

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void deliver() {
        inbox = new TestInbox(folder)
                .mapping("mine", "test-bank/stock", TestBank.CONTRACTS)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2", "per-3;test-bank;C3");
        TestBank.dropContracts(inbox, 1, "C1;K1;2024-01-02", "C2;K2;2024-01-03", "C3;K3;2024-01-04");
        TestBank.dropContracts(inbox, 2, "C1;K1;no date", "C2;K2;2024-01-03");
        inbox.run("store");
    }

    private void erase(String person) throws IOException {
        erase(person, "store", inbox.store("store"));
    }

    private void erase(String person, String store, Store opened) throws IOException {
        TestErasure.erase(inbox, store, opened, Settings.NONE, "erase-1", person);
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

        inbox.mapping(
                        "mine",
                        "test-bank/stock",
                        TestBank.CONTRACTS.replace("start_date: {column: start, required: true}", rules))
                .run("store");

        assertThat(before).isNotEmpty();
        assertThat(shown()).isEqualTo(before);
        assertThat(inbox.hash("store")).isEqualTo(hashOfNewStore());
    }

    @Test
    void rowOfALaterDeliveryShowsTheSame() throws IOException {
        erase("per-1");
        TestBank.dropContracts(inbox, 3, "C1;K1;no date", "C3;K3;2024-01-04");
        inbox.run("store");
        List<String> before = shown();

        inbox.mapping(
                        "mine",
                        "test-bank/stock",
                        TestBank.CONTRACTS.replace(
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
        inbox.mapping(
                        "mine",
                        "test-bank/stock",
                        TestBank.CONTRACTS.replace("start, required: true", "start, lenient: true"))
                .run("undisturbed");
        String hash = inbox.hash("undisturbed");
        int change = 0;
        boolean killed = true;
        while (killed) {
            change++;
            String store = "killed-" + change;
            copy("store", store);
            copy("store.keys", store + ".keys");
            inbox.mapping("mine", "test-bank/stock", TestBank.CONTRACTS);
            killed = KilledStore.killedAt(change, folder.resolve(store), opened -> erase("per-1", store, opened));
            erase("per-1", store, inbox.store(store));

            inbox.mapping(
                            "mine",
                            "test-bank/stock",
                            TestBank.CONTRACTS.replace("start, required: true", "start, lenient: true"))
                    .run(store);

            assertThat(shown(store)).as("after the kill at change %d", change).isEqualTo(before);
            assertThat(inbox.hash(store))
                    .as("after the kill at change %d", change)
                    .isEqualTo(hash);
        }
        assertThat(change).isGreaterThan(10);
    }

    private void copy(String from, String to) {
        FolderCopy.copy(folder.resolve(from), folder.resolve(to));
    }
}
