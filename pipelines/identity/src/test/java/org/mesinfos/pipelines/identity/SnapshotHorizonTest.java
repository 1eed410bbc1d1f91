package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.identity.SampleLinks.appended;
import static org.mesinfos.pipelines.identity.SampleLinks.snapshot;

import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;

class SnapshotHorizonTest {

    private static final SnapshotHorizon TWELVE =
            SnapshotHorizon.none().with("a", "a/clients", 12).with("a", "a/clients", 3);

    @Test
    void supersedesEarlierSnapshotsOfTheSource() {
        assertThat(TWELVE.supersedes(snapshot("a", 11))).isTrue();
        assertThat(TWELVE.supersedes(snapshot("a", 12))).isFalse();
        assertThat(TWELVE.supersedes(snapshot("a", 13))).isFalse();
    }

    @Test
    void keepsOtherSourcesAndAppendDeliveries() {
        assertThat(TWELVE.supersedes(snapshot("b", 1))).isFalse();
        assertThat(TWELVE.supersedes(appended("a", "f1"))).isFalse();
    }

    @Test
    void keepsSnapshotsWithoutSequence() {
        RowOrigin undated = new RowOrigin("a", "d", "f", "a/clients", 1, RowMode.SNAPSHOT, null, 50);

        assertThat(TWELVE.supersedes(undated)).isFalse();
    }
}
