package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.statement.DrawnPages.line;
import static org.mesinfos.connectors.generic.statement.DrawnPages.page;
import static org.mesinfos.connectors.generic.statement.DrawnPages.rightAligned;
import static org.mesinfos.connectors.generic.statement.DrawnPages.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.layout.StatementLayout;
import org.mesinfos.connectors.generic.statement.token.DaysBelowMonths;
import org.mesinfos.connectors.generic.statement.token.StatementDecimalMark;
import org.mesinfos.connectors.generic.statement.token.UnmarkedDates;
import org.mesinfos.connectors.generic.statement.token.WholeNumberAmounts;

/** Numbers of amounts, dates and letters from which on they show more than a coincidence. */
class StatementThresholdsTest {

    private static long dates(PdfLine... lines) {
        return UnmarkedDates.apply(page(lines)).stream()
                .flatMap(List::stream)
                .flatMap(line -> line.tokens().stream())
                .filter(PrintedToken.DateToken.class::isInstance)
                .count();
    }

    @Test
    void threeNumbersOfAColumnMayBeDatesWithoutMarks() {
        PdfLine first = line(100, word("0412", 40));
        PdfLine second = line(112, word("0512", 40));

        assertThat(dates(first, second)).isZero();
        assertThat(dates(first, second, line(124, word("2812", 40)))).isEqualTo(3);
        assertThat(dates(first, second, line(124, word("2812", 40)), line(136, word("9812", 40))))
                .isZero();
    }

    @Test
    void datesWithoutMarksAreUpTo3PointsBesideEachOther() {
        PdfLine first = line(100, word("0412", 40));

        assertThat(dates(first, line(112, word("0512", 43)), line(124, word("2812", 46))))
                .isEqualTo(3);
        assertThat(dates(first, line(112, word("0512", 40)), line(124, word("2812", 43.1))))
                .isZero();
    }

    @Test
    void twoDaysBelowAMonthAreDates() {
        PdfLine month = line(100, word("August", 40), word("2026", 73));
        PdfLine first = line(112, word("4", 40), word("LANTERN", 80), word("12.50", 300));
        PdfLine second = line(124, word("9", 40), word("HERON", 80), word("7.50", 300));

        assertThat(daysBelowMonths(month, first)).isZero();
        assertThat(daysBelowMonths(month, first, second)).isEqualTo(2);
    }

    private static long daysBelowMonths(PdfLine... lines) {
        return DaysBelowMonths.apply(page(lines)).stream()
                .flatMap(line -> line.tokens().stream())
                .filter(PrintedToken.DateToken.class::isInstance)
                .count();
    }

    private static long datesInTwoNumbers(double gap) {
        PdfLine[] lines = new PdfLine[3];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line(100 + 12 * i, word("0" + (4 + i), 40), word("12", 50 + gap));
        }
        return dates(lines);
    }

    @Test
    void dayAndMonthAreAboutADigitApart() {
        assertThat(datesInTwoNumbers(5.5)).isEqualTo(3);
        assertThat(datesInTwoNumbers(5.6)).isZero();
    }

    private static Optional<Long> wholeNumbers(String... texts) {
        return WholeNumberAmounts.apply(rightAligned(texts))
                .map(lines -> lines.stream()
                        .flatMap(line -> line.tokens().stream())
                        .filter(token -> token instanceof PrintedToken.NumberToken number
                                && number.value().precision() == PrintedDecimal.Precision.WHOLE)
                        .count());
    }

    @Test
    void threeGroupedNumbersShowThatAmountsHaveNoDecimals() {
        assertThat(wholeNumbers("1.500", "2.500")).isEmpty();
        assertThat(wholeNumbers("1.500", "2.500", "3.500", "700")).contains(4L);
    }

    @Test
    void oneOfSixAmountsMayHaveDecimals() {
        assertThat(wholeNumbers("1.500", "2.500", "3.500", "4.500", "7,50")).isEmpty();
        assertThat(wholeNumbers("1.500", "2.500", "3.500", "4.500", "5.500", "7,50"))
                .contains(5L);
    }

    @Test
    void numbersWithDecimalsInTextsDoNotShowThatAmountsHaveDecimals() {
        List<PdfLine> lines = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            lines.add(line(100 + 24 * i, word(i + "2.500", 400 - i)));
            lines.add(line(
                    112 + 24 * i, word("Kurs", 40), word("1" + i + ",25", 70 + 20 * i), word("EUR", 130 + 20 * i)));
        }

        assertThat(WholeNumberAmounts.apply(page(lines.toArray(PdfLine[]::new))))
                .isPresent();
    }

    private static Optional<Double> separateDateLeft(int rows, int secondDates) {
        List<PdfLine> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            lines.add(line(
                    100 + 12 * i,
                    word("13.12.2023", 40),
                    word("Lampe", 120),
                    word(i < secondDates ? "14.12.2023" : "Hafen", 200),
                    word("12,50", 400)));
        }
        return StatementLayout.of(Optional.empty(), page(lines)).orElseThrow().separateDateLeft();
    }

    @Test
    void fourOfFiveRowsHaveASecondDateAfterTheText() {
        assertThat(separateDateLeft(5, 4)).contains(200.0);
        assertThat(separateDateLeft(5, 3)).isEmpty();
    }

    private static long monetary(String... texts) {
        return StatementDecimalMark.apply(rightAligned(texts)).stream()
                .mapToLong(line -> line.monetaryNumbers().size())
                .sum();
    }

    @Test
    void decimalMarkIsThreeTimesAsFrequentAsTheOther() {
        assertThat(monetary("1,50", "2,50", "3,50", "12.50")).isEqualTo(3);
        assertThat(monetary("1,50", "2,50", "12.50")).isEqualTo(3);
    }
}
