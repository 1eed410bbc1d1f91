package org.mesinfos.pipelines.identity.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Snapshots of all sources, with their as-of dates. */
class SnapshotHistoryTest {

    private static final StatedSnapshot FIRST = snapshot(1, "2023-12-31");
    private static final StatedSnapshot SECOND = snapshot(2, "2024-06-30");

    @Test
    void historiesOfTheSameSnapshotsAreEqual() {
        SnapshotHistory history = SnapshotHistory.of(List.of(FIRST, SECOND));

        assertThat(history)
                .isEqualTo(SnapshotHistory.of(List.of(FIRST, SECOND)))
                .hasSameHashCodeAs(SnapshotHistory.of(List.of(FIRST, SECOND)))
                .isNotEqualTo(SnapshotHistory.of(List.of(FIRST)))
                .isNotEqualTo("2 snapshots")
                .hasToString("2 snapshots");
        assertThat(history.hashCode())
                .isNotEqualTo(SnapshotHistory.of(List.of(FIRST)).hashCode());
    }

    @Test
    void asOfDateIsThatOfTheDelivery() {
        SnapshotHistory history = SnapshotHistory.of(List.of(FIRST, SECOND));

        assertThat(history.asOf("d1", "energy/customers")).contains(LocalDate.of(2023, 12, 31));
        assertThat(history.asOf("d3", "energy/customers")).isEmpty();
        assertThat(SnapshotHistory.NONE.asOf("d1", "energy/customers")).isEmpty();
    }

    private static StatedSnapshot snapshot(long number, String asOf) {
        return new StatedSnapshot(
                "energy",
                "energy/customers",
                "d" + number,
                Optional.of(number),
                Optional.of(LocalDate.parse(asOf)),
                StatedSnapshot.Omissions.END_HOLDINGS);
    }
}
