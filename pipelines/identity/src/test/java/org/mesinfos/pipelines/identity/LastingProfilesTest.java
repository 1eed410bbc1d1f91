package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.identity.SampleLinks.appended;
import static org.mesinfos.pipelines.identity.SampleLinks.snapshot;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.pipelines.identity.ownership.StatedSnapshot;
import org.mesinfos.pipelines.identity.ownership.StatedSnapshot.Omissions;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.ProfileStatements;
import org.mesinfos.pipelines.identity.profiles.StatementKind;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.SubjectKind;

class LastingProfilesTest {

    private static SnapshotHorizon snapshots(long... sequences) {
        return SnapshotHorizon.of(
                LongStream.of(sequences)
                        .mapToObj(sequence -> new StatedSnapshot(
                                "a",
                                "a/clients",
                                "d" + sequence,
                                Optional.of(sequence),
                                Optional.<LocalDate>empty(),
                                Omissions.END_HOLDINGS,
                                Set.of()))
                        .toList(),
                SampleLinks.KEY.digests());
    }

    private static ProfileStatement profile(RowOrigin origin, Subject subject, String name) {
        return new ProfileStatement(
                origin,
                subject,
                Locator.line(1),
                StatementKind.PROFILE,
                new PersonFeatures(Map.of(Feature.FAMILY_NAME, List.of(name)), List.of()));
    }

    private static ProfileStatement profile(long sequence, String customer, String name) {
        return profile(snapshot("a", sequence), Subject.customer(customer), name);
    }

    private static ProfileStatements of(ProfileStatement... statements) {
        return ProfileStatements.of(Arrays.asList(statements));
    }

    @Test
    void keepsTheLastProfileOfACustomerWhoIsAbsent() {
        ProfileStatement last = profile(2, "C1", "Roos");
        ProfileStatement present = profile(3, "C2", "Holm");

        assertThat(LastingProfiles.kept(
                        of(profile(1, "C1", "Berg"), last, profile(1, "C2", "Holm"), present), snapshots(1, 2, 3)))
                .isEqualTo(of(last, present));
    }

    @Test
    void keepsTheSameStatementsInAnyOrderOfArrival() {
        ProfileStatement first = profile(1, "C1", "Berg");
        ProfileStatement second = profile(2, "C1", "Roos");

        ProfileStatements early = LastingProfiles.kept(of(first), snapshots(1, 3));

        assertThat(early).isEqualTo(of(first));
        assertThat(LastingProfiles.kept(early.merge(of(second)), snapshots(1, 2, 3)))
                .isEqualTo(LastingProfiles.kept(of(first, second), snapshots(1, 2, 3)));
    }

    @Test
    void statementsAboutReferencesThatMayChangeHandsEndWithTheirSnapshot() {
        Subject line = new Subject(SubjectKind.LINE, "0611223344");

        assertThat(LastingProfiles.kept(of(profile(snapshot("a", 1), line, "Roos")), snapshots(1, 2)))
                .isEqualTo(of());
    }

    @Test
    void profileInForceReplacesThatOfACustomerWhoIsAbsentFromAnotherList() {
        ProfileStatement former = profile(1, "C1", "Berg");
        ProfileStatement inForce = profile(appended("a", "f1"), Subject.customer("C1"), "Roos");
        SnapshotHorizon horizon = snapshots(1, 2);

        ProfileStatements kept = LastingProfiles.kept(of(former, inForce), horizon);

        assertThat(kept).isEqualTo(of(former, inForce));
        assertThat(LastingProfiles.identifying(kept, horizon)).isEqualTo(of(inForce));
        assertThat(LastingProfiles.identifying(of(former), horizon)).isEqualTo(of(former));
    }
}
