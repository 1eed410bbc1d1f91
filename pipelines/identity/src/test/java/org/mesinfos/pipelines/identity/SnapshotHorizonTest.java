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
        assertThat(TWELVE.effect(snapshot("a", 11)).replaced()).isTrue();
        assertThat(TWELVE.effect(snapshot("a", 12)).replaced()).isFalse();
        assertThat(TWELVE.effect(snapshot("a", 13)).replaced()).isFalse();
    }

    @Test
    void keepsOtherSourcesAndAppendDeliveries() {
        assertThat(TWELVE.effect(snapshot("b", 1)).replaced()).isFalse();
        assertThat(TWELVE.effect(appended("a", "f1")).replaced()).isFalse();
    }

    @Test
    void keepsSnapshotsWithoutSequence() {
        RowOrigin undated = new RowOrigin("a", "d", "f", "a/clients", 1, RowMode.SNAPSHOT, null, 50);

        assertThat(TWELVE.effect(undated).replaced()).isFalse();
    }
}
