package org.mesinfos.connectors.generic.statement.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.statement.DrawnPages.line;
import static org.mesinfos.connectors.generic.statement.DrawnPages.page;
import static org.mesinfos.connectors.generic.statement.DrawnPages.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.account.AccountNumberFinder;
import org.mesinfos.connectors.generic.statement.account.CurrentAccount;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.section.StatementAccount;
import org.mesinfos.connectors.generic.statement.table.StatementDocument;

/** Distances up to which words, amounts and lines of statements belong together. */
class RowsGeometryTest {

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
}
