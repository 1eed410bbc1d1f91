package org.mesinfos.pipelines.enrich.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentValuesTest {

    /** Two texts with equal hash codes, which share a slot. */
    private static final List<String> COLLIDING = List.of("Aa", "BB");

    private final List<String> evaluated = new ArrayList<>();
    private final RecentValues<String, Integer> lengths = new RecentValues<>(text -> {
        evaluated.add(text);
        return text.length();
    });

    @Test
    void evaluatesEqualValuesOnce() {
        assertThat(lengths.of("shop")).isEqualTo(4);
        assertThat(lengths.of(new String("shop"))).isEqualTo(4);

        assertThat(evaluated).containsExactly("shop");
    }

    @Test
    void evaluatesValuesOfOneSlotAgainWhenTheyAlternate() {
        RecentValues<String, String> same = new RecentValues<>(text -> text);

        for (int turn = 0; turn < 3; turn++) {
            for (String text : COLLIDING) {
                assertThat(same.of(text)).isEqualTo(text);
                lengths.of(text);
            }
        }

        assertThat(evaluated).containsExactly("Aa", "BB", "Aa", "BB", "Aa", "BB");
    }
}
