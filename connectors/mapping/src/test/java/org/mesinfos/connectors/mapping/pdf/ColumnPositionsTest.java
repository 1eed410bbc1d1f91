package org.mesinfos.connectors.mapping.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;

/** Columns of the words of a line, by the positions of the headers. Headers are at 0 to 40 and at 100 to 140. */
class ColumnPositionsTest {

    @ParameterizedTest
    @CsvSource({
        "LEFT, LEFT, 96, 0",
        "LEFT, LEFT, 97, 1",
        "LEFT, RIGHT, 96, 0",
        "LEFT, RIGHT, 97, 1",
        "LEFT, CENTRE, 65, 0",
        "LEFT, CENTRE, 66, 1",
        "RIGHT, LEFT, 65, 0",
        "RIGHT, LEFT, 66, 1",
        "RIGHT, CENTRE, 65, 0",
        "RIGHT, CENTRE, 66, 1",
        "CENTRE, LEFT, 65, 0",
        "CENTRE, LEFT, 66, 1",
        "CENTRE, RIGHT, 65, 0",
        "CENTRE, RIGHT, 66, 1",
        "CENTRE, CENTRE, 65, 0",
        "CENTRE, CENTRE, 66, 1",
        "RIGHT, RIGHT, 60, 0",
        "RIGHT, RIGHT, 61, 1"
    })
    void wordBelongsToAColumnByTheEdgesOfItsHeaders(Alignment first, Alignment second, double left, int column) {
        ColumnPositions positions = positions(first, second, ValueEdges.NONE);

        assertThat(positions.columnOf(word("abc", left, left + 10))).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource({"12, 137, 1", "12, 136, 0", "abc, 137, 0"})
    void wideNumberBelongsToTheColumnAtWhoseRightEdgeItEnds(String text, double right, int column) {
        ColumnPositions positions = positions(Alignment.LEFT, Alignment.RIGHT, ValueEdges.NONE);

        assertThat(positions.columnOf(word(text, 50, right))).isEqualTo(column);
    }

    static Stream<Arguments> edges() {
        return Stream.of(
                Arguments.of(List.of(), 70.0),
                Arguments.of(List.of(50.0, 130.0), 90.0),
                Arguments.of(List.of(50.0), 70.0),
                Arguments.of(List.of(75.0), 78.0),
                Arguments.of(List.of(130.0), 70.0),
                Arguments.of(List.of(72.0, 101.0), 86.5));
    }

    @ParameterizedTest
    @MethodSource("edges")
    void borderOfTwoColumnsOfAmountsIsBetweenTheirEdges(List<Double> edges, double border) {
        ColumnPositions positions = positions(Alignment.RIGHT, Alignment.RIGHT, new ValueEdges(edges));

        assertThat(positions.columnOf(word("1,00", border - 20, border))).isZero();
        assertThat(positions.columnOf(word("1,00", border - 19.9, border + 0.1)))
                .isOne();
    }

    @Test
    void edgeOfAColumnIsTheNearestOneOfTwoAmounts() {
        ValueEdges edges = ValueEdges.of(List.of(page(
                word("1,00", 10, 38),
                word("12,00", 10, 39.4),
                word("3,00", 90, 131),
                word("3,00", 90, 132.5),
                word("7,00", 40, 60),
                word("abc", 50, 70),
                word("abd", 50, 70))));

        assertThat(edges).isEqualTo(new ValueEdges(List.of(38.0, 131.0)));
        assertThat(edges.of(header(0, Alignment.RIGHT), headers(Alignment.RIGHT, Alignment.RIGHT)))
                .hasValue(38);
        assertThat(edges.of(header(1, Alignment.RIGHT), headers(Alignment.RIGHT, Alignment.RIGHT)))
                .hasValue(131);
    }

    @Test
    void edgesFarFromAHeaderOrNearerToAnotherAreNotThoseOfItsColumn() {
        List<ColumnPositions.HeaderPosition> headers = headers(Alignment.RIGHT, Alignment.RIGHT);

        assertThat(new ValueEdges(List.of(181.0)).of(headers.get(1), headers)).isEmpty();
        assertThat(new ValueEdges(List.of(180.0)).of(headers.get(1), headers)).hasValue(180);
        assertThat(new ValueEdges(List.of(89.0)).of(headers.get(1), headers)).isEmpty();
        assertThat(new ValueEdges(List.of(91.0)).of(headers.get(1), headers)).isEmpty();
        assertThat(new ValueEdges(List.of(100.0)).of(headers.get(1), headers)).hasValue(100);
        assertThat(new ValueEdges(List.of(130.0, 145.0)).of(headers.get(1), headers))
                .hasValue(145);
        assertThat(new ValueEdges(List.of(135.0, 145.0)).of(headers.get(1), headers))
                .hasValue(135);
    }

    @Test
    void amountAtTheEndOfATextIsLostIfItIsApartFromTheText() {
        ColumnPositions positions = positions(Alignment.LEFT, Alignment.RIGHT, ValueEdges.NONE);

        assertThat(positions.columnOfLostAmount(List.of(word("LOAN", 0, 20), word("1,00", 36, 56))))
                .as("more than three digits apart")
                .hasValue(1);
        assertThat(positions.columnOfLostAmount(List.of(word("LOAN", 0, 20), word("1,00", 35, 55))))
                .as("three digits apart")
                .isEmpty();
        assertThat(positions.columnOfLostAmount(List.of(word("LOAN", 0, 80), word("1,00", 82, 102))))
                .as("below the next header")
                .hasValue(1);
        assertThat(positions.columnOfLostAmount(List.of(word("1,00", 3, 23))))
                .as("at the start of the column")
                .isEmpty();
        assertThat(positions.columnOfLostAmount(List.of(word("1,00", 4, 24))))
                .as("alone in the middle of the column")
                .hasValue(1);
        assertThat(positions.columnOfLostAmount(List.of(word("1,00", 36, 56), word("LOAN", 60, 80))))
                .as("followed by text")
                .isEmpty();
        assertThat(positions.columnOfLostAmount(List.of(word("LOAN", 36, 56)))).isEmpty();
    }

    @Test
    void amountInAColumnOfAmountsIsNotLost() {
        assertThat(positions(Alignment.LEFT, Alignment.RIGHT, ValueEdges.NONE)
                        .columnOfLostAmount(List.of(word("1,00", 120, 140))))
                .isEmpty();
        assertThat(positions(Alignment.LEFT, Alignment.LEFT, ValueEdges.NONE)
                        .columnOfLostAmount(List.of(word("1,00", 36, 56))))
                .isEmpty();
        assertThat(positions(Alignment.RIGHT, Alignment.RIGHT, ValueEdges.NONE)
                        .columnOfLostAmount(List.of(word("1,00", 36, 56))))
                .isEmpty();
    }

    @Test
    void numbersThatAreApartAreNotOneWithThousands() {
        ColumnPositions positions = positions(Alignment.LEFT, Alignment.RIGHT, ValueEdges.NONE);
        PdfWord amount = word("123,45", 110, 140);

        assertThat(positions.columnOfTwoNumbers(List.of(word("DE", 0, 90), word("500", 98, 102.4), amount)))
                .hasValue(1);
        assertThat(positions.columnOfTwoNumbers(List.of(word("DE", 0, 90), word("500", 98, 102.5), amount)))
                .as("as far apart as groups of digits")
                .isEmpty();
        assertThat(positions.columnOfTwoNumbers(List.of(word("500", 80, 95), amount)))
                .as("in two columns")
                .isEmpty();
        assertThat(positions.columnOfTwoNumbers(List.of(word("12,00", 98, 101), amount)))
                .as("no thousands")
                .isEmpty();
        assertThat(positions(Alignment.LEFT, Alignment.LEFT, ValueEdges.NONE)
                        .columnOfTwoNumbers(List.of(word("500", 98, 101), amount)))
                .isEmpty();
    }

    @Test
    void onlyAmountOfALineIsAtTheEndOfItsText() {
        ColumnPositions positions = positions(Alignment.LEFT, Alignment.RIGHT, ValueEdges.NONE);

        assertThat(positions.columnOfOnlyAmount(List.of(word("LOAN", 0, 20), word("1,00", 22, 42))))
                .hasValue(1);
        assertThat(positions.columnOfOnlyAmount(List.of(word("1,00", 0, 20), word("LOAN", 22, 42))))
                .isEmpty();
        assertThat(positions.columnOfOnlyAmount(List.of(word("1,00", 22, 42), word("2,00", 120, 140))))
                .as("an amount in its column")
                .isEmpty();
        assertThat(positions.columnOfOnlyAmount(List.of(word("1,00", 22, 42), word("EUR", 120, 140))))
                .as("no digit in the column of amounts")
                .hasValue(1);
        assertThat(positions.columnOfOnlyAmount(List.of())).isEmpty();
        assertThat(positions(Alignment.LEFT, Alignment.LEFT, ValueEdges.NONE)
                        .columnOfOnlyAmount(List.of(word("1,00", 22, 42))))
                .isEmpty();
    }

    private static ColumnPositions positions(Alignment first, Alignment second, ValueEdges edges) {
        return new ColumnPositions(headers(first, second), edges);
    }

    private static List<ColumnPositions.HeaderPosition> headers(Alignment first, Alignment second) {
        return List.of(header(0, first), header(1, second));
    }

    private static ColumnPositions.HeaderPosition header(int number, Alignment alignment) {
        return new ColumnPositions.HeaderPosition(100.0 * number, 100.0 * number + 40, alignment);
    }

    private static PdfPage page(PdfWord... words) {
        return new PdfPage(
                1,
                600,
                800,
                Stream.of(words).map(word -> new PdfLine(10, List.of(word))).toList());
    }

    private static PdfWord word(String text, double left, double right) {
        return new PdfWord(text, left, right);
    }
}
