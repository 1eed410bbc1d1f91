package org.mesinfos.pipelines.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesinfos.connectors.mapping.value.FoldedWord;

final class DatedAmountComparisonTest {

    private static final List<Map<String, String>> EXPECTED = List.of(Map.of("date", "2024-02-13", "amount", "-45.1"));

    private static DatedAmountComparison.Outcome compare(Map<String, String> record) {
        return DatedAmountComparison.of(EXPECTED, List.of(record), 0);
    }

    @Test
    void recordWithoutAnAmountIsNotWrong() {
        DatedAmountComparison.Outcome outcome =
                compare(Map.of("record", "BankTransaction", "booking_date", "2024-02-13"));

        assertThat(outcome.score().wrongAndAccepted()).isZero();
        assertThat(outcome.reasons()).containsExactly("1 without an amount");
    }

    @Test
    void recordWithoutADateIsNotWrong() {
        DatedAmountComparison.Outcome outcome = compare(Map.of("record", "BankTransaction", "amount", "-45.10"));

        assertThat(outcome.score().wrongAndAccepted()).isZero();
        assertThat(outcome.reasons()).containsExactly("1 without a date");
    }

    @Test
    void recordWithAnotherAmountIsWrong() {
        DatedAmountComparison.Outcome outcome =
                compare(Map.of("record", "BankTransaction", "booking_date", "2024-02-13", "amount", "-45.00"));

        assertThat(outcome.score().wrongAndAccepted()).isEqualTo(1);
        assertThat(outcome.reasons()).containsExactly("1 with another amount");
    }

    @ParameterizedTest
    @MethodSource("org.mesinfos.connectors.mapping.value.FoldedWord#all")
    void labelsAgreeInEachSpelling(FoldedWord word) {
        Map<String, String> expected = Map.of("date", "2024-02-13", "amount", "-45.1", "label", word.folded());
        Map<String, String> record = Map.of(
                "record", "BankTransaction", "booking_date", "2024-02-13", "amount", "-45.10", "label", word.written());

        Score score =
                DatedAmountComparison.of(List.of(expected), List.of(record), 0).score();

        assertThat(score.fieldsExact()).isEqualTo(3);
    }
}
