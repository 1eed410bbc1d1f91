package org.mesinfos.connectors.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfWord;

class DigitGroupJoinerTest {

    /** Width of a space, in points. */
    private static final double SPACE = 1.7;

    private static List<PdfWord> joined(double gap) {
        DigitGroupJoiner joiner = new DigitGroupJoiner();
        joiner.add(new PdfWord("1", 0, 4), SPACE);
        joiner.add(new PdfWord("833,05", 4 + gap, 28 + gap), SPACE);
        return joiner.words();
    }

    @Test
    void joinsGroupsOfLetterSpacedDigits() {
        assertThat(joined(2.9)).extracting(PdfWord::text).containsExactly("1 833,05");
    }

    @Test
    void keepsADigitBesideAnAmountAtTheDistanceOfACharacter() {
        assertThat(joined(4)).extracting(PdfWord::text).containsExactly("1", "833,05");
    }

    @Test
    void joinsGroupsBetweenParentheses() {
        DigitGroupJoiner joiner = new DigitGroupJoiner();
        joiner.add(new PdfWord("(1", 0, 6), SPACE);
        joiner.add(new PdfWord("278,42)", 8, 36), SPACE);

        assertThat(joiner.words()).extracting(PdfWord::text).containsExactly("(1 278,42)");
    }
}
