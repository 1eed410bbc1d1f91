package org.mesinfos.connectors.generic.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;

/** Gaps up to which words of a line belong together, in points. */
class PrintLimitsTest {

    /** Returns words with a gap between each and the next. */
    private static List<PdfWord> words(double letterWidth, double gap, String... texts) {
        List<PdfWord> words = new ArrayList<>();
        double left = 40;
        for (String text : texts) {
            double right = left + letterWidth * text.length();
            words.add(new PdfWord(text, left, right));
            left = right + gap;
        }
        return words;
    }

    private static List<PrintedToken> tokens(double gap, String... texts) {
        return PrintedLine.of(new PdfPage(1, 595, 842, List.of(new PdfLine(100, words(4, gap, texts)))))
                .get(0)
                .tokens();
    }

    @Test
    void wordsOfAPhraseAreUpTo135PercentOfALetterApart() {
        assertThat(Phrase.of(words(4, 5.3, "Kontostand", "alt"))).hasSize(1);
        assertThat(Phrase.of(words(4, 5.5, "Kontostand", "alt"))).hasSize(2);
    }

    @Test
    void wordsOfAPhraseInSmallLettersAreUpToThreeAndAHalfPointsApart() {
        assertThat(Phrase.of(words(2, 3.4, "Kontostand", "alt"))).hasSize(1);
        assertThat(Phrase.of(words(2, 3.6, "Kontostand", "alt"))).hasSize(2);
    }

    @Test
    void currencyIsUpTo45PointsBeforeItsAmountAnd14After() {
        assertThat(tokens(44.9, "€", "12,50")).hasSize(1);
        assertThat(tokens(45.1, "€", "12,50")).hasSize(2);
        assertThat(tokens(13.9, "12,50", "EUR")).hasSize(1);
        assertThat(tokens(14.1, "12,50", "EUR")).hasSize(2);
    }

    @Test
    void wordsOfADateAreUpTo16PointsApart() {
        assertThat(tokens(15.9, "13", "Dezember", "2023")).hasSize(1);
        assertThat(tokens(16.1, "13", "Dezember", "2023")).hasSizeGreaterThan(1);
    }

    @Test
    void numberWhoseYearWouldBeBefore1800IsNoDate() {
        assertThat(tokens(4, "17-05-0042").get(0)).isNotInstanceOf(PrintedToken.DateToken.class);
        assertThat(tokens(4, "17-05-1799").get(0)).isNotInstanceOf(PrintedToken.DateToken.class);
        assertThat(tokens(4, "17-05-1800").get(0)).isInstanceOf(PrintedToken.DateToken.class);
    }

    @Test
    void yearsOfTwoDigitsAreThoseFrom1970To2069() {
        assertThat(PrintedDateParser.parse("13.12.69").orElseThrow().year()).isEqualTo(2069);
        assertThat(PrintedDateParser.parse("13.12.70").orElseThrow().year()).isEqualTo(1970);
    }

    @Test
    void dateHasUpToFiveWords() {
        assertThat(tokens(5, "13", "de", "diciembre", "de", "2023")).hasSize(1);
    }

    @Test
    void dateWithoutAYearMayBeALeapDay() {
        assertThat(new PrintedDate(29, 2, 0, 0, Optional.empty()).isValid(DayMonthOrder.DAY_FIRST))
                .isTrue();
        assertThat(new PrintedDate(30, 2, 0, 0, Optional.empty()).isValid(DayMonthOrder.DAY_FIRST))
                .isFalse();
    }

    @Test
    void weekdayHasAtLeastTwoLetters() {
        assertThat(Weekdays.isWeekday("Mo.")).isTrue();
        assertThat(Weekdays.isWeekday("M.")).isFalse();
    }
}
