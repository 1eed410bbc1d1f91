package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MergedPersonsChangeTest {

    private static Optional<LinkedPeople> merged(Map<String, String> ids) {
        return Optional.of(
                new LinkedPeople("model", ReviewAnswers.none(), new TreeMap<>(ids), List.of(), List.of(), new byte[0]));
    }

    @Test
    void countsNewAndChangedMergesAsJoined() {
        assertThat(MergedPersonsChange.between(
                        merged(Map.of("a", "x", "b", "x")), merged(Map.of("a", "x", "b", "y", "c", "y"))))
                .isEqualTo(new MergedPersonsChange(2, 0));
    }

    @Test
    void countsEndedMergesAsSeparated() {
        assertThat(MergedPersonsChange.between(merged(Map.of("a", "x", "b", "x")), merged(Map.of("a", "x"))))
                .isEqualTo(new MergedPersonsChange(0, 1));
    }

    @Test
    void comparesWithRunsThatLinkNoPersons() {
        assertThat(MergedPersonsChange.between(Optional.empty(), merged(Map.of("a", "x"))))
                .isEqualTo(new MergedPersonsChange(1, 0));
        assertThat(MergedPersonsChange.between(merged(Map.of("a", "x")), Optional.empty()))
                .isEqualTo(new MergedPersonsChange(0, 1));
    }
}
