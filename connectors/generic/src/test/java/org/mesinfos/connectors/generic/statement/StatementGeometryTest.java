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
import org.mesinfos.connectors.generic.TransactionColumnRole;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;

/** Distances up to which words, amounts and lines of statements belong together. */
class StatementGeometryTest {

    private static double maxSpacing(double distance) {
        return LineSpacing.maxSpacing(page(
                line(100, word("a", 40)),
                line(100 + distance, word("b", 40)),
                line(100 + 2 * distance, word("c", 40))));
    }

    @Test
    void linesOfOneTransactionAreOneAndSevenTenthsOfTheUsualDistanceApartWithin16And30Points() {
        assertThat(maxSpacing(8)).isEqualTo(16);
        assertThat(maxSpacing(12)).isEqualTo(1.7 * 12);
        assertThat(maxSpacing(40)).isEqualTo(30);
    }

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

    private static List<BalanceLine> balancesBelow(double... baselines) {
        List<PdfLine> lines = new ArrayList<>();
        lines.add(line(100, word("Anfangssaldo", 40)));
        for (int i = 0; i < baselines.length - 1; i++) {
            lines.add(line(baselines[i], word("Euro", 200)));
        }
        lines.add(line(baselines[baselines.length - 1], word("12,50", 45)));
        return SummaryBalances.find(page(lines), 0, 0);
    }

    @Test
    void balanceIsUpToTwoLinesAnd32PointsBelowItsCaption() {
        assertThat(balancesBelow(132)).hasSize(1);
        assertThat(balancesBelow(132.1)).isEmpty();
        assertThat(balancesBelow(108, 116)).hasSize(1);
        assertThat(balancesBelow(108, 116, 124)).isEmpty();
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

    @Test
    void linesOfAHeaderAreUpTo15PointsApart() {
        assertThat(TableHeaderFinder.findAt(page(line(100, word("Datum", 40)), line(115, word("Betrag", 300))), 0))
                .isPresent();
        assertThat(TableHeaderFinder.findAt(page(line(100, word("Datum", 40)), line(115.1, word("Betrag", 300))), 0))
                .isEmpty();
    }

    private static boolean isLastAbove(double footer) {
        List<PrintedLine> lines = new ArrayList<>(PrintedLine.of(new PdfPage(
                1, 595, 1000, List.of(line(500, word("12,50", 300)), line(footer, word("Hafenbank", 40))))));
        lines.addAll(PrintedLine.of(new PdfPage(2, 595, 1000, List.of(line(500, word("13,50", 300))))));
        return new LineProximity(StatementDocument.of(lines)).isLastOfPage(0);
    }

    @Test
    void footerIsBelow93PercentOfThePage() {
        assertThat(isLastAbove(930)).isTrue();
        assertThat(isLastAbove(929)).isFalse();
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

    @Test
    void datesOfAColumnAreUpTo7PointsBesideEachOther() {
        DateColumn column = DateColumn.of(
                        page(
                                line(100, word("13.12.2023", 40), word("12,50", 300)),
                                line(112, word("14.12.2023", 40), word("12,50", 300))),
                        Optional.empty())
                .orElseThrow();

        assertThat(column.find(page(line(100, word("15.12.2023", 47))).get(0))).isPresent();
        assertThat(column.find(page(line(100, word("15.12.2023", 47.1))).get(0)))
                .isEmpty();
    }

    private static StatementAccount.Kind accountWithFooter(double baseline) {
        List<PrintedLine> lines = PrintedLine.of(new PdfPage(
                1,
                595,
                1000,
                List.of(
                        line(100, word("Kontonummer", 40), word("4711901", 100)),
                        line(baseline, word("IBAN", 40), word("CH9300762011623852957", 65)))));
        SectionCollector collector = new SectionCollector(new CurrentAccount());
        lines.forEach(line -> collector.announce(line, AccountNumberFinder.find(line, Optional.empty())));
        collector.endSection();
        return collector.sections().get(0).account().orElseThrow().kind();
    }

    @Test
    void accountInTheLastTenthOfThePageIsThatOfTheBank() {
        assertThat(accountWithFooter(901)).isEqualTo(StatementAccount.Kind.NUMBER);
        assertThat(accountWithFooter(900)).isEqualTo(StatementAccount.Kind.IBAN);
    }

    private static AmountColumns columns(HeaderColumn header, PdfLine... lines) {
        return NamedAmountColumns.find(new StatementTableHeader(List.of(header), 1, Optional.empty()), page(lines));
    }

    private static PdfLine amount(double baseline, double left) {
        return line(baseline, word("12,50", left));
    }

    @Test
    void onlyColumnOfAmountsIsUpTo180PointsFromTheOnlyHeader() {
        HeaderColumn header =
                new HeaderColumn("Betrag", Optional.of(TransactionColumnRole.AMOUNT), 1, Optional.empty(), 300, 340);

        assertThat(columns(header, amount(100, 417.5)).columns()).hasSize(1);
        assertThat(columns(header, amount(100, 417.6)).columns()).isEmpty();
    }

    @Test
    void furtherColumnOfAmountsIsUpTo60PointsFromItsHeader() {
        HeaderColumn header =
                new HeaderColumn("Betrag", Optional.of(TransactionColumnRole.AMOUNT), 1, Optional.empty(), 300, 340);

        assertThat(columns(header, amount(100, 315), amount(112, 357.5)).columns())
                .hasSize(2);
        assertThat(columns(header, amount(100, 315), amount(112, 357.6)).columns())
                .hasSize(1);
    }

    private static Optional<TransactionColumnRole> roleOfAmountEndingAt(double right) {
        AmountColumns columns = new AmountColumns(
                List.of(new AmountColumns.AmountColumn(
                        TransactionColumnRole.AMOUNT, AmountColumns.AmountEdge.DIGITS_RIGHT, 300, 310)),
                AmountColumns.AcceptedNumbers.ALL);
        return columns.roleOf(page(line(100, wordEndingAt(right, "12,50")))
                .get(0)
                .monetaryNumbers()
                .get(0));
    }

    @Test
    void amountsAreUpTo3PointsOutsideTheirColumn() {
        assertThat(roleOfAmountEndingAt(297)).isPresent();
        assertThat(roleOfAmountEndingAt(296.9)).isEmpty();
        assertThat(roleOfAmountEndingAt(313)).isPresent();
        assertThat(roleOfAmountEndingAt(313.1)).isEmpty();
    }

    @Test
    void wordsStartUpTo4PointsBeforeTheirColumn() {
        TextColumns columns = new TextColumns(List.of(
                new TextColumns.TextColumn("Text", Optional.empty(), 0),
                new TextColumns.TextColumn("Ort", Optional.empty(), 200)));

        assertThat(columns.columnAt(196).name()).isEqualTo("Ort");
        assertThat(columns.columnAt(195.9).name()).isEqualTo("Text");
    }

    private static StatementLayout layout(StatementTableHeader header) {
        return new StatementLayout(
                Optional.of(header),
                new DateColumn(40, 90, Optional.empty(), DateColumn.AllowedPrefix.MARKS),
                DateHeadings.NONE,
                false,
                Optional.empty(),
                new AmountColumns(List.of(), AmountColumns.AcceptedNumbers.ALL),
                TextColumns.singleLabel(),
                100);
    }

    @Test
    void textStartsUpTo6PointsBeforeTheLabels() {
        assertThat(layout(header(40)).isInLabelColumn(94)).isTrue();
        assertThat(layout(header(40)).isInLabelColumn(93.9)).isFalse();
    }

    private static boolean isOtherDate(double left) {
        StatementTableHeader header = new StatementTableHeader(
                List.of(new HeaderColumn(
                        "Datum", Optional.of(TransactionColumnRole.BOOKING_DATE), 1, Optional.empty(), 40, 120)),
                1,
                Optional.empty());
        return layout(header)
                .isOtherDate(page(line(100, word("13.12.2023", left)))
                        .get(0)
                        .tokens()
                        .get(0));
    }

    @Test
    void otherDatesAreMoreThan12PointsAfterTheFirst() {
        assertThat(isOtherDate(52)).isFalse();
        assertThat(isOtherDate(52.1)).isTrue();
    }

    private static boolean hasHeader(int textLines, double amountRight) {
        List<PdfLine> lines = new ArrayList<>();
        lines.add(line(100, word("Datum", 40), word("Text", 140), word("Nijowa", 300)));
        for (int i = 0; i < textLines; i++) {
            lines.add(line(112 + 12 * i, word("Hafen", 140)));
        }
        lines.add(line(
                130 + 12 * textLines, word("13.12.2023", 40), word("Lampe", 140), wordEndingAt(amountRight, "12,50")));
        return TableHeaderFinder.findAt(page(lines), 0).isPresent();
    }

    @Test
    void amountBelowAnUnknownNameIsAlignedWithItWithin6PointsAndEightLines() {
        assertThat(hasHeader(0, 336)).isTrue();
        assertThat(hasHeader(0, 336.1)).isFalse();
        assertThat(hasHeader(7, 330)).isTrue();
        assertThat(hasHeader(8, 330)).isFalse();
    }

    @Test
    void amountsOnOneLineAreInColumnsOfDifferentHeaders() {
        HeaderColumn header =
                new HeaderColumn("Betrag", Optional.of(TransactionColumnRole.AMOUNT), 1, Optional.empty(), 300, 340);

        assertThat(columns(header, amount(100, 315), amount(112, 315), amount(124, 340))
                        .columns())
                .hasSize(2);
        assertThat(columns(header, amount(100, 315), line(112, word("12,50", 315), word("12,50", 340)))
                        .columns())
                .hasSize(1);
    }
}
