package org.mesinfos.pipelines.dedup.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompletenessTest {

    @ParameterizedTest(name = "{0} pairs, {1} only before, {2} only after: {3}")
    @CsvSource({
        // Nothing is known: no less than the general cost.
        "0, 0, 0, 5",
        // Sources that omit much.
        "10, 10, 10, 5",
        // Nearly everything is in both: -ln(1.5 / 62) - ln(2.5 / 63).
        "60, 1, 2, 6.948",
        // Everything is in both: not more than the greatest cost.
        "10000, 0, 0, 12"
    })
    void theMoreCompleteTheSourcesTheMoreAnUnmatchedEventCosts(int paired, int before, int after, double cost) {
        assertThat(new Completeness(paired, before, after).unmatchedCost()).isCloseTo(cost, offset(0.001));
    }
}
