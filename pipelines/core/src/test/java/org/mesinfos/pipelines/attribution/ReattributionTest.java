package org.mesinfos.pipelines.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.identity.ownership.StatedSnapshot;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.HeldReason;
import org.mesinfos.pipelines.store.catalog.HeldRowCount;
import org.mesinfos.pipelines.store.catalog.PersonDeliveryCounts;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.StoreNames;

final class ReattributionTest {

    private static final ContentFile CONTENT = new ContentFile("accepted/file", "c".repeat(64), 1);
    private static final IdentityTable EMPTY = SampleIdentity.table();
    private static final ReplayedFiles REPLAYED = new ReplayedFiles(
            Set.of(new ReplayedFiles.File(SampleIdentity.DELIVERY, SampleIdentity.FILE)),
            Set.of(SampleIdentity.DELIVERY),
            Set.of());

    private static Reattribution between(IdentityTable before, IdentityTable after) {
        return new Reattribution(
                before, after, SnapshotHorizon.none(), SnapshotHorizon.none(), ReplayedFiles.NONE, Set.of());
    }

    private static HeldEntry held(String shard, String account) {
        return new HeldEntry(
                shard,
                CONTENT,
                List.of(new HeldRowCount(SampleIdentity.DELIVERY, HeldReason.UNATTRIBUTED, 1)),
                List.of(SampleIdentity.KEY
                        .digests()
                        .of(SampleIdentity.ORGANISATION, Optional.of(SampleIdentity.account(account)))));
    }

    private static PersonEntry person(String id, String delivery) {
        return new PersonEntry(
                id, CONTENT, List.of(), List.of(new PersonDeliveryCounts(delivery, 1, 1, 0, 0)), List.of(), List.of());
    }

    private static Set<String> shards(String... persons) {
        return Set.of(
                List.of(persons).stream().map(StoreNames::shardOf).distinct().toArray(String[]::new));
    }

    private static List<PersonEntry> unread(String shard) {
        throw new AssertionError("Shard " + shard + " is read without need");
    }

    @Test
    void selectsHeldRowsThatHaveAnOwnerNow() {
        Reattribution change = between(EMPTY, SampleIdentity.table("A1=ana"));

        assertThat(change.heldShards(List.of(held("0a", "A1"), held("0b", "A2"))))
                .containsExactly("0a");
    }

    @Test
    void selectsHeldRowsOfReplayedFiles() {
        Reattribution replay =
                new Reattribution(EMPTY, EMPTY, SnapshotHorizon.none(), SnapshotHorizon.none(), REPLAYED, Set.of());

        assertThat(replay.heldShards(List.of(held("0a", "A1")))).containsExactly("0a");
    }

    @Test
    void selectsPersonsWhoLostASubject() {
        Reattribution change =
                between(SampleIdentity.table("A1=ana", "A2=ben"), SampleIdentity.table("A1=cid", "A2=ben"));

        assertThat(change.persons(shards("ana", "ben"), ReattributionTest::unread))
                .containsExactly("ana");
    }

    @Test
    void ignoresPersonsWithoutStoredRows() {
        Reattribution change = between(SampleIdentity.table("A1=ana"), SampleIdentity.table("A1=ben"));

        assertThat(change.persons(Set.of(), ReattributionTest::unread)).isEmpty();
    }

    @Test
    void selectsAllCoHoldersOfAPerson() {
        Reattribution change = between(
                SampleIdentity.table("A1=ana", "A2=ana", "A2=ben"), SampleIdentity.table("A1=cid", "A2=ana", "A2=ben"));

        assertThat(change.persons(shards("ana", "ben"), ReattributionTest::unread))
                .containsExactly("ana", "ben");
    }

    @Test
    void selectsPersonsWithRowsOfSupersededSnapshots() {
        StatedSnapshot four = clients("4", 4);
        StatedSnapshot five = clients("5", 5);
        StatedSnapshot six = clients("6", 6);
        Reattribution later = new Reattribution(
                EMPTY,
                EMPTY,
                SnapshotHorizon.of(List.of(four, five), SampleIdentity.KEY.digests()),
                SnapshotHorizon.of(List.of(four, five, six), SampleIdentity.KEY.digests()),
                ReplayedFiles.NONE,
                Set.of());

        assertThat(later.persons(
                        Set.of("00"),
                        shard -> List.of(
                                person("ana", "5".repeat(64)),
                                person("ben", "4".repeat(64)),
                                person("cid", "d".repeat(64)))))
                .containsExactly("ana");
    }

    private static StatedSnapshot clients(String digit, long sequence) {
        return new StatedSnapshot(
                "bank",
                "bank/clients",
                digit.repeat(64),
                Optional.of(sequence),
                Optional.empty(),
                StatedSnapshot.Omissions.END_HOLDINGS);
    }

    @Test
    void selectsPersonsWithRowsOfReplayedFiles() {
        Reattribution replay =
                new Reattribution(EMPTY, EMPTY, SnapshotHorizon.none(), SnapshotHorizon.none(), REPLAYED, Set.of());

        assertThat(replay.persons(
                        Set.of("00"),
                        shard -> List.of(person("ana", SampleIdentity.DELIVERY), person("ben", "e".repeat(64)))))
                .containsExactly("ana");
    }

    private static Reattribution afterConsentsOf(String person, IdentityTable table) {
        return new Reattribution(
                table,
                table,
                SnapshotHorizon.none(),
                SnapshotHorizon.none(),
                ReplayedFiles.NONE,
                Set.of(SampleIdentity.KEY.digests().ofConsentingPerson(person)));
    }

    @Test
    void selectsPersonsWhoseConsentsHaveChangedAndTheirCoHolders() {
        Reattribution change = afterConsentsOf("ana", SampleIdentity.table("A1=ana", "A1=ben", "A2=cid"));

        assertThat(change.persons(Set.of("00"), shard -> List.of(person("cid", "e".repeat(64)))))
                .containsExactly("ana", "ben");
        assertThat(afterConsentsOf("cid", EMPTY).persons(Set.of("00"), shard -> List.of(person("cid", "e".repeat(64)))))
                .containsExactly("cid");
    }

    @Test
    void selectsAllHeldRowsIfConsentsHaveChanged() {
        assertThat(afterConsentsOf("ana", EMPTY).heldShards(List.of(held("0a", "A1"), held("0b", "A2"))))
                .containsExactly("0a", "0b");
        assertThat(between(EMPTY, EMPTY).heldShards(List.of(held("0a", "A1")))).isEmpty();
    }
}
