package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.statement.DrawnPages.line;
import static org.mesinfos.connectors.generic.statement.DrawnPages.page;
import static org.mesinfos.connectors.generic.statement.DrawnPages.word;
import static org.mesinfos.connectors.generic.statement.DrawnPages.wordEndingAt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.account.AccountNumberFinder;
import org.mesinfos.connectors.generic.statement.layout.EdgeClusters;
import org.mesinfos.connectors.generic.statement.layout.HeaderColumn;
import org.mesinfos.connectors.generic.statement.layout.StatementTableHeader;
import org.mesinfos.connectors.generic.statement.section.StatementAccount;
import org.mesinfos.connectors.generic.statement.table.StatementDocument;
import org.mesinfos.connectors.generic.statement.token.DirectionWords;
import org.mesinfos.connectors.generic.statement.token.WholeNumberAmounts;
import org.mesinfos.connectors.generic.statement.word.StatementKeywords;

/** Distances up to which words, amounts and lines of statements belong together. */
class StatementGeometryTest {

    private static StatementTableHeader header(double left) {
        return new StatementTableHeader(
                List.of(new HeaderColumn("Datum", Optional.empty(), 0, Optional.empty(), left, left + 25)),
                1,
                Optional.empty());
    }

    @Test
    void repeatedHeaderIsUpTo4PointsBeside() {
        assertThat(header(40).isRepetitionOf(header(44))).isTrue();
        assertThat(header(40).isRepetitionOf(header(44.1))).isFalse();
    }

    @Test
    void wholeAmountsOfAColumnAreUpTo3PointsApart() {
        List<PdfLine> column = new ArrayList<>();
        for (String text : List.of("1.500", "2.500", "3.500")) {
            column.add(line(20 + 12 * column.size(), new PdfWord(text, 275, 300)));
        }
        List<PdfLine> near = new ArrayList<>(column);
        near.add(line(80, wordEndingAt(303, "700")));
        List<PdfLine> far = new ArrayList<>(column);
        far.add(line(80, wordEndingAt(304, "700")));

        assertThat(whole(near)).isEqualTo(4);
        assertThat(whole(far)).isEqualTo(3);
    }

    private static long whole(List<PdfLine> lines) {
        return WholeNumberAmounts.apply(page(lines)).orElseThrow().stream()
                .flatMap(line -> line.tokens().stream())
                .filter(token -> token instanceof PrintedToken.NumberToken number
                        && number.value().precision() == PrintedDecimal.Precision.WHOLE)
                .count();
    }

    private static Optional<StatementAccount> accountBelow(double baseline, String number) {
        List<PrintedLine> lines = page(line(100, word("Kontonummer", 40)), line(baseline, word(number, 40)));
        return AccountNumberFinder.find(lines.get(0), Optional.of(lines.get(1)));
    }

    @Test
    void accountNumberOfFourDigitsIsUpTo26PointsBelowItsCaption() {
        assertThat(accountBelow(126, "47119")).isPresent();
        assertThat(accountBelow(126.1, "47119")).isEmpty();
        assertThat(accountBelow(110, "AB4711")).isPresent();
        assertThat(accountBelow(110, "ABC471")).isEmpty();
    }

    private static long signed(int rows, double gapBefore, double gapAfter) {
        PdfLine[] lines = new PdfLine[rows];
        for (int i = 0; i < rows; i++) {
            double direction = 125 + gapBefore;
            lines[i] = line(
                    100 + 12 * i, word("12,50", 100), word("Soll", direction), word("Text", direction + 20 + gapAfter));
        }
        return DirectionWords.apply(page(lines)).stream()
                .flatMap(line -> line.tokens().stream())
                .filter(token -> token instanceof PrintedToken.NumberToken number
                        && number.value().sign() == PrintedDecimal.Sign.DEBIT)
                .count();
    }

    @Test
    void wordsAfterThreeAmountsAreTheirDirection() {
        assertThat(signed(2, 5, 20)).isZero();
        assertThat(signed(3, 5, 20)).isEqualTo(3);
    }

    @Test
    void directionIsUpTo24PointsAfterItsAmountAndMoreThan14BeforeOtherText() {
        assertThat(signed(3, 24, 20)).isEqualTo(3);
        assertThat(signed(3, 24.1, 20)).isZero();
        assertThat(signed(3, 5, 14)).isZero();
        assertThat(signed(3, 5, 14.1)).isEqualTo(3);
    }

    private static List<PrintedLine> pages(double baseline, String... texts) {
        List<PrintedLine> lines = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            lines.addAll(PrintedLine.of(new PdfPage(
                    i + 1, 595, 1000, List.of(line(baseline, word(texts[i], 40)), line(500, word("12,50", 300))))));
        }
        return lines;
    }

    @Test
    void linesInTheFirstQuarterAndTheLastTenthOfPagesAreRepeated() {
        assertThat(StatementDocument.of(pages(249, "Seite-1", "Seite-2")).repeatedLines())
                .hasSize(2);
        assertThat(StatementDocument.of(pages(250, "Seite-1", "Seite-2")).repeatedLines())
                .isEmpty();
        assertThat(StatementDocument.of(pages(901, "Seite-1", "Seite-2")).repeatedLines())
                .hasSize(2);
        assertThat(StatementDocument.of(pages(900, "Seite-1", "Seite-2")).repeatedLines())
                .isEmpty();
    }

    private static int clusters(double... edges) {
        return EdgeClusters.of(Arrays.stream(edges).boxed().toList(), Double::doubleValue, 6)
                .size();
    }

    @Test
    void edgesOfAClusterAreUpToTheToleranceApartFromTheirNeighbours() {
        assertThat(clusters(40, 46, 52)).isEqualTo(1);
        assertThat(clusters(40, 46.1)).isEqualTo(2);
    }

    private static long otherDocuments(double baseline) {
        List<PrintedLine> lines =
                PrintedLine.of(new PdfPage(1, 595, 1000, List.of(line(baseline, word("Rechnung", 40)))));
        return StatementKeywords.of(lines, lines, lines).otherDocumentCount();
    }

    @Test
    void titlesOfOtherDocumentsAreInTheUpperTwoFifthsOfThePage() {
        assertThat(otherDocuments(400)).isEqualTo(1);
        assertThat(otherDocuments(401)).isZero();
    }
}
