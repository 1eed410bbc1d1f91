package org.mesinfos.connectors.generic.statement.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.statement.DrawnPages.line;
import static org.mesinfos.connectors.generic.statement.DrawnPages.page;
import static org.mesinfos.connectors.generic.statement.DrawnPages.word;
import static org.mesinfos.connectors.generic.statement.DrawnPages.wordEndingAt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Numbers of amounts, dates and letters from which on they show more than a coincidence. */
class LayoutThresholdsTest {

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
}
