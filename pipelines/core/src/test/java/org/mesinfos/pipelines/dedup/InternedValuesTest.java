package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InternedValuesTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 100, 1_000_000})
    void sharesEqualTextsWhateverTheNumberOfRecords(long records) {
        InternedValues values = new InternedValues(records);
        String first = values.shared(List.of("CARTE", "LIDL")).get(1);

        assertThat(values.shared(List.of(new String("LIDL")))).singleElement().isSameAs(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 100, 1_000_000})
    void returnsEqualTextsIfTheyAreMoreThanItRemembers(long records) {
        InternedValues values = new InternedValues(records);

        for (int turn = 0; turn < 2; turn++) {
            for (int number = 0; number < 40_000; number++) {
                String text = "word " + number;
                assertThat(values.shared(List.of(text))).containsExactly(text);
            }
        }
    }
}
