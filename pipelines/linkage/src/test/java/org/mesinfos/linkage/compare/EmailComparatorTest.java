package org.mesinfos.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;

final class EmailComparatorTest {

    private static String level(String first, String second) {
        PersonTableBuilder builder = new PersonTableBuilder();
        for (String email : List.of(first, second)) {
            builder.add(
                    new PersonFeatures(Map.of(Feature.EMAIL, List.of(email)), List.of()),
                    PersonTable.GROUP_WITH_DUPLICATES);
        }
        PairComparison comparison = new PairComparison();
        new RecordComparator.ComparisonContext(builder.build(), kind -> 0)
                .comparator()
                .compare(0, 1, comparison);
        return ComparisonField.EMAIL
                .levels()
                .get(comparison.level(ComparisonField.EMAIL))
                .name();
    }

    @Test
    void ignoresCaseAndTags() {
        assertThat(level("Marie.Martin@example.org", "marie.martin+shop@example.org"))
                .isEqualTo("exact");
    }

    @Test
    void detectsTypos() {
        assertThat(level("marie.martin@example.org", "marie.martn@example.org")).isEqualTo("typo");
    }

    @Test
    void detectsTheSameLocalPartAtAnotherProvider() {
        assertThat(level("marie.martin@example.org", "marie.martin@example.com"))
                .isEqualTo("local_part");
    }

    /** Marie Martin 451 and Marie Martin 461 are different people. */
    @Test
    void treatsAddressesThatDifferInDigitsOnlyAsDifferent() {
        assertThat(level("marie.martin451@example.org", "marie.martin461@example.org"))
                .isEqualTo("different");
        assertThat(level("marie.martin451@example.org", "marie.martin@example.org"))
                .isEqualTo("different");
    }
}
