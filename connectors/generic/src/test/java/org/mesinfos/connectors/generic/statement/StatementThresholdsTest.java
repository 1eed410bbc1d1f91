package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.statement.DrawnPages.line;
import static org.mesinfos.connectors.generic.statement.DrawnPages.page;
import static org.mesinfos.connectors.generic.statement.DrawnPages.rightAligned;
import static org.mesinfos.connectors.generic.statement.DrawnPages.word;
import static org.mesinfos.connectors.generic.statement.DrawnPages.wordEndingAt;
import static org.mesinfos.connectors.generic.statement.SectionRows.AS_PRINTED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.TransactionColumnRole;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedToken;

/** Numbers of amounts, dates and letters from which on they show more than a coincidence. */
class StatementThresholdsTest {

    private static HeaderColumn amounts(double right) {
        return new HeaderColumn(
                "Betrag", Optional.of(TransactionColumnRole.AMOUNT), 1, Optional.empty(), right - 30, right);
    }

    private static boolean areConverted(String... pairs) {
        List<PdfLine> lines = new ArrayList<>();
        for (String pair : pairs) {
            String[] parts = pair.split(" ", 2);
            lines.add(line(100 + 12 * lines.size(), wordEndingAt(400, parts[0]), wordEndingAt(500, parts[1])));
        }
        return ConvertedAmounts.areIn(amounts(500), List.of(amounts(400)), page(lines));
    }

    @Test
    void threeAmountsHaveACommonRateWithoutCoincidence() {
        assertThat(areConverted("10,00 20,00", "7,50 15,00")).isFalse();
        assertThat(areConverted("10,00 20,00", "7,50 15,00", "4,00 8,00")).isTrue();
        assertThat(areConverted("10,00 20,00", "7,50 15,00", "4,00 8,10")).isFalse();
    }

    private static boolean isAfterTheBalanceOfItsDay(SectionRows rows) {
        return DailyClosingBalances.isAfterLast(rows.undated("60.00").section(), AS_PRINTED);
    }

    @Test
    void amountBelowTheBalancesOfThreeDaysIsNoTransaction() {
        assertThat(isAfterTheBalanceOfItsDay(new SectionRows()
                        .balance(BalanceLine.Kind.OPENING, "100.00")
                        .row("04.12.2023", "-1.00")
                        .row("04.12.2023", "-2.00", "97.00")
                        .row("05.12.2023", "5.00", "102.00")))
                .isFalse();
        assertThat(isAfterTheBalanceOfItsDay(new SectionRows()
                        .balance(BalanceLine.Kind.OPENING, "100.00")
                        .row("04.12.2023", "-3.00", "97.00")
                        .row("05.12.2023", "5.00", "102.00")
                        .row("06.12.2023", "8.00", "110.00")))
                .isTrue();
    }

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

    private static long datesInTwoNumbers(double gap) {
        PdfLine[] lines = new PdfLine[3];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line(100 + 12 * i, word("0" + (4 + i), 40), word("12", 50 + gap));
        }
        return dates(lines);
    }

    @Test
    void dayAndMonthAreUpTo4PointsApart() {
        assertThat(datesInTwoNumbers(4)).isEqualTo(3);
        assertThat(datesInTwoNumbers(4.1)).isZero();
    }

    private static Optional<TransactionColumnRole> role(String... pieces) {
        List<PdfWord> words = new ArrayList<>();
        for (String piece : pieces) {
            words.add(word(piece, 40 + 30 * words.size()));
        }
        return HeaderPhraseParser.columns(new Phrase(words)).get(0).role();
    }

    @Test
    void nameInThreePiecesOfUpToTwoLettersIsJoined() {
        assertThat(role("Be", "tr", "ag")).contains(TransactionColumnRole.AMOUNT);
        assertThat(role("Bet", "rag", "s")).isEmpty();
        assertThat(role("Bet", "ra", "g")).contains(TransactionColumnRole.AMOUNT);
        assertThat(role("Bet", "rag")).isEmpty();
        assertThat(role("So", "ll")).isEmpty();
    }

    private static List<PrintedTransaction> leadingToClosing(int amounts) {
        SectionRows undated = new SectionRows().row("04.12.2023", "1.00");
        for (int i = 0; i < amounts; i++) {
            undated.undated("2.00");
        }
        AccountSection section = new SectionRows()
                .balance(BalanceLine.Kind.OPENING, "100.00")
                .row("04.12.2023", "-1.00")
                .balance(BalanceLine.Kind.CLOSING, (99 + 2 * amounts) + ".00")
                .section();
        return UndatedAmounts.find(section, undated.transactions().subList(1, amounts + 1), AS_PRINTED);
    }

    @Test
    void upToFiveAmountsWithoutADateLeadToTheClosingBalance() {
        assertThat(leadingToClosing(5)).hasSize(5);
        assertThat(leadingToClosing(6)).isEmpty();
    }

    private static int separated(int dated, int undated, int repeated) {
        SectionRows rows = new SectionRows();
        for (int i = 0; i < dated; i++) {
            rows.row((i < repeated ? 1 : i + 1) + ".12.2023", "-1.00");
        }
        for (int i = 0; i < undated; i++) {
            rows.undated("-2.00");
        }
        return UndatedAmounts.separate(rows.section()).undated().size();
    }

    @Test
    void oneOfTenAmountsMayHaveNoDateWhereTwoDatesAreRepeated() {
        assertThat(separated(9, 1, 3)).isEqualTo(1);
        assertThat(separated(8, 1, 3)).isZero();
        assertThat(separated(9, 1, 2)).isZero();
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

    private static boolean isFrequent(int size, int amounts) {
        List<PrintedToken.NumberToken> members = Collections.nCopies(
                size,
                page(line(100, word("12,50", 300))).get(0).monetaryNumbers().get(0));
        return !AmountColumns.frequent(List.of(new EdgeClusters.EdgeCluster<>(325, members)), amounts)
                .isEmpty();
    }

    @Test
    void columnHasTwoOfMoreThanEightAmountsAndFourPercentOfMany() {
        assertThat(isFrequent(1, 8)).isTrue();
        assertThat(isFrequent(1, 9)).isFalse();
        assertThat(isFrequent(2, 74)).isTrue();
        assertThat(isFrequent(2, 75)).isFalse();
    }

    private static double dateColumnLeft(int datesWithoutAmount) {
        List<PdfLine> lines = new ArrayList<>();
        lines.add(line(100, word("13.12.2023", 40), word("12,50", 300)));
        for (int i = 0; i < datesWithoutAmount; i++) {
            lines.add(line(112 + 12 * i, word("14.12.2023", 100)));
        }
        return DateColumn.of(page(lines), Optional.empty()).orElseThrow().left();
    }

    @Test
    void amountsAreOnTheLinesOfTheirDatesIfOneDateInFourHasAnAmount() {
        assertThat(dateColumnLeft(3)).isEqualTo(40);
        assertThat(dateColumnLeft(4)).isEqualTo(100);
    }

    private static boolean hasDate(PdfWord... words) {
        return DateColumn.of(page(line(100, words)), Optional.empty()).isPresent();
    }

    @Test
    void upToTwoMarksOfFourCharactersPrecedeADate() {
        assertThat(hasDate(word("0012", 40), word("*", 100), word("13.12.2023", 140)))
                .isTrue();
        assertThat(hasDate(word("12", 40), word("*", 100), word("*", 120), word("13.12.2023", 140)))
                .isFalse();
        assertThat(hasDate(word("00123", 40), word("13.12.2023", 140))).isFalse();
    }

    private static double secondColumnLeft(double... starts) {
        List<PdfLine> rows = new ArrayList<>();
        for (double start : starts) {
            rows.add(line(112 + 12 * rows.size(), word("Lampe", 40), word("Hafen", start)));
        }
        StatementTableHeader header = new StatementTableHeader(
                List.of(
                        new HeaderColumn("Text", Optional.empty(), 0, Optional.empty(), 40, 60),
                        new HeaderColumn("Ort", Optional.empty(), 0, Optional.empty(), 200, 215)),
                1,
                Optional.empty());
        return TextColumns.underHeader(header, page(rows)).columns().get(1).left();
    }

    @Test
    void wordsOfHalfOfTheRowsShowWhereAColumnStarts() {
        assertThat(secondColumnLeft(180, 180, 250, 250)).isEqualTo(180);
        assertThat(secondColumnLeft(180, 250, 250)).isEqualTo(200);
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
