package org.mesinfos.pipelines.dedup.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.dedup.match.MinimumCostAssignment.Candidate;

final class MinimumCostAssignmentTest {

    private static final long UNASSIGNED_COST = 50;

    @Test
    void aRowMakesWayForOneThatHasNoOtherColumn() {
        assertThat(MinimumCostAssignment.of(
                        List.of(List.of(new Candidate(0, 1), new Candidate(1, 2)), List.of(new Candidate(0, 1))),
                        2,
                        10))
                .containsExactly(1, 0);
    }

    @Test
    void aPairAsExpensiveAsNoneIsNotMade() {
        assertThat(MinimumCostAssignment.of(List.of(List.of(new Candidate(0, 10))), 1, 10))
                .containsExactly(MinimumCostAssignment.UNASSIGNED);
        assertThat(MinimumCostAssignment.of(List.of(List.of(new Candidate(0, 9))), 1, 10))
                .containsExactly(0);
    }

    @Test
    void ofEquallyGoodSolutionsTheLaterRowIsLeftUnassigned() {
        List<Candidate> same = List.of(new Candidate(0, 3));

        assertThat(MinimumCostAssignment.of(List.of(same, same, same), 1, 10))
                .containsExactly(0, MinimumCostAssignment.UNASSIGNED, MinimumCostAssignment.UNASSIGNED);
    }

    @Test
    void rowsWithoutCandidatesAreLeftUnassigned() {
        assertThat(MinimumCostAssignment.of(List.of(List.of(), List.of(new Candidate(2, -4))), 3, 10))
                .containsExactly(MinimumCostAssignment.UNASSIGNED, 2);
        assertThat(MinimumCostAssignment.of(List.of(), 0, 10)).isEmpty();
    }

    @Test
    void noOtherAssignmentIsCheaper() {
        Random random = new Random(7);
        for (int attempt = 0; attempt < 2_000; attempt++) {
            int columns = 1 + random.nextInt(5);
            List<List<Candidate>> rows = new ArrayList<>();
            for (int row = 0; row < 1 + random.nextInt(5); row++) {
                List<Candidate> candidates = new ArrayList<>();
                for (int column = 0; column < columns; column++) {
                    if (random.nextInt(3) > 0) {
                        candidates.add(new Candidate(column, random.nextInt(70) - 10));
                    }
                }
                rows.add(candidates);
            }

            int[] assigned = MinimumCostAssignment.of(rows, columns, UNASSIGNED_COST);

            assertThat(Arrays.stream(assigned).filter(column -> column >= 0)).doesNotHaveDuplicates();
            assertThat(cost(rows, assigned)).isEqualTo(cheapest(rows, 0, new boolean[columns]));
        }
    }

    @Test
    void longChainsOfCompetingRowsAreSolved() {
        List<List<Candidate>> rows = new ArrayList<>();
        for (int row = 0; row < 200; row++) {
            // Each row prefers the column of the row before it.
            rows.add(
                    row == 0
                            ? List.of(new Candidate(0, 5))
                            : List.of(new Candidate(row - 1, 1), new Candidate(row, 2)));
        }

        int[] assigned = MinimumCostAssignment.of(rows, 200, 1_000);

        for (int row = 0; row < 200; row++) {
            assertThat(assigned[row]).isEqualTo(row);
        }
    }

    private static long cost(List<List<Candidate>> rows, int[] assigned) {
        long cost = 0;
        for (int row = 0; row < assigned.length; row++) {
            int column = assigned[row];
            cost += column == MinimumCostAssignment.UNASSIGNED
                    ? UNASSIGNED_COST
                    : rows.get(row).stream()
                            .filter(candidate -> candidate.column() == column)
                            .findFirst()
                            .orElseThrow()
                            .cost();
        }
        return cost;
    }

    private static long cheapest(List<List<Candidate>> rows, int row, boolean[] taken) {
        if (row == rows.size()) {
            return 0;
        }
        long best = UNASSIGNED_COST + cheapest(rows, row + 1, taken);
        for (Candidate candidate : rows.get(row)) {
            if (!taken[candidate.column()] && candidate.cost() < UNASSIGNED_COST) {
                taken[candidate.column()] = true;
                best = Math.min(best, candidate.cost() + cheapest(rows, row + 1, taken));
                taken[candidate.column()] = false;
            }
        }
        return best;
    }
}
