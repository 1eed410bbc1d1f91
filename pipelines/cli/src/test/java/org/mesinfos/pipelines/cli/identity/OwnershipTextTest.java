package org.mesinfos.pipelines.cli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.HoldingDates;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.KeyPurpose;
import org.mesinfos.pipelines.identity.LinkAssertion;
import org.mesinfos.pipelines.identity.LinkAssertions;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.PurposeKey;
import org.mesinfos.pipelines.identity.ReferenceExplanation;
import org.mesinfos.pipelines.identity.ReferenceRules;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.identity.SuppressedEvidence;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.identity.SuppressionDigest;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.identity.ownership.StatedSnapshot;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.SubjectKind;

final class OwnershipTextTest {

    private static final PersonKey KEY = PersonKey.generate();

    private static final SnapshotHistory SNAPSHOTS =
            SnapshotHistory.of(List.of(snapshot(1, "2023-12-31"), snapshot(2, "2024-06-30")));

    private static StatedSnapshot snapshot(long sequence, String asOf) {
        return new StatedSnapshot(
                "energy",
                "energy/customers",
                "d" + sequence,
                Optional.of(sequence),
                Optional.of(LocalDate.parse(asOf)),
                StatedSnapshot.Omissions.END_HOLDINGS);
    }

    private static LinkAssertion link(long sequence, String meter, String customer, HoldingDates dates) {
        return new LinkAssertion(
                new RowOrigin("energy", "d" + sequence, "f", "energy/customers", 1, RowMode.SNAPSHOT, sequence, 50),
                new SubjectLink(new Subject(SubjectKind.USAGE_POINT, meter), Subject.customer(customer), dates),
                Locator.line(2));
    }

    @Test
    void showsTheHoldersOfAReferenceOverTimeWithTheirEvidence() {
        IdentityEvidence evidence = new IdentityEvidence(
                "",
                Registry.empty(),
                LinkAssertions.of(List.of(
                        link(1, "M 1", "OLD", HoldingDates.NONE),
                        link(
                                2,
                                "M1",
                                "NEW",
                                new HoldingDates(
                                        Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2015, 3, 1)))),
                        link(2, "M2", "NEW", HoldingDates.NONE))));

        List<ReferenceExplanation> explanations =
                ReferenceExplanation.of(evidence, SNAPSHOTS, "energy", "m-1", KEY.digests(), Suppression.NONE);

        assertThat(explanations).hasSize(1);
        assertThat(OwnershipText.of(explanations.get(0), SNAPSHOTS))
                .containsExactly(
                        "usage point",
                        "  Statements:",
                        "    customer OLD, by energy/customers, snapshot 1 as of 2023-12-31, delivery d1, line 2",
                        "    customer NEW, by energy/customers, snapshot 2 as of 2024-06-30, customer since 2015-03-01,"
                                + " delivery d2, line 2",
                        "  Rows without a date: disputed since 2024-01-01",
                        "  until 2023-12-31: customer OLD",
                        "  from 2024-01-01 to 2024-06-29: disputed since 2024-01-01",
                        "  from 2024-06-30: customer NEW");
        assertThat(ReferenceExplanation.of(evidence, SNAPSHOTS, "bank", "M1", KEY.digests(), Suppression.NONE))
                .isEmpty();
    }

    @Test
    void showsTheDeliveryWhoseRowsAreDisputedWhereSnapshotsStateAnotherHolder() {
        IdentityEvidence evidence = new IdentityEvidence(
                "",
                Registry.empty(),
                LinkAssertions.of(List.of(
                        link(1, "M1", "OLD", HoldingDates.NONE),
                        link(2, "M1", "NEW", HoldingDates.NONE),
                        new LinkAssertion(
                                new RowOrigin("energy", "d3", "f", "energy/readings", 1, RowMode.APPEND, null, 50),
                                new SubjectLink(new Subject(SubjectKind.USAGE_POINT, "M1"), Subject.customer("OLD")),
                                Locator.line(2)))));

        List<ReferenceExplanation> explanations =
                ReferenceExplanation.of(evidence, SNAPSHOTS, "energy", "M1", KEY.digests(), Suppression.NONE);

        assertThat(OwnershipText.of(explanations.get(0), SNAPSHOTS))
                .endsWith(
                        "  from 2024-06-30: customer NEW",
                        "  Rows of delivery d3: disputed while the holder is not customer OLD");
    }

    @Test
    void showsAnErasedHolderWithoutTheReferenceOfTheCustomer() throws IOException {
        PurposeKey key = KEY.derive(KeyPurpose.SUPPRESSION);
        Suppression suppression =
                Suppression.of(key, List.of(SuppressionDigest.of(key, "energy", Subject.customer("OLD"))), List.of());
        IdentityEvidence evidence = new IdentityEvidence(
                "",
                Registry.empty(),
                SuppressedEvidence.by(suppression)
                        .links(
                                LinkAssertions.of(List.of(
                                        link(1, "M 1", "OLD", HoldingDates.NONE),
                                        link(2, "M1", "NEW", HoldingDates.NONE))),
                                ReferenceRules.NONE));

        List<ReferenceExplanation> explanations =
                ReferenceExplanation.of(evidence, SNAPSHOTS, "energy", "m-1", KEY.digests(), suppression);

        assertThat(explanations).hasSize(1);
        assertThat(OwnershipText.of(explanations.get(0), SNAPSHOTS))
                .containsExactly(
                        "usage point",
                        "  Statements:",
                        "    an erased person, by energy/customers, snapshot 1 as of 2023-12-31, delivery d1, line 2",
                        "    customer NEW, by energy/customers, snapshot 2 as of 2024-06-30, delivery d2, line 2",
                        "  Rows without a date: disputed since 2024-01-01",
                        "  until 2023-12-31: an erased person",
                        "  from 2024-01-01 to 2024-06-29: disputed since 2024-01-01",
                        "  from 2024-06-30: customer NEW");
        assertThat(ReferenceExplanation.of(evidence, SNAPSHOTS, "energy", "M3", KEY.digests(), suppression))
                .isEmpty();
    }
}
