package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.identity.SampleLinks.appended;
import static org.mesinfos.pipelines.identity.SampleLinks.link;
import static org.mesinfos.pipelines.identity.SampleLinks.snapshot;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;

class SnapshotHorizonTest {

    private static final SnapshotHorizon TWELVE = SnapshotHorizon.none(SampleLinks.KEY.digests())
            .with("a", "a/clients", 12)
            .with("a", "a/clients", 3);

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

    @Test
    void guardedSnapshotReplacesOnlyWhatItsRejectedRowsCannotHaveStated() {
        String shown = SampleLinks.KEY.digests().of("a", Optional.of(Subject.customer("C1")));
        SnapshotHorizon horizon = TWELVE.withGuarded("a", "a/clients", 14, Set.of(shown));

        assertThat(horizon.supersedes(link(snapshot("a", 12), "1", "C1"))).isFalse();
        assertThat(horizon.supersedes(link(snapshot("a", 12), "2", "C2"))).isTrue();
        assertThat(horizon.supersedes(link(snapshot("a", 14), "2", "C2"))).isFalse();
        assertThat(horizon.supersedes(link(snapshot("a", 11), "1", "C1"))).isTrue();
        assertThat(horizon.with("a", "a/clients", 15).supersedes(link(snapshot("a", 12), "1", "C1")))
                .isTrue();
    }

    @Test
    void twoDeliveriesOfOneSequenceProtectWhatBothProtect() {
        SnapshotHorizon horizon = SnapshotHorizon.none(SampleLinks.KEY.digests())
                .withGuarded("a", "a/clients", 2, Set.of("x", "y"))
                .withGuarded("a", "a/clients", 2, Set.of("y", "z"));

        assertThat(horizon)
                .isEqualTo(
                        SnapshotHorizon.none(SampleLinks.KEY.digests()).withGuarded("a", "a/clients", 2, Set.of("y")));
    }
}
