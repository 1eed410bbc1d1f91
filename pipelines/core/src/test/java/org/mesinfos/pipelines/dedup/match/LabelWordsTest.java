package org.mesinfos.pipelines.dedup.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LabelWordsTest {

    @Test
    void joinsNormalisedTexts() {
        assertThat(LabelWords.text("Café", null, "de la Gare")).isEqualTo("CAFE DE LA GARE");
        assertThat(LabelWords.text((String) null)).isEmpty();
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource({
        // Equal texts agree, with words of at least two letters.
        "CAFE GARE, CAFE GARE, 1",
        "A, A, 0",
        "'', '', 0",
        // Words in another order agree.
        "CAFE GARE, GARE CAFE, 1",
        // The share of the letters of the shorter label counts.
        "CAFE GARE, CAFE PORT LONG, 0.5",
        "CAFE PORT LONG, CAFE GARE, 0.5",
        "AB CAFE, CAFE PORT, 0.66666",
        // A word agrees with one that it starts, from four letters on.
        "SUPE, SUPERMARCHE PORT, 1",
        "SUPERMARCHE PORT, SUPE, 1",
        "SUP, SUPERMARCHE, 0",
        "SUPERMARCHE, SUPER PORT LONGUEUR, 1",
        // Words of one letter and signs do not count.
        "X CAFE, Y CAFE, 1",
        "CAFE-GARE, CAFE GARE*, 1",
        "CAFE, '', 0",
        "'', CAFE, 0",
        "A, CAFE, 0"
    })
    void theShareOfCommonLettersIsTheSimilarity(String one, String other, double similarity) {
        assertThat(LabelWords.similarity(one, other)).isCloseTo(similarity, org.assertj.core.data.Offset.offset(1e-4));
    }

    @Test
    void comparesTheStartOfLongTexts() {
        assertThat(LabelWords.text("é".repeat(1_500), "x")).isEqualTo("E".repeat(1_000) + " X");
        assertThat(LabelWords.similarity(words("A"), words("B"))).isEqualTo(0);
    }

    private static String words(String prefix) {
        return IntStream.range(0, 100_000).mapToObj(i -> prefix + i).collect(Collectors.joining(" "));
    }
}
