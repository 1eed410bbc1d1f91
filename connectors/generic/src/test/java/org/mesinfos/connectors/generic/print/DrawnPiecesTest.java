package org.mesinfos.connectors.generic.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.api.page.PdfWord;

/** Words that a PDF draws in pieces. */
class DrawnPiecesTest {

    private static final double CHARACTER_WIDTH = 5;

    @ParameterizedTest
    @CsvSource({
        "'1 . 234 , 56', '1.234,56'",
        "'15 . 12', 15.12",
        "'-7 , 50', '-7,50'",
        "'D a t e', Date",
        "'S a l d o 12 , 00', 'Saldo|12,00'",
        "'$ 1 2 . 5 0', $12.50",
        "'1 2 . 5 0 -', 12.50-",
        "'( 1 0 0 , 0 0 )', '(100,00)'",
        "'1 , 4 6 , 1 1 8 . 7 3', '1,46,118.73'",
        "'1 ’ 2 4 0 . 5 0', 1’240.50",
        "'9 1 2 . 5 0 D r', 912.50Dr",
        "'R $ 1 2 . 5 0', R$12.50",
        "'7 / 1 2 . 5 0', 7/12.50"
    })
    void joinsPiecesAsFarApartAsASpace(String pieces, String words) {
        assertThat(join(pieces, 4)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"'1 . 234 , 56', '1|.|234|,|56'", "'D a t e', D|a|t|e"})
    void keepsWordsFartherApartThanASpace(String pieces, String words) {
        assertThat(join(pieces, 5)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"'-4 15,00€', '-415,00€'", "'4 15', 4|15", "'AB4 15,00', 'AB4|15,00'"})
    void joinsTheFirstDigitsOfAnAmountThatAreNearerThanASpace(String pieces, String words) {
        assertThat(join(pieces, 1.5)).isEqualTo(words);
    }

    @Test
    void joinsSpacedCharactersAfterASignThatIsJoinedWithItsDigit() {
        assertThat(DrawnPieces.join(List.of(
                        new PdfWord("- 4", 0, 15),
                        new PdfWord("1", 17, 22),
                        new PdfWord(",", 24, 26),
                        new PdfWord("5", 28, 33),
                        new PdfWord("0", 35, 40))))
                .containsExactly(new PdfWord("- 41,50", 0, 40));
    }

    @Test
    void keepsTheFirstDigitsOfAnAmountThatAreAsFarAsASpace() {
        assertThat(join("4 15,00", 2.5)).isEqualTo("4|15,00");
    }

    @ParameterizedTest
    @CsvSource({"'A B C', A|B|C", "'J R', J|R"})
    void keepsInitials(String pieces, String words) {
        assertThat(join(pieces, 4)).isEqualTo(words);
    }

    /** Returns the words, separated by bars, of pieces with a gap between them, in points. */
    private static String join(String pieces, double gap) {
        List<PdfWord> drawn = new ArrayList<>();
        double left = 0;
        for (String piece : pieces.split(" ", -1)) {
            double right = left + CHARACTER_WIDTH * piece.length();
            drawn.add(new PdfWord(piece, left, right));
            left = right + gap;
        }
        return String.join(
                "|", DrawnPieces.join(drawn).stream().map(PdfWord::text).toList());
    }
}
