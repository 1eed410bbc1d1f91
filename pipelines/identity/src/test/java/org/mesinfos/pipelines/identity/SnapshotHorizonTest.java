package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.identity.SampleLinks.appended;
import static org.mesinfos.pipelines.identity.SampleLinks.link;
import static org.mesinfos.pipelines.identity.SampleLinks.snapshot;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.pipelines.identity.ownership.HoldingDigests;
import org.mesinfos.pipelines.identity.ownership.StatedSnapshot;
import org.mesinfos.pipelines.identity.ownership.StatedSnapshot.Omissions;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.StatementKind;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.rows.RowSubjectKind;
import org.mesinfos.records.RecordType;

class SnapshotHorizonTest {

    private static final Optional<LocalDate> NO_DATE = Optional.empty();
    private static final SnapshotHorizon TWELVE = horizon(sequenced(11), sequenced(12), partial(13), sequenced(3));

    private static SnapshotHorizon horizon(StatedSnapshot... snapshots) {
        return SnapshotHorizon.of(List.of(snapshots), SampleLinks.KEY.digests());
    }

    private static StatedSnapshot sequenced(long sequence, String... exceptions) {
        return new StatedSnapshot(
                "a",
                "a/clients",
                "d" + sequence,
                Optional.of(sequence),
                NO_DATE,
                Omissions.END_HOLDINGS,
                Set.of(exceptions));
    }

    private static StatedSnapshot partial(long sequence) {
        return new StatedSnapshot(
                "a", "a/clients", "d" + sequence, Optional.of(sequence), NO_DATE, Omissions.PROVE_NOTHING);
    }

    private static StatedSnapshot dated(String delivery, String day) {
        return new StatedSnapshot(
                "a",
                "a/clients",
                delivery,
                Optional.empty(),
                Optional.of(LocalDate.parse(day)),
                Omissions.END_HOLDINGS);
    }

    private static RowOrigin withoutSequence(String delivery) {
        return new RowOrigin("a", delivery, "f", "a/clients", 1, RowMode.SNAPSHOT, null, 50);
    }

    @Test
    void supersedesEarlierSnapshotsOfTheSource() {
        assertThat(TWELVE.effect(snapshot("a", 11)).replaced()).isTrue();
        assertThat(TWELVE.effect(snapshot("a", 12)).replaced()).isFalse();
    }

    @Test
    void partialSnapshotSupersedesNothing() {
        assertThat(TWELVE.effect(snapshot("a", 12)).replaced()).isFalse();
        assertThat(TWELVE.effect(snapshot("a", 13)).replaced()).isFalse();
    }

    @Test
    void keepsOtherSourcesAndAppendDeliveries() {
        assertThat(TWELVE.effect(snapshot("b", 1)).replaced()).isFalse();
        assertThat(TWELVE.effect(appended("a", "f1")).replaced()).isFalse();
    }

    @Test
    void keepsSnapshotsWithoutPosition() {
        assertThat(TWELVE.effect(withoutSequence("d")).replaced()).isFalse();
    }

    @Test
    void snapshotsWithoutSequenceAreOrderedByTheirDate() {
        SnapshotHorizon horizon =
                horizon(dated("march", "2024-03-31"), dated("may", "2024-05-31"), dated("april", "2024-04-30"));

        assertThat(horizon.effect(withoutSequence("march")).replaced()).isTrue();
        assertThat(horizon.effect(withoutSequence("april")).replaced()).isTrue();
        assertThat(horizon.effect(withoutSequence("may")).replaced()).isFalse();
    }

    @Test
    void snapshotsOfOneDayDoNotReplaceEachOther() {
        SnapshotHorizon horizon = horizon(dated("one", "2024-03-31"), dated("other", "2024-03-31"));

        assertThat(horizon.effect(withoutSequence("one")).replaced()).isFalse();
        assertThat(horizon.effect(withoutSequence("other")).replaced()).isFalse();
    }

    @Test
    void datesAreNotComparedWithSequences() {
        SnapshotHorizon horizon = horizon(sequenced(3), sequenced(4), dated("may", "2024-05-31"));

        assertThat(horizon.effect(snapshot("a", 3)).replaced()).isTrue();
        assertThat(horizon.effect(snapshot("a", 4)).replaced()).isFalse();
        assertThat(horizon.effect(withoutSequence("may")).replaced()).isFalse();
    }

    @Test
    void guardedSnapshotReplacesOnlyWhatItsRejectedRowsCannotHaveStated() {
        String shown = SampleLinks.KEY.digests().of("a", Optional.of(Subject.customer("C1")));
        SnapshotHorizon horizon = horizon(sequenced(11), sequenced(12), sequenced(14, shown));

        assertThat(horizon.supersedes(link(snapshot("a", 12), "1", "C1"))).isFalse();
        assertThat(horizon.supersedes(link(snapshot("a", 12), "2", "C2"))).isTrue();
        assertThat(horizon.supersedes(link(snapshot("a", 14), "2", "C2"))).isFalse();
        assertThat(horizon.supersedes(link(snapshot("a", 11), "1", "C1"))).isTrue();
        assertThat(horizon(sequenced(12), sequenced(14, shown), sequenced(15))
                        .supersedes(link(snapshot("a", 12), "1", "C1")))
                .isTrue();
    }

    @Test
    void twoDeliveriesOfOneSequenceProtectWhatBothProtect() {
        StatedSnapshot other = new StatedSnapshot(
                "a", "a/clients", "other", Optional.of(2L), NO_DATE, Omissions.END_HOLDINGS, Set.of("y", "z"));

        assertThat(horizon(sequenced(1), sequenced(2, "x", "y"), other).effect(snapshot("a", 1)))
                .isEqualTo(horizon(sequenced(1), sequenced(2, "y")).effect(snapshot("a", 1)));
    }

    @Test
    void listsTheDeliveriesWhoseRowsALaterSnapshotAffects() {
        assertThat(SnapshotHorizon.changedDeliveries(
                        horizon(sequenced(1), sequenced(2)), horizon(sequenced(1), sequenced(2), sequenced(3))))
                .containsExactly("d2", "d3");
    }

    @Test
    void rowWithoutCustomerProtectsTheLinksOfAllCustomers() {
        SnapshotHorizon horizon = horizon(sequenced(11), sequenced(12, HoldingDigests.UNKNOWN_CUSTOMER));

        assertThat(horizon.supersedes(link(snapshot("a", 11), "1", "C1"))).isFalse();
        assertThat(horizon(sequenced(11), sequenced(12, HoldingDigests.UNKNOWN_CUSTOMER), sequenced(13))
                        .supersedes(link(snapshot("a", 11), "1", "C1")))
                .isTrue();
    }

    @Test
    void rowThatMayStateAnythingKeepsItsSnapshotFromReplacingAnything() {
        SnapshotHorizon horizon = horizon(sequenced(11), sequenced(12, HoldingDigests.ANYTHING));

        assertThat(horizon.supersedes(link(snapshot("a", 11), "1", "C1"))).isFalse();
        assertThat(horizon.effect(snapshot("a", 11)).dependsOnSubject()).isFalse();
        assertThat(horizon.effect(snapshot("a", 11)).replaced()).isFalse();
    }

    @Test
    void snapshotAboutOneCustomerReplacesOnlyThoseOfThatCustomer() {
        SnapshotHorizon horizon = horizon(
                sequenced(1), ofCustomer("one", 1, "kC1"), ofCustomer("two", 2, "kC1"), ofCustomer("other", 1, "kC2"));

        assertThat(horizon.effect(withoutSequence("one")).replaced()).isTrue();
        assertThat(horizon.effect(withoutSequence("two")).replaced()).isFalse();
        assertThat(horizon.effect(withoutSequence("other")).replaced()).isFalse();
        assertThat(horizon.effect(snapshot("a", 1)).replaced()).isFalse();
    }

    private static StatedSnapshot ofCustomer(String delivery, long sequence, String customer) {
        return new StatedSnapshot(
                "a", "a/clients", delivery, Optional.of(sequence), NO_DATE, Omissions.END_HOLDINGS, Set.of(), customer);
    }

    @Test
    void guardedSnapshotKeepsRowsOfTheCustomersAndKeysThatItsRejectedRowsShow() {
        AcceptedRow row = row("C1", "k1");
        SubjectDigests digests = SampleLinks.KEY.digests();

        for (String shown : List.of(
                digests.of("a", Optional.of(Subject.customer("C1"))),
                digests.ofKey("a", "k1"),
                digests.ofKeyWithSubject("a", "k1"))) {
            SnapshotHorizon horizon = horizon(sequenced(12), sequenced(14, shown));

            assertThat(horizon.supersedes(row)).isFalse();
            assertThat(horizon.supersedes(row("C2", "k2"))).isTrue();
            assertThat(horizon.effect(row.origin()).dependsOnSubject()).isTrue();
        }
        assertThat(horizon(sequenced(12), sequenced(14)).supersedes(row)).isTrue();
        assertThat(horizon(sequenced(12)).supersedes(row)).isFalse();
        assertThat(horizon(sequenced(12), sequenced(14)).effect(row.origin()).dependsOnSubject())
                .isFalse();
        assertThat(SnapshotHorizon.none().supersedes(row)).isFalse();
    }

    @Test
    void keyOfARowWithoutASubjectIsNotThatOfOneWithASubject() {
        SnapshotHorizon horizon =
                horizon(sequenced(12), sequenced(14, SampleLinks.KEY.digests().ofKeyWithSubject("a", "k1")));

        assertThat(horizon.supersedes(row("C1", "k1"))).isFalse();
        assertThat(horizon.supersedes(row(null, "k1"))).isTrue();
    }

    @Test
    void guardedSnapshotKeepsStatementsAboutTheCustomersThatItsRejectedRowsShow() {
        String shown = SampleLinks.KEY.digests().of("a", Optional.of(Subject.customer("C1")));
        SnapshotHorizon horizon = horizon(sequenced(11), sequenced(12), sequenced(14, shown));

        assertThat(horizon.supersedes(profile(12, "C1"))).isFalse();
        assertThat(horizon.supersedes(profile(12, "C2"))).isTrue();
        assertThat(horizon.supersedes(profile(14, "C2"))).isFalse();
        assertThat(horizon.supersedes(profile(11, "C1"))).isTrue();
    }

    @Test
    void horizonsOfTheSameSnapshotsAreEqual() {
        assertThat(horizon(sequenced(1), sequenced(2)))
                .isEqualTo(horizon(sequenced(2), sequenced(1)))
                .hasSameHashCodeAs(horizon(sequenced(2), sequenced(1)))
                .isNotEqualTo(horizon(sequenced(1)))
                .isNotEqualTo("1 source")
                .hasToString("SnapshotHorizon of 1 sources");
    }

    private static AcceptedRow row(@Nullable String customer, String key) {
        return new AcceptedRow(
                snapshot("a", 12),
                RecordType.BANK_TRANSACTION,
                new EncodedRow(
                        RowSubjectKind.CUSTOMER,
                        customer,
                        RowKeyKind.NATIVE,
                        key,
                        0,
                        1L,
                        "",
                        ByteBuffer.allocate(0),
                        0,
                        false));
    }

    private static ProfileStatement profile(long sequence, String customer) {
        return new ProfileStatement(
                snapshot("a", sequence),
                Subject.customer(customer),
                Locator.line(1),
                StatementKind.PROFILE,
                new PersonFeatures(Map.of(), List.of()));
    }
}
