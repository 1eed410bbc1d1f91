package org.mesinfos.pipelines.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntries;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.PersonDeliveryCounts;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StoreNames;

/** Test that a draft with a lost or invented row is not published and that the message names the delivery or file. */
class AuditorTest {

    private static final SmallDelivery JANUARY = SmallDelivery.of("bank", "ana coffee", "ana rent", "? unknown");

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void publish() throws IOException {
        store = Store.at(folder.resolve("store").toString());
        SmallRun.publish(store, JANUARY);
    }

    @Test
    void findsALostRowOfAPerson() throws IOException {
        assertRefused(
                draft -> draft.put(shardOf("ana", new PersonDeliveryCounts(JANUARY.id(), 1, 1, 0, 0))),
                "3 rows accepted, but 2 accounted for: 1 kept, 0 merged, 0 superseded, 1 unattributed, 0 withheld");
    }

    @Test
    void findsARowThatIsNeitherKeptNorMerged() throws IOException {
        assertRefused(
                draft -> draft.put(shardOf("ana", new PersonDeliveryCounts(JANUARY.id(), 2, 1, 0, 0))),
                "2 rows of delivery " + JANUARY.id() + " accepted, but 1 kept, 0 merged and 0 superseded");
    }

    @Test
    void findsARecordThatIsNotInTheBundle() throws IOException {
        assertRefused(
                draft -> draft.put(shardOf("ana", new PersonDeliveryCounts(JANUARY.id(), 3, 3, 0, 0))),
                "3 rows kept as records, but the bundle contains 2");
    }

    @Test
    void findsAMissingCopyForAFurtherHolderOfAJointAccount() throws IOException {
        assertRefused(
                draft -> draft.put(shardOf("ana", new PersonDeliveryCounts(JANUARY.id(), 2, 2, 0, 0, 1, 0))),
                "1 copies of rows of joint accounts expected, but 0 found with further holders");
    }

    @Test
    void findsLostHeldRows() throws IOException {
        assertRefused(draft -> draft.removeHeld("00"), "3 rows accepted, but 2 accounted for");
    }

    @Test
    void findsRowsOfADeliveryThatIsNotInTheLedger() throws IOException {
        String unknown = "0".repeat(64);
        assertRefused(
                draft -> draft.put(shardOf(
                        "ana",
                        new PersonDeliveryCounts(JANUARY.id(), 2, 2, 0, 0),
                        new PersonDeliveryCounts(unknown, 1, 0, 1, 0))),
                "rows of delivery " + unknown + " are in the store, but the ledger does not contain it");
    }

    @Test
    void findsRowsOfAFileThatWereNeitherAcceptedNorRejected() throws IOException {
        DeliveryEntry entry = JANUARY.entry(Optional.empty());
        FileEntry file = entry.files().get(0);
        FileEntry lossy = FileEntries.of(file.sha256())
                .connector(file.connector())
                .rows(5, 3)
                .rejected(Map.of(RejectionReason.MISSING_VALUE, 1L))
                .entry();
        assertRefused(
                draft -> draft.put(
                        new DeliveryEntry(entry.id(), "bank", entry.mode(), entry.sequence(), List.of(lossy))),
                "5 rows read, but 3 accepted and 1 rejected");
    }

    private org.mesinfos.pipelines.store.catalog.ShardEntry shardOf(String personId, PersonDeliveryCounts... counts) {
        try {
            PersonEntry person =
                    store.findPerson(store.currentSnapshot(), personId).orElseThrow();
            PersonEntry changed = new PersonEntry(
                    personId,
                    person.accepted(),
                    person.files(),
                    List.of(counts),
                    person.snapshotSources(),
                    person.sources());
            return store.content().writeShard(StoreNames.shardOf(personId), List.of(changed));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void assertRefused(UnaryOperator<SnapshotDraft> tampering, String message) throws IOException {
        Snapshot before = store.currentSnapshot();
        try (WriteSession session = store.openWriteSession("run")) {
            Audit audit = session.audit(tampering.apply(session.draft()));
            assertThat(audit.isConserved()).isFalse();
            assertThatThrownBy(() -> session.publish(audit))
                    .isInstanceOf(ConservationException.class)
                    .hasMessageContaining(message);
        }
        assertThat(store.currentSnapshot()).isEqualTo(before);
    }
}
