package org.mesinfos.connectors.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentTablesTest {

    private final List<String> lookedAt = new ArrayList<>();
    private final RecentTables tables = new RecentTables();

    private RecentTables.Found of(String text) {
        return tables.of(text, missing -> {
            lookedAt.add(missing);
            return Movements.find(missing);
        });
    }

    @Test
    void infersEachTextAndCreatesItsMappingOnce() {
        String text = "Date;Label;Amount\n2024-01-02;COFFEE;-2.50\n2024-01-03;RENT;-700.00\n";

        assertThat(of(text).mapping("a/b"))
                .isPresent()
                .containsSame(of(text).mapping("a/b").orElseThrow());
        assertThat(lookedAt).containsExactly(text);
    }

    @Test
    void cachesTextsWithoutTable() {
        assertThat(of("no table").movements()).isEqualTo(Optional.empty());
        assertThat(of("no table").mapping("a/b")).isEmpty();
        assertThat(lookedAt).containsExactly("no table");
    }

    @Test
    void evictsAllButTheLastSixteenTexts() {
        for (int i = 0; i < 17; i++) {
            of("text " + i);
        }
        of("text 1");
        of("text 0");

        assertThat(lookedAt).hasSize(18).endsWith("text 16", "text 0");
    }
}
