package org.mesinfos.pipelines.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.identity.RowOwners;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.store.catalog.HeldReason;
import org.mesinfos.pipelines.store.catalog.HeldRowCount;

final class HeldRowsSummaryTest {

    private static String digest(String account) {
        return SampleIdentity.KEY
                .digests()
                .of(SampleIdentity.ORGANISATION, Optional.of(SampleIdentity.account(account)));
    }

    private static RowOwners owners(String... links) {
        return new RowOwners(SampleIdentity.table(links), SnapshotHistory.NONE, Consents.NONE);
    }

    @Test
    void countsRowsByDeliveryAndReason() {
        HeldRowsSummary held = HeldRowsSummary.of(SampleIdentity.rows("A1", "A2", "A1"), owners("A3=ana"));

        assertThat(held.counts())
                .containsExactly(new HeldRowCount(SampleIdentity.DELIVERY, HeldReason.UNATTRIBUTED, 3));
    }

    @Test
    void listsTheDigestOfEachSubjectOnce() {
        HeldRowsSummary held = HeldRowsSummary.of(SampleIdentity.rows("A1", "A2", "A1"), owners());

        assertThat(held.subjectDigests())
                .isEqualTo(Stream.of(digest("A1"), digest("A2")).sorted().toList());
    }

    @Test
    void isEmptyForNoRows() {
        assertThat(HeldRowsSummary.of(SampleIdentity.rows(), owners()))
                .isEqualTo(new HeldRowsSummary(List.of(), List.of()));
    }
}
