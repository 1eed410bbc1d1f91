package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.generic.table.hypothesis.TransactionTableHypothesis;

class TransactionTableHypothesisCacheTest {

    private final List<String> inferredTexts = new ArrayList<>();
    private final TransactionTableHypothesisCache tables = new TransactionTableHypothesisCache();

    private TransactionTableHypothesisCache.CachedHypothesis of(String text) {
        return tables.computeIfAbsent(text, missing -> {
            inferredTexts.add(missing);
            return TransactionTableHypothesis.infer(missing);
        });
    }

    @Test
    void infersEachTextAndCreatesItsMappingOnce() {
        String text = "Date;Label;Amount\n2024-01-02;COFFEE;-2.50\n2024-01-03;RENT;-700.00\n";

        assertThat(of(text).mapping("a/b"))
                .isPresent()
                .containsSame(of(text).mapping("a/b").orElseThrow());
        assertThat(inferredTexts).containsExactly(text);
    }

    @Test
    void cachesTextsWithoutTable() {
        assertThat(of("no table").hypothesis()).isEqualTo(Optional.empty());
        assertThat(of("no table").mapping("a/b")).isEmpty();
        assertThat(inferredTexts).containsExactly("no table");
    }

    @Test
    void evictsAllButTheLastSixteenTexts() {
        for (int i = 0; i < 17; i++) {
            of("text " + i);
        }
        of("text 1");
        of("text 0");

        assertThat(inferredTexts).hasSize(18).endsWith("text 16", "text 0");
    }
}
