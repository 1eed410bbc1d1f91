package org.mesinfos.pipelines.identity.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.HoldingDates;

/** Tenures by the snapshots of days 0 to 4, written as their bounds and, after a colon, the stated days. */
final class SourceTenuresTest {

    private static final LocalDate FIRST = LocalDate.EPOCH;

    private final SourceTimeline timeline = SourceTimeline.of(IntStream.range(0, 5)
            .mapToObj(day -> new StatedSnapshot(
                    "energy",
                    "energy/customers",
                    "d" + day,
                    Optional.of((long) day),
                    Optional.of(FIRST.plusDays(day)),
                    day == 3 ? StatedSnapshot.Omissions.PROVE_NOTHING : StatedSnapshot.Omissions.END_HOLDINGS))
            .toList());
    private final SourceTenures tenures = new SourceTenures(timeline);

    @Test
    void snapshotWithoutTheHoldingInterruptsIt() {
        assertThat(written(tenures.of("ana", stated(0, 1, 4)))).containsExactly("-..2: 0 1", "3..-: 4");
    }

    @Test
    void snapshotThatProvesNothingInterruptsNone() {
        assertThat(written(tenures.of("ana", stated(0, 1, 2, 4)))).containsExactly("-..-: 0 1 2 4");
    }

    @Test
    void holdingIsBetweenTheSnapshotsBeforeAndAfterIt() {
        assertThat(written(tenures.of("ana", stated(1)))).containsExactly("1..2: 1");
    }

    @Test
    void onlyHolderOfAllTimeHasNoStart() {
        assertThat(written(Stream.of(tenures.ofOnlyHolder("ana", stated(0, 2))).toList()))
                .containsExactly("-..4: 2");
    }

    @Test
    void unknownHolderIsPossibleBetweenSnapshotsThatExcludeOne() {
        assertThat(written(tenures.ofUnknownHolder(Set.of(1, 3), Set.of()))).containsExactly("1..2: 1", "3..4: 3");
    }

    @Test
    void latestDeclaredDatesCorrectEarlierOnes() {
        List<HoldingStatement> statements = Stream.of(stated(0), declared(1, 0), declared(2, 1))
                .flatMap(List::stream)
                .toList();

        List<Tenure> found = tenures.of("ana", statements);

        assertThat(written(found)).containsExactly("-..4: 0 1 2");
        assertThat(found).extracting(Tenure::declaredStart).containsExactly(1L);
    }

    private List<HoldingStatement> stated(int... positions) {
        return IntStream.of(positions)
                .mapToObj(position -> statement(position, HoldingDates.NONE))
                .toList();
    }

    private List<HoldingStatement> declared(int position, int start) {
        return List.of(statement(
                position, new HoldingDates(Optional.of(FIRST.plusDays(start)), Optional.empty(), Optional.empty())));
    }

    private HoldingStatement statement(int position, HoldingDates dates) {
        return new HoldingStatement(
                "ana", "d" + position, Optional.of(new HoldingStatement.Place(timeline, position)), dates);
    }

    private static List<String> written(List<Tenure> tenures) {
        return tenures.stream()
                .map(tenure -> bound(tenure.bounds().from(), Long.MIN_VALUE) + ".."
                        + bound(tenure.bounds().until(), Long.MAX_VALUE) + ":"
                        + tenure.statedDays().mapToObj(day -> " " + day).reduce("", String::concat))
                .toList();
    }

    private static String bound(long day, long unbounded) {
        return day == unbounded ? "-" : String.valueOf(day);
    }
}
