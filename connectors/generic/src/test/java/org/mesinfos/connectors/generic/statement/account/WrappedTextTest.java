package org.mesinfos.connectors.generic.statement.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.statement.DrawnPages.line;
import static org.mesinfos.connectors.generic.statement.DrawnPages.word;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.statement.DrawnPages;

/** Sentences of statements that continue on the next line. */
class WrappedTextTest {

    /** Returns a line of numbered words. */
    private static PdfLine sentence(double baseline, int first, int last) {
        return line(
                baseline,
                IntStream.rangeClosed(first, last)
                        .mapToObj(number -> word(name(number), 40 + 18 * (number - first)))
                        .toArray(PdfWord[]::new));
    }

    private static String name(int number) {
        return "w%02d".formatted(number);
    }

    private static String words(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(WrappedTextTest::name)
                .collect(Collectors.joining(" "));
    }

    @Test
    void sixteenWordsOfEachLineAreJoined() {
        assertThat(WrappedText.of(DrawnPages.page(sentence(50, 1, 20), sentence(62, 21, 40))))
                .isEqualTo(List.of(words(1, 20), words(21, 40), words(5, 36)));
    }

    @Test
    void fewerThanSixWordsAreNoSentence() {
        assertThat(WrappedText.of(DrawnPages.page(sentence(50, 1, 5), sentence(62, 6, 20))))
                .isEqualTo(List.of(words(1, 5), words(6, 20)));
        assertThat(WrappedText.of(DrawnPages.page(sentence(50, 1, 6), sentence(62, 7, 20))))
                .isEqualTo(List.of(words(1, 6), words(7, 20), words(1, 20)));
    }
}
